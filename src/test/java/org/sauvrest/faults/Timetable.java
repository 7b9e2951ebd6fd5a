package org.sauvrest.faults;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.sauvrest.core.operation.Step;

/// How long each step of each deed takes where nothing goes wrong: so that faults come at every moment of it.
final class Timetable {

    /// One in so many faults comes before the first step.
    private static final int SHARE_OF_STARTS = 12;

    /// Some faults come a little later than the step took when it was measured.
    private static final double STRETCH = 1.1;

    private static final Set<Step> LAST = EnumSet.of(Step.SWAP, Step.READ_BACK);

    private final Map<Deed, Map<Step, Duration>> steps = new EnumMap<>(Deed.class);
    private final Map<Deed, Duration> starts = new EnumMap<>(Deed.class);

    /// @param ending of a deed that no fault has hit; of several the quickest counts, since the first ones are slow
    void learn(Deed deed, Program.Ending ending) {
        var durations = steps.computeIfAbsent(deed, key -> new EnumMap<>(Step.class));
        var begun = ending.steps().entrySet().stream()
                .sorted(Map.Entry.comparingByValue(Comparator.naturalOrder()))
                .toList();
        for (int i = 0; i < begun.size(); i++) {
            var end = i + 1 < begun.size() ? begun.get(i + 1).getValue() : ending.took();
            durations.merge(begun.get(i).getKey(), end.minus(begun.get(i).getValue()), Timetable::shorter);
        }
        if (!begun.isEmpty()) {
            starts.merge(deed, begun.getFirst().getValue(), Timetable::shorter);
        }
    }

    Moment moment(Deed deed, Fault fault, Random random) {
        if (fault.canHitExchange(deed) && random.nextBoolean()) {
            return Moment.inTheExchange();
        }
        if (fault != Fault.TOOL_KILLED && random.nextInt(SHARE_OF_STARTS) == 0) {
            var start = share(starts.getOrDefault(deed, Duration.ZERO), STRETCH, random);
            return new Moment(Optional.empty(), start, false);
        }
        var choice = fault.steps(deed);
        var step = choice.get(random.nextInt(choice.size()));
        var duration = steps.getOrDefault(deed, Map.of()).getOrDefault(step, Duration.ZERO);
        // What matters in a last step happens at its beginning; after it, the program takes its time to end.
        var latest = LAST.contains(step) ? share(duration, 1, random) : duration;
        return new Moment(Optional.of(step), share(latest, fault == Fault.TOOL_KILLED ? 1 : STRETCH, random), false);
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration share(Duration duration, double stretch, Random random) {
        return Duration.ofNanos((long) (duration.toNanos() * stretch * random.nextDouble()));
    }
}

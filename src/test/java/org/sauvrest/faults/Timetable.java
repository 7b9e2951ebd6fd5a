package org.sauvrest.faults;

import java.time.Duration;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import org.sauvrest.core.operation.Step;

/// How long each step of each deed takes where nothing goes wrong: so that faults come at every moment of it.
final class Timetable {

    /// One in so many faults comes before the first step.
    private static final int SHARE_OF_STARTS = 12;

    /// Some faults come a little later than the step took when it was measured.
    private static final double STRETCH = 1.1;

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
        if (fault.steps(deed).equals(deed.steps()) && random.nextInt(SHARE_OF_STARTS) == 0) {
            return new Moment(Optional.empty(), share(starts.getOrDefault(deed, Duration.ZERO), random));
        }
        var choice = fault.steps(deed);
        var step = choice.get(random.nextInt(choice.size()));
        var duration = steps.getOrDefault(deed, Map.of()).getOrDefault(step, Duration.ZERO);
        if (fault.waits()) {
            return new Moment(Optional.of(step), Duration.ZERO);
        }
        // What matters in a swap happens at its beginning; after it, the program takes its time to end.
        var latest = step == Step.SWAP ? share(duration, random) : duration;
        return new Moment(Optional.of(step), share(latest, random));
    }

    private static Duration shorter(Duration one, Duration other) {
        return one.compareTo(other) < 0 ? one : other;
    }

    private static Duration share(Duration duration, Random random) {
        return Duration.ofNanos((long) (duration.toNanos() * STRETCH * random.nextDouble()));
    }
}

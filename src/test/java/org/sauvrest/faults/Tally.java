package org.sauvrest.faults;

import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// Counts what was hit and how it ended.
final class Tally {

    /// What is told of one kind of fault.
    private static final class Line {
        private final Map<String, Integer> deeds = new TreeMap<>();
        private final Map<String, Integer> endings = new TreeMap<>();
        private Duration took = Duration.ZERO;
        private int count;

        @Override
        public String toString() {
            return "%3d (%s)  %s, %.1f s".formatted(count, join(deeds), join(endings), took.toMillis() / 1000.0);
        }
    }

    private final Map<Fault, Line> lines = new EnumMap<>(Fault.class);
    private final Map<String, Integer> asides = new TreeMap<>();
    private int count;

    void add(Fault fault, Deed deed, Program.Ending ending, Duration took) {
        var line = lines.computeIfAbsent(fault, key -> new Line());
        line.deeds.merge(deed.verb(), 1, Integer::sum);
        line.endings.merge(word(ending), 1, Integer::sum);
        line.took = line.took.plus(took);
        line.count++;
        count++;
    }

    /// A fault that came when there was nothing to hit: mostly because the program had ended.
    void miss() {
        asides.merge("missed", 1, Integer::sum);
    }

    /// Something that was left behind, and found.
    void aside(Class<?> leftover) {
        asides.merge("found " + leftover.getSimpleName(), 1, Integer::sum);
    }

    int count() {
        return count;
    }

    static String word(Program.Ending ending) {
        if (ending.document().isEmpty()) {
            return ending.exit() == 137 ? "killed" : "ended unheard";
        }
        return ending.ok() ? "done" : ending.exit() == 130 ? "cancelled" : "failed: " + ending.problem();
    }

    @Override
    public String toString() {
        var text = lines.entrySet().stream()
                .map(entry -> "  %-18s %s%n".formatted(entry.getKey(), entry.getValue()))
                .collect(Collectors.joining());
        return text + "  beside: " + join(asides);
    }

    private static String join(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .map(entry -> entry.getKey() + " " + entry.getValue())
                .collect(Collectors.joining(", "));
    }
}

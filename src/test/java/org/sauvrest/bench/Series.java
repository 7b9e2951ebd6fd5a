package org.sauvrest.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Seconds measured several times for one thing.
final class Series {

    private final List<Double> values = new ArrayList<>();

    void add(double seconds) {
        values.add(seconds);
    }

    double median() {
        var sorted = values.stream().sorted().toList();
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    @Override
    public String toString() {
        var sorted = values.stream().sorted().toList();
        return String.format(Locale.ROOT, "%.2f s (%.2f - %.2f)", median(), sorted.getFirst(), sorted.getLast());
    }
}

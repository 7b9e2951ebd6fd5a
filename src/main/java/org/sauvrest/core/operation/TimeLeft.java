package org.sauvrest.core.operation;

import java.time.Duration;
import java.util.Optional;

/// How much of a step is done and how long the rest will take, judged by how long the part that is done took.
///
/// @param total units of the step; 0 where unknown
/// @param begun on the clock of `System.nanoTime()`
public record TimeLeft(long total, long begun) {

    /// Before, there is too little to judge by.
    private static final Duration LEAST = Duration.ofSeconds(2);

    /// A step that begins now.
    public static TimeLeft from(long total) {
        return new TimeLeft(total, System.nanoTime());
    }

    public boolean isKnown() {
        return total > 0;
    }

    /// @return 0 to 1
    public double share(long done) {
        return isKnown() ? (double) Math.min(done, total) / total : 0;
    }

    /// @return nothing while there is too little to judge by, and at the end; in whole seconds
    public Optional<Duration> left(long done) {
        var passed = Duration.ofNanos(System.nanoTime() - begun);
        if (done <= 0 || done >= total || passed.compareTo(LEAST) < 0) {
            return Optional.empty();
        }
        return Optional.of(Duration.ofSeconds(passed.toMillis() * (total - done) / done / 1000 + 1));
    }
}

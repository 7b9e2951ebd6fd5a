package org.sauvrest.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sauvrest.testing.Responsiveness.Wait;

/// Has the same done in one window after the other, and demands that nobody had to wait in any of them.
///
/// What counts is the window's own doing: the processor time that its thread takes between a click and its answer, and
/// the time for which our code has it wait for something else. A machine that is busy with other things cannot make
/// that
/// longer, but for the processor's caches, which it shares: so of several windows the one in the middle must keep
/// within
/// the bound, and none may take twice as long. By the clock, one of them must keep within the bound, too.
///
/// In a first window Java loads and interprets what it has never run: there every page may be late once, a little.
public final class Endurance {

    /// People do not notice a wait of this length.
    public static final Duration UNNOTICED = Duration.ofMillis(50);

    /// Whose middle one counts.
    private static final int LATER_WINDOWS = 3;

    private static final int MOST_WINDOWS = 8;

    /// Of the first window; to be cut down as soon as Java starts faster.
    private static final int FIRST_TIMES = 6;

    private static final int FIRST_TIME_FACTOR = 4;

    private final Duration bound;
    private final List<Responsiveness> later = new ArrayList<>();

    private Endurance(Duration bound) {
        this.bound = bound;
    }

    /// What is done in a window.
    @FunctionalInterface
    public interface Use {

        /// @param window how many there were before
        /// @return what was measured in it
        Responsiveness of(int window) throws Exception;
    }

    public static void require(Duration bound, Use use) throws Exception {
        new Endurance(bound).require(use);
    }

    private void require(Use use) throws Exception {
        var first = use.of(0);
        var firstTimes = first.over(bound);
        assertTrue(firstTimes.size() <= FIRST_TIMES, () -> "too many first times: " + lines(firstTimes));
        assertEquals(List.of(), first.over(bound.multipliedBy(FIRST_TIME_FACTOR)), "a first time");

        var calmest = first.longest(Wait::whole);
        for (int window = 1;
                window <= LATER_WINDOWS || (window < MOST_WINDOWS && calmest.compareTo(bound) > 0);
                window++) {
            var measured = use.of(window);
            later.add(measured);
            assertEquals(List.of(), measured.over(bound.multipliedBy(2)), "window " + window);
            calmest = measured.longest(Wait::whole).compareTo(calmest) < 0 ? measured.longest(Wait::whole) : calmest;
        }
        var middle = later.stream()
                .sorted((one, other) -> one.longest(Wait::own).compareTo(other.longest(Wait::own)))
                .toList()
                .get(later.size() / 2);
        System.out.println("the windows' own doing: first "
                + first.longest(Wait::own).toMillis() + " ms, then "
                + later.stream()
                        .map(each -> each.longest(Wait::own).toMillis() + " ms")
                        .toList()
                + "; the calmest by the clock " + calmest.toMillis() + " ms");
        assertEquals(List.of(), middle.over(bound), () -> "in the window in the middle of " + later);
        assertTrue(calmest.compareTo(bound) <= 0, "every window was kept waiting for " + calmest + " or longer");
    }

    private static String lines(List<Wait> waits) {
        return String.join("\n", waits.stream().map(Wait::toString).toList());
    }
}

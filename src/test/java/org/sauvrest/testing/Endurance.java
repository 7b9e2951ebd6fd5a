package org.sauvrest.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sauvrest.testing.Responsiveness.Wait;

/// Has the same done in one window after the other, and demands that nobody had to wait in any of them.
///
/// What counts is the window's own doing: the processor time that its thread takes between a click and its answer, or
/// before the window is there, and the time for which our code has it wait for something else. By the clock everybody
/// waits longer on a machine that is busy with other things; a thread's own processor time grows by a little only,
/// since the
/// processor's caches are shared and Java compiles later. So of the windows the one in the middle must keep within
/// the bound, and none may take twice as long.
///
/// In a first window Java loads and interprets what it has never run: there a page may be late once, a little.
public final class Endurance {

    /// People do not notice a wait of this length.
    public static final Duration UNNOTICED = Duration.ofMillis(50);

    /// Whose middle one counts.
    private static final int LATER_WINDOWS = 5;

    private static final int FIRST_TIME_FACTOR = 6;

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
        requireWithin(bound.multipliedBy(FIRST_TIME_FACTOR), first.worst(), "a first time");
        for (int window = 1; window <= LATER_WINDOWS; window++) {
            later.add(use.of(window));
            requireWithin(bound.multipliedBy(2), worst(later.getLast()), "window " + window);
        }
        System.out.println("the windows' own doing: first " + worst(first) + ", then "
                + later.stream().map(each -> worst(each).toString()).toList());
        requireWithin(bound, worst(middle()), "the window in the middle of " + later);
    }

    private static void requireWithin(Duration bound, Wait worst, String where) {
        assertTrue(worst.own().compareTo(bound) <= 0, () -> where + " took " + worst);
    }

    private Responsiveness middle() {
        return later.stream()
                .sorted(Comparator.comparing(each -> worst(each).own()))
                .toList()
                .get(later.size() / 2);
    }

    /// Before it was there or later.
    private static Wait worst(Responsiveness window) {
        var opening = window.opening();
        var then = window.worst();
        return opening.own().compareTo(then.own()) > 0 ? opening : then;
    }
}

package org.sauvrest.testing;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import org.sauvrest.testing.Responsiveness.Wait;

/// Has the same done in one window after the other, and demands that nobody had to wait there for what is the window's
/// own doing.
///
/// In the first window Java loads and interprets what it has never run; it does not count. Of the later ones the
/// one in the middle must keep within the bound by the processor time that its thread took; on a slow machine the
/// bound grows with its pace. What a window waits for itself, such as a disk, takes no processor time, but shows
/// by the clock in all of them; so does, in some, what the machine does beside it. Hence the one with the shortest
/// wait by the clock must keep within twice the bound.
public final class Endurance {

    private static final int LATER_WINDOWS = 5;

    private Endurance() {}

    /// What is done in a window.
    @FunctionalInterface
    public interface Use {

        /// @param window how many there were before
        /// @return what was measured in it
        Responsiveness of(int window) throws Exception;
    }

    public static void require(Use use) throws Exception {
        requireByTheClock(requireOwn(use));
    }

    /// Demands nothing by the clock: for what runs beside so much other work that everything waits for a processor.
    public static void requireBesideOtherWork(Use use) throws Exception {
        requireOwn(use);
    }

    /// @return what was measured in the later windows
    private static List<Responsiveness> requireOwn(Use use) throws Exception {
        var first = use.of(0);
        var later = new ArrayList<Responsiveness>();
        var paces = new ArrayList<Double>();
        for (int window = 1; window <= LATER_WINDOWS; window++) {
            paces.add(Pace.now());
            later.add(use.of(window));
        }
        var busiest = sorted(later, Responsiveness::busiest, Wait::own);
        var pace = paces.stream().sorted().toList().get(LATER_WINDOWS / 2);
        System.out.println(
                "the windows were busy for: first " + first.busiest() + ", later " + busiest + ", pace " + pace);
        requireWithin(
                Duration.ofMillis(Math.round(Responsiveness.UNNOTICED.toMillis() * pace)),
                busiest.get(LATER_WINDOWS / 2).own(),
                busiest);
        return later;
    }

    private static void requireByTheClock(List<Responsiveness> windows) {
        var longest = sorted(windows, Responsiveness::longest, Wait::clock);
        System.out.println("the windows were waited for: " + longest);
        requireWithin(
                Responsiveness.UNNOTICED.multipliedBy(2), longest.getFirst().clock(), longest);
    }

    private static List<Wait> sorted(
            List<Responsiveness> windows, Function<Responsiveness, Wait> worst, Function<Wait, Duration> length) {
        return windows.stream().map(worst).sorted(Comparator.comparing(length)).toList();
    }

    private static void requireWithin(Duration bound, Duration waited, List<Wait> all) {
        assertTrue(waited.compareTo(bound) <= 0, () -> "the window was kept waiting for " + waited + ", of " + all);
    }
}

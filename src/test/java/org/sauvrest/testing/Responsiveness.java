package org.sauvrest.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Function;
import javafx.application.Platform;

/// Asks the thread of the windows for a moment of its time, a hundred times a second, and notes how long it had to
/// wait: as long as a click or a key would have. And what of that was the window's own doing: on a machine that is busy
/// with other things, or whose rendering takes its time, everybody waits longer.
public final class Responsiveness implements AutoCloseable {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long BETWEEN_MILLIS = 10;

    /// Before a wait is looked at more closely, and between two such looks.
    private static final long GLANCE_MILLIS = 5;

    /// One time that somebody had to wait.
    ///
    /// @param whole by the clock
    /// @param busy processor time that the thread of the windows took meanwhile
    /// @param blocked how long our code was seen to have it wait for something else: a disk, a lock, a sleep
    /// @param place where it was seen most often
    public record Wait(Duration whole, Duration busy, Duration blocked, String place) {

        /// What of it was the window's own doing.
        public Duration own() {
            return busy.plus(blocked);
        }

        @Override
        public String toString() {
            return "%d ms (%d busy, %d blocked) at %s"
                    .formatted(whole.toMillis(), busy.toMillis(), blocked.toMillis(), place);
        }
    }

    private final Thread window = WindowThread.ask(Thread::currentThread);
    private final BooleanSupplier seen;
    private final List<Wait> waits = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread = new Thread(this::measure, "responsiveness");

    /// Measures from now on.
    ///
    /// @param seen whether there is a window to wait for; asked on the thread of the windows
    Responsiveness(BooleanSupplier seen) {
        this.seen = seen;
        thread.setDaemon(true);
        thread.start();
    }

    /// The longest wait, as one or the other length of it counts.
    public Duration longest(Function<Wait, Duration> length) {
        return List.copyOf(waits).stream().map(length).max(Duration::compareTo).orElse(Duration.ZERO);
    }

    /// The waits of which more was the window's own doing.
    public List<Wait> over(Duration bound) {
        return List.copyOf(waits).stream()
                .filter(wait -> wait.own().compareTo(bound) > 0)
                .toList();
    }

    /// Work that the thread of the windows has to wait for belongs beside it, however short it is where nothing else is
    /// done.
    void requireUnblocked() {
        var blocked = List.copyOf(waits).stream()
                .filter(wait -> wait.blocked().compareTo(Endurance.UNNOTICED) > 0)
                .toList();
        if (!blocked.isEmpty()) {
            throw new AssertionError("our code had the thread of the windows wait: " + blocked);
        }
    }

    private void measure() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                waits.add(ask());
                Thread.sleep(BETWEEN_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private Wait ask() throws InterruptedException {
        var answered = new CountDownLatch(1);
        var end = new Moment[1];
        var start = new Moment(System.nanoTime(), THREADS.getThreadCpuTime(window.threadId()), true);
        Platform.runLater(() -> {
            end[0] = new Moment(System.nanoTime(), THREADS.getCurrentThreadCpuTime(), seen.getAsBoolean());
            answered.countDown();
        });
        var glances = new Glances(window);
        while (!answered.await(GLANCE_MILLIS, TimeUnit.MILLISECONDS)) {
            glances.look();
        }
        return end[0].seen()
                ? new Wait(
                        Duration.ofNanos(end[0].clock() - start.clock()),
                        Duration.ofNanos(end[0].processor() - start.processor()),
                        glances.blocked(),
                        glances.place())
                : new Wait(Duration.ZERO, Duration.ZERO, Duration.ZERO, "");
    }

    private record Moment(long clock, long processor, boolean seen) {}

    @Override
    public void close() {
        thread.interrupt();
    }

    @Override
    public String toString() {
        return "%d ms at most, %d of its own doing, %d of them blocked; asked %d times"
                .formatted(
                        longest(Wait::whole).toMillis(),
                        longest(Wait::own).toMillis(),
                        longest(Wait::blocked).toMillis(),
                        waits.size());
    }
}

package org.sauvrest.testing;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import javafx.application.Platform;

/// Asks the thread of the windows for a moment of its time, hundreds of times a second, and notes how long it had to
/// wait: as long as a click or a key would have. And what of that was the window's own doing: on a machine that is busy
/// with other things, or whose rendering takes its time, everybody waits longer.
///
/// No piece of work on that thread is longer than the wait that it causes, but for the moment between two questions.
public final class Responsiveness implements AutoCloseable {

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long BETWEEN_MILLIS = 2;

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

    private record Moment(long clock, long processor, boolean seen) {

        Wait until(Moment end, Glances glances) {
            return new Wait(
                    Duration.ofNanos(end.clock - clock),
                    Duration.ofNanos(end.processor - processor),
                    glances.blocked(),
                    glances.place());
        }
    }

    private final Thread window = WindowThread.ask(Thread::currentThread);
    private final BooleanSupplier seen;
    private final List<Wait> opening = Collections.synchronizedList(new ArrayList<>());
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

    /// The longest piece of the window's own doing before it was there, when nobody could click into it yet.
    Wait opening() {
        return worst(opening);
    }

    /// The longest one since.
    Wait worst() {
        return worst(waits);
    }

    private static Wait worst(List<Wait> waits) {
        return List.copyOf(waits).stream().max(Comparator.comparing(Wait::own)).orElseThrow();
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
            boolean there = false;
            while (!Thread.currentThread().isInterrupted()) {
                there = ask(there);
                Thread.sleep(BETWEEN_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /// @param before whether the window was there before the question
    /// @return whether it is there now
    private boolean ask(boolean before) throws InterruptedException {
        var answer = new ArrayBlockingQueue<Moment>(1);
        var start = new Moment(System.nanoTime(), THREADS.getThreadCpuTime(window.threadId()), before);
        Platform.runLater(() ->
                answer.add(new Moment(System.nanoTime(), THREADS.getCurrentThreadCpuTime(), seen.getAsBoolean())));
        var glances = new Glances(window);
        var end = answer.poll(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
        while (end == null) {
            glances.look();
            end = answer.poll(GLANCE_MILLIS, TimeUnit.MILLISECONDS);
        }
        if (before && end.seen()) {
            waits.add(start.until(end, glances));
        } else if (waits.isEmpty()) {
            opening.add(start.until(end, glances));
        }
        return end.seen();
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    @Override
    public String toString() {
        return "%d ms at most; of its own doing %s, before it was there %s; asked %d times"
                .formatted(
                        List.copyOf(waits).stream()
                                .mapToLong(wait -> wait.whole().toMillis())
                                .max()
                                .orElse(0),
                        waits.isEmpty() ? "nothing" : worst(),
                        opening(),
                        waits.size());
    }
}

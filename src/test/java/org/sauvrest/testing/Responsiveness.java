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
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.application.Platform;

/// Asks the thread of the windows for a moment of its time, a hundred times a second, and notes how long it had to
/// wait: as long as a click or a key would have.
///
/// By the clock everybody waits longer on a machine that is busy with other things; so what is noted too is the
/// processor time that the thread took meanwhile, which is the window's own doing.
public final class Responsiveness implements AutoCloseable {

    /// What people do not notice.
    public static final Duration UNNOTICED = Duration.ofMillis(50);

    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();
    private static final long BETWEEN_MILLIS = 10;

    /// One time that somebody had to wait.
    ///
    /// @param clock how long
    /// @param own processor time of the thread of the windows meanwhile
    /// @param place where it was when the wait began to be noticed; empty for a short one
    public record Wait(Duration clock, Duration own, String place) {

        private static final Wait NONE = new Wait(Duration.ZERO, Duration.ZERO, "");

        @Override
        public String toString() {
            return "%d ms (%d of its own)%s".formatted(clock.toMillis(), own.toMillis(), place);
        }
    }

    private record Moment(long clock, long processor) {

        static Moment of(Thread thread) {
            return new Moment(System.nanoTime(), THREADS.getThreadCpuTime(thread.threadId()));
        }

        Wait until(Moment end, String place) {
            return new Wait(Duration.ofNanos(end.clock - clock), Duration.ofNanos(end.processor - processor), place);
        }
    }

    private final Thread window = WindowThread.ask(Thread::currentThread);
    private final List<Wait> waits = Collections.synchronizedList(new ArrayList<>());
    private final Thread thread = new Thread(this::measure, "responsiveness");

    /// Measures from now on.
    Responsiveness() {
        thread.setDaemon(true);
        thread.start();
    }

    /// The longest wait by the clock.
    public Wait longest() {
        return most(Wait::clock);
    }

    /// The longest wait by what the window itself did.
    public Wait busiest() {
        return most(Wait::own);
    }

    private Wait most(Function<Wait, Duration> length) {
        return snapshot().max(Comparator.comparing(length)).orElse(Wait.NONE);
    }

    private Stream<Wait> snapshot() {
        return List.copyOf(waits).stream();
    }

    /// Forgets all waits so far.
    public void forget() {
        waits.clear();
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
        var answer = new ArrayBlockingQueue<Moment>(1);
        var start = Moment.of(window);
        Platform.runLater(() -> answer.add(Moment.of(window)));
        var soon = answer.poll(UNNOTICED.toMillis() / 2, TimeUnit.MILLISECONDS);
        if (soon != null) {
            return start.until(soon, "");
        }
        var place = place();
        return start.until(answer.take(), place);
    }

    /// The nearest code of the product that the thread is in, and what that does in a word.
    private String place() {
        var stack = window.getStackTrace();
        return Stream.concat(
                        Stream.of(stack).limit(1),
                        Stream.of(stack)
                                .filter(frame -> frame.getClassName().startsWith("org.sauvrest."))
                                .limit(1))
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .collect(Collectors.joining(", for ", " in ", ""));
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    @Override
    public String toString() {
        return "%s at most, busiest %s; over %d ms %d times of %d"
                .formatted(
                        longest(),
                        busiest(),
                        UNNOTICED.toMillis(),
                        snapshot()
                                .filter(wait -> wait.clock().compareTo(UNNOTICED) > 0)
                                .count(),
                        waits.size());
    }
}

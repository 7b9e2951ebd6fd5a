package org.sauvrest.testing;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import javafx.application.Platform;

/// Asks the thread of the windows for a moment of its time, a hundred times a second, and notes how long it had to
/// wait:
/// as long as a click or a key would have.
public final class Responsiveness implements AutoCloseable {

    /// What people do not notice.
    private static final Duration UNNOTICED = Duration.ofMillis(50);

    private static final long BETWEEN_MILLIS = 10;

    private final AtomicLong longest = new AtomicLong();
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger noticed = new AtomicInteger();
    private final Thread thread = new Thread(this::measure, "responsiveness");

    /// Measures from now on.
    Responsiveness() {
        thread.setDaemon(true);
        thread.start();
    }

    /// How long the longest wait has been.
    public Duration longest() {
        return Duration.ofNanos(longest.get());
    }

    /// Forgets all waits so far.
    public void forget() {
        longest.set(0);
    }

    private void measure() {
        try {
            while (!Thread.currentThread().isInterrupted()) {
                long sent = System.nanoTime();
                var answered = new CountDownLatch(1);
                Platform.runLater(() -> {
                    note(System.nanoTime() - sent);
                    answered.countDown();
                });
                answered.await();
                Thread.sleep(BETWEEN_MILLIS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void note(long waited) {
        asked.incrementAndGet();
        longest.accumulateAndGet(waited, Math::max);
        if (waited > UNNOTICED.toNanos()) {
            noticed.incrementAndGet();
        }
    }

    @Override
    public void close() {
        thread.interrupt();
    }

    @Override
    public String toString() {
        return "%d ms at most; over %d ms %d times of %d"
                .formatted(longest().toMillis(), UNNOTICED.toMillis(), noticed.get(), asked.get());
    }
}

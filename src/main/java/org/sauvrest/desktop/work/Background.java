package org.sauvrest.desktop.work;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import javafx.animation.PauseTransition;
import javafx.application.Platform;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.Threads;
import org.sauvrest.core.problem.Problem;

/// Runs the core's work beside the window. To be called on the window's own thread, which is never kept waiting.
public final class Background {

    private final Set<Thread> running = ConcurrentHashMap.newKeySet();

    public <R> Job start(Operation<R> operation, Watcher<R> watcher) {
        var relay = new Relay<>(watcher);
        var thread = Threads.factory().newThread(() -> {
            try {
                relay.end(outcome(operation, relay));
            } finally {
                running.remove(Thread.currentThread());
            }
        });
        running.add(thread);
        thread.start();
        return thread::interrupt;
    }

    /// Runs work at once and then again and again, each time a while after the last has ended, until it is stopped.
    /// Stopping tells the watcher nothing more.
    public <R> Job repeat(Duration pause, Supplier<Operation<R>> operation, Watcher<R> watcher) {
        return new Repetition<>(pause, operation, watcher);
    }

    /// Has something done on the window's own thread, a moment later. May be called from any thread.
    public void hand(Runnable work) {
        Platform.runLater(work);
    }

    /// Has something done on the window's own thread after a while, unless it is stopped before.
    public Job later(Duration pause, Runnable work) {
        var waiting = pause(pause);
        waiting.setOnFinished(event -> work.run());
        waiting.play();
        return waiting::stop;
    }

    private static PauseTransition pause(Duration length) {
        return new PauseTransition(javafx.util.Duration.millis((double) length.toMillis()));
    }

    /// Stops all that still runs, and waits a while for it to tidy up.
    ///
    /// @return whether all has ended
    public boolean stopAll(Duration patience) {
        long end = System.nanoTime() + patience.toNanos();
        running.forEach(Thread::interrupt);
        for (var thread : running) {
            try {
                thread.join(Duration.ofNanos(Math.max(1, end - System.nanoTime())));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return false;
            }
        }
        return running.stream().noneMatch(Thread::isAlive);
    }

    private static <R> Outcome<R> outcome(Operation<R> operation, Relay<R> relay) {
        try {
            return operation.outcome(relay);
        } catch (RuntimeException e) {
            return new Outcome.Failed<>(new Problem.Unforeseen(e.toString()));
        }
    }

    private final class Repetition<R> implements Job {

        private final PauseTransition waiting;
        private final Supplier<Operation<R>> operation;
        private final Watcher<R> watcher;
        private Job current = () -> {};
        private boolean stopped;

        private Repetition(Duration between, Supplier<Operation<R>> operation, Watcher<R> watcher) {
            waiting = pause(between);
            this.operation = operation;
            this.watcher = watcher;
            waiting.setOnFinished(event -> run());
            run();
        }

        private void run() {
            current = start(operation.get(), outcome -> {
                if (!stopped) {
                    watcher.ended(outcome);
                    waiting.playFromStart();
                }
            });
        }

        @Override
        public void stop() {
            stopped = true;
            waiting.stop();
            current.stop();
        }
    }
}

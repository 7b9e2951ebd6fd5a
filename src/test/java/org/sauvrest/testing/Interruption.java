package org.sauvrest.testing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.ProgressEvent;
import org.sauvrest.core.operation.Step;

/// Stops work as users do: by interrupting the thread that does it.
public final class Interruption {

    private Interruption() {}

    /// Stops work a few milliseconds after a step has begun.
    public static <R> Outcome<R> at(Step step, Operation<R> work) throws InterruptedException {
        var reached = new CompletableFuture<Boolean>();
        return stop(work, reached, event -> {
            if (event instanceof ProgressEvent.Begun begun && begun.step() == step) {
                reached.complete(true);
            }
        });
    }

    /// Stops work some milliseconds after it was started.
    public static <R> Outcome<R> after(int milliseconds, Operation<R> work) throws InterruptedException {
        var reached = new CompletableFuture<Boolean>();
        reached.completeOnTimeout(true, milliseconds, TimeUnit.MILLISECONDS);
        return stop(work, reached, Progress.UNWATCHED);
    }

    private static <R> Outcome<R> stop(Operation<R> work, CompletableFuture<Boolean> reached, Progress progress)
            throws InterruptedException {
        var ended = new CompletableFuture<Outcome<R>>();
        var worker = Thread.ofVirtual().start(() -> {
            try {
                ended.complete(work.outcome(progress));
            } catch (RuntimeException | Error e) {
                ended.completeExceptionally(e);
            } finally {
                reached.complete(false);
            }
        });
        if (reached.join()) {
            Thread.sleep(5);
            worker.interrupt();
        }
        return ended.join();
    }
}

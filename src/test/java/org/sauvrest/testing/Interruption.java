package org.sauvrest.testing;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.ProgressEvent;
import org.sauvrest.core.operation.Step;

/// Stops work as users do: by interrupting the thread that does it.
public final class Interruption {

    private Interruption() {}

    /// Stops work as a step begins: later, a quick one may be over.
    public static <R> Outcome<R> at(Step step, Operation<R> work) {
        return outcome(work, worker -> event -> {
            if (event instanceof ProgressEvent.Begun begun && begun.step() == step) {
                worker.interrupt();
            }
        });
    }

    /// Stops work some milliseconds after it was started, wherever it is then.
    public static <R> Outcome<R> after(int milliseconds, Operation<R> work) {
        return outcome(work, worker -> {
            CompletableFuture.delayedExecutor(milliseconds, TimeUnit.MILLISECONDS)
                    .execute(worker::interrupt);
            return Progress.UNWATCHED;
        });
    }

    /// @param stopping what stops the thread that it is given, and is told the work's progress
    private static <R> Outcome<R> outcome(Operation<R> work, Function<Thread, Progress> stopping) {
        var ended = new CompletableFuture<Outcome<R>>();
        Thread.ofVirtual().start(() -> {
            try {
                ended.complete(work.outcome(stopping.apply(Thread.currentThread())));
            } catch (RuntimeException | Error e) {
                ended.completeExceptionally(e);
            }
        });
        return ended.join();
    }
}

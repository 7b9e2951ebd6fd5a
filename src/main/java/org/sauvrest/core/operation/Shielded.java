package org.sauvrest.core.operation;

import java.util.concurrent.Callable;
import org.sauvrest.core.problem.ProblemException;

/// Runs the short stretch of work that must come to its end once begun: an interruption waits until after it.
public final class Shielded {

    private Shielded() {}

    public static <T> T run(Callable<T> work) throws ProblemException, InterruptedException {
        boolean interrupted = false;
        try (var beside = new Concurrently()) {
            var future = beside.start(work);
            while (!future.isDone()) {
                try {
                    future.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                } catch (java.util.concurrent.ExecutionException e) {
                    break;
                }
            }
            return Concurrently.result(future);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }
}

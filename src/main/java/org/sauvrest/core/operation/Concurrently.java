package org.sauvrest.core.operation;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.sauvrest.core.problem.ProblemException;

/// Work done beside the caller's own, which never outlives the block that it was started in: leaving the block
/// interrupts what still runs and waits for its end.
public final class Concurrently implements AutoCloseable {

    private final ExecutorService threads = Executors.newThreadPerTaskExecutor(Threads.factory());

    public <T> Future<T> start(Callable<T> work) {
        return threads.submit(work);
    }

    /// Waits for the result, and hands on the problem or the interruption that ended the work.
    public static <T> T result(Future<T> future) throws ProblemException, InterruptedException {
        try {
            return future.get();
        } catch (ExecutionException e) {
            switch (e.getCause()) {
                case ProblemException problem -> throw problem;
                case InterruptedException interruption -> throw interruption;
                case RuntimeException unforeseen -> throw unforeseen;
                case Error error -> throw error;
                case null, default -> throw new IllegalStateException(e);
            }
        }
    }

    /// Waits a while for the end, good or bad, of the work.
    public static boolean endsWithin(long milliseconds, Future<?> future) throws InterruptedException {
        try {
            future.get(milliseconds, TimeUnit.MILLISECONDS);
            return true;
        } catch (ExecutionException e) {
            return true;
        } catch (TimeoutException e) {
            return false;
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
        threads.close();
    }
}

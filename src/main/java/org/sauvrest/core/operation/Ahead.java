package org.sauvrest.core.operation;

import java.util.concurrent.Callable;
import java.util.concurrent.Future;
import org.sauvrest.core.problem.ProblemException;

/// Something that is being made ready beside the caller's own work, and is closed in the end whether it was asked
/// for or not.
public final class Ahead<T extends Ahead.Closing> implements AutoCloseable {

    /// What can be closed without a fault worth telling.
    public interface Closing extends AutoCloseable {
        @Override
        void close();
    }

    private final Concurrently thread = new Concurrently();
    private final Future<T> making;

    public Ahead(Callable<T> work) {
        making = thread.start(work);
    }

    /// Waits until it is ready.
    public T get() throws ProblemException, InterruptedException {
        return Concurrently.result(making);
    }

    @Override
    public void close() {
        thread.close();
        if (making.state() == Future.State.SUCCESS) {
            making.resultNow().close();
        }
    }
}

package org.sauvrest.core.remote;

import java.util.concurrent.Executors;
import org.apache.sshd.common.util.threads.NoCloseExecutor;
import org.sauvrest.core.operation.Threads;

/// The threads in which the SSH library reads and writes. What still comes in while all is closed is dropped: the
/// library's own threads refuse it, which ends one of the system's with a stack trace on the terminal.
final class SshThreads extends NoCloseExecutor implements AutoCloseable {

    SshThreads() {
        super(Executors.newFixedThreadPool(Runtime.getRuntime().availableProcessors() + 1, Threads.factory()));
    }

    @Override
    public void execute(Runnable task) {
        try {
            super.execute(task);
        } catch (IllegalStateException e) {
            if (!isShutdown()) {
                throw e;
            }
        }
    }

    /// Ends them.
    @Override
    public void close() {
        executor.shutdownNow();
    }
}

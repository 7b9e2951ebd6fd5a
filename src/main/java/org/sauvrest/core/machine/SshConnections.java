package org.sauvrest.core.machine;

import java.util.concurrent.Semaphore;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.remote.RemoteException;
import org.sauvrest.core.remote.RemoteFault;
import org.sauvrest.core.remote.RemoteSession;
import org.sauvrest.core.remote.SshConnection;
import org.sauvrest.core.remote.SshPlace;

/// The connections to one computer: one that is kept for what comes next, and more beside it where it is busy.
final class SshConnections implements AutoCloseable {

    /// OpenSSH allows ten commands at a time on one connection, unless told otherwise: then it says so.
    private static final int AT_ONCE = 8;

    private final SshPlace place;
    private final Semaphore room = new Semaphore(AT_ONCE);
    private final ReentrantLock lock = new ReentrantLock();
    private @Nullable SshConnection kept;

    SshConnections(SshPlace place) {
        this.place = place;
    }

    /// Something that is done on another computer.
    @FunctionalInterface
    interface Work<R> {
        R on(RemoteSession session) throws RemoteException, ProblemException, InterruptedException;
    }

    <R> R use(Work<R> work) throws ProblemException, InterruptedException {
        if (!room.tryAcquire()) {
            return beside(work);
        }
        try {
            return work.on(kept().session());
        } catch (RemoteException e) {
            if (e.fault() == RemoteFault.BUSY) {
                return beside(work);
            }
            throw place.explained(e);
        } finally {
            room.release();
        }
    }

    private <R> R beside(Work<R> work) throws ProblemException, InterruptedException {
        try (var own = place.connect()) {
            return work.on(own.session());
        } catch (RemoteException e) {
            throw place.explained(e);
        }
    }

    private SshConnection kept() throws ProblemException, InterruptedException {
        lock.lockInterruptibly();
        try {
            var connection = kept;
            if (connection == null || !connection.isOpen()) {
                close();
                connection = place.connect();
                kept = connection;
            }
            return connection;
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void close() {
        lock.lock();
        try {
            if (kept != null) {
                kept.close();
                kept = null;
            }
        } finally {
            lock.unlock();
        }
    }
}

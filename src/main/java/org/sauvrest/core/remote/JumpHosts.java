package org.sauvrest.core.remote;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.sshd.client.session.ClientSession;
import org.jspecify.annotations.Nullable;

/// The sessions at jump hosts: one at each, shared by all computers behind it.
final class JumpHosts {

    private final Opening opening;
    private final Map<Route, JumpHost> hosts = new ConcurrentHashMap<>();

    /// @param opening how a session is opened
    JumpHosts(Opening opening) {
        this.opening = opening;
    }

    /// Opens a session.
    @FunctionalInterface
    interface Opening {
        ClientSession at(Route route, Duration patience) throws RemoteException, InterruptedException;
    }

    /// @throws RemoteException which names the jump host
    ClientSession session(Route route, Duration patience) throws RemoteException, InterruptedException {
        return hosts.computeIfAbsent(route, JumpHost::new).session(patience);
    }

    /// From now on those are tried again that could not be worked with.
    void tryAgain() {
        hosts.values().forEach(JumpHost::tryAgain);
    }

    private final class JumpHost {

        private final Route route;
        private final ReentrantLock lock = new ReentrantLock();
        private @Nullable ClientSession kept;
        private @Nullable RemoteException fault;

        JumpHost(Route route) {
            this.route = route;
        }

        ClientSession session(Duration patience) throws RemoteException, InterruptedException {
            lock.lockInterruptibly();
            try {
                // Hundreds of computers may be behind it: they do not all wait for what is known to fail.
                if (fault != null) {
                    throw fault;
                }
                var session = kept;
                if (session == null || !session.isOpen()) {
                    session = opened(patience);
                    kept = session;
                }
                return session;
            } finally {
                lock.unlock();
            }
        }

        private ClientSession opened(Duration patience) throws RemoteException, InterruptedException {
            try {
                return opening.at(route, patience);
            } catch (RemoteException e) {
                var named = e.at(route.target());
                fault = named;
                throw named;
            }
        }

        void tryAgain() {
            lock.lock();
            try {
                fault = null;
            } finally {
                lock.unlock();
            }
        }
    }
}

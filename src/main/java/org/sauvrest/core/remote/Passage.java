package org.sauvrest.core.remote;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeoutException;
import org.apache.sshd.client.session.ClientSession;
import org.apache.sshd.client.session.forward.ExplicitPortForwardingTracker;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.channel.exception.SshChannelOpenException;
import org.apache.sshd.common.util.net.SshdSocketAddress;

/// What a jump host passes on to a computer behind it.
final class Passage {

    private static final String LOOPBACK = "127.0.0.1";
    private static final int FIRST_PORT = 20_000;
    /// Below those that systems give to whoever asks for any.
    private static final int PORTS = 12_000;
    private static final int ATTEMPTS = 20;

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final SshdSocketAddress ANY_PORT = new SshdSocketAddress(LOOPBACK, 0);

    private Passage() {}

    /// A port of this computer that leads to the other one until it is closed. What has come through it stays.
    static ExplicitPortForwardingTracker open(ClientSession jump, Target target) throws IOException {
        return jump.createLocalPortForwardingTracker(ANY_PORT, address(target));
    }

    /// A way to a port of the computer's own loopback at which nobody listens.
    ///
    /// @return nothing where the computer passes no connection on
    static Optional<PortPassage> toFreePort(ClientSession session) throws RemoteException, InterruptedException {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = FIRST_PORT + ThreadLocalRandom.current().nextInt(PORTS);
            var target = new Target(LOOPBACK, port, session.getUsername());
            try {
                require(session, new Route(List.of(target), target));
            } catch (RemoteException e) {
                switch (e.fault()) {
                    case FORWARDING_REFUSED -> {
                        return Optional.empty();
                    }
                    case CLOSED -> {
                        return Optional.of(new PortPassage(port, forward(session, target)));
                    }
                    default -> throw e;
                }
            }
        }
        throw new RemoteException(RemoteFault.BUSY, "");
    }

    private static ExplicitPortForwardingTracker forward(ClientSession session, Target target)
            throws RemoteException, InterruptedException {
        try {
            return open(session, target);
        } catch (IOException e) {
            throw SshFaults.explained(e);
        }
    }

    /// Has the jump host knock at the computer's door.
    ///
    /// @throws RemoteException which tells whether the computer is not there, or nothing is passed on to it
    static void require(ClientSession jump, Route route) throws RemoteException, InterruptedException {
        try {
            var channel = jump.createDirectTcpipChannel(ANY_PORT, address(route.target()));
            try {
                channel.open().verify(PATIENCE);
            } finally {
                // Told to the jump host: else it would hold its connection to the computer as long as ours.
                channel.close(false);
            }
        } catch (IOException | RuntimeException e) {
            throw explained(e, route.jumps().getLast());
        }
    }

    private static SshdSocketAddress address(Target target) {
        return new SshdSocketAddress(target.host(), target.port());
    }

    private static RemoteException explained(Exception e, Target jump) throws InterruptedException {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case SshChannelOpenException closed
                when closed.getReasonCode() == SshConstants.SSH_OPEN_CONNECT_FAILED -> {
                    return new RemoteException(unreached(String.valueOf(closed.getMessage())), "");
                }
                case SshChannelOpenException refused -> {
                    return new RemoteException(RemoteFault.FORWARDING_REFUSED, "").at(jump);
                }
                case TimeoutException late -> {
                    return new RemoteException(RemoteFault.SILENT, "");
                }
                default -> {}
            }
        }
        return SshFaults.explained(e).at(jump);
    }

    /// SSH has one number for all of these. The words are those of the jump host's system.
    private static RemoteFault unreached(String said) {
        var words = said.toLowerCase(Locale.ROOT);
        if (words.contains("refused")) {
            return RemoteFault.CLOSED;
        }
        return words.contains("not known") || words.contains("resol") ? RemoteFault.NAME_UNKNOWN : RemoteFault.SILENT;
    }
}

package org.sauvrest.core.remote;

import java.io.InterruptedIOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.UnknownHostException;
import java.nio.channels.UnresolvedAddressException;
import java.util.concurrent.TimeoutException;
import org.apache.sshd.common.SshConstants;
import org.apache.sshd.common.SshException;
import org.apache.sshd.common.channel.exception.SshChannelOpenException;

/// What the exceptions of the SSH library mean.
final class SshFaults {

    private SshFaults() {}

    static RemoteException explained(Exception e) throws InterruptedException {
        for (Throwable cause = e; cause != null; cause = cause.getCause()) {
            switch (cause) {
                case InterruptedIOException interruption -> throw new InterruptedException();
                case UnresolvedAddressException unknown -> {
                    return new RemoteException(RemoteFault.NAME_UNKNOWN, "");
                }
                case UnknownHostException unknown -> {
                    return new RemoteException(RemoteFault.NAME_UNKNOWN, "");
                }
                case NoRouteToHostException silent -> {
                    return new RemoteException(RemoteFault.SILENT, "");
                }
                case ConnectException closed -> {
                    return new RemoteException(RemoteFault.CLOSED, "");
                }
                case SshChannelOpenException busy -> {
                    return new RemoteException(RemoteFault.BUSY, text(busy));
                }
                case TimeoutException late -> {
                    return new RemoteException(RemoteFault.LATE, "");
                }
                // A class that is missing is our own fault, and no news of the computer.
                case LinkageError ours -> throw ours;
                case ClassNotFoundException ours -> throw new IllegalStateException(ours);
                case SshException ended
                when isLoginRefused(ended) -> {
                    return new RemoteException(RemoteFault.LOGIN_REFUSED, "");
                }
                case SshException ended
                when ended.getDisconnectCode() == SshConstants.SSH2_DISCONNECT_KEY_EXCHANGE_FAILED -> {
                    return new RemoteException(RemoteFault.NOT_SSH, text(ended));
                }
                default -> {}
            }
        }
        return new RemoteException(RemoteFault.LOST, text(e));
    }

    /// OpenSSH ends it with a word of its own, under the number of a fault in the protocol, where more keys are shown
    /// than it looks at (MaxAuthTries).
    private static boolean isLoginRefused(SshException ended) {
        return switch (ended.getDisconnectCode()) {
            case SshConstants.SSH2_DISCONNECT_NO_MORE_AUTH_METHODS_AVAILABLE -> true;
            case SshConstants.SSH2_DISCONNECT_PROTOCOL_ERROR -> text(ended).contains("authentication failures");
            default -> false;
        };
    }

    private static String text(Throwable e) {
        return e.getMessage() == null ? e.toString() : e.getMessage();
    }
}

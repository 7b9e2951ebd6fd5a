package org.sauvrest.core.remote;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.util.Optional;

/// A look at whether anything answers at a computer's door at all.
public final class Knock {

    private static final int MILLISECONDS = 5_000;

    private Knock() {}

    /// @return why not, where nothing answers
    public static Optional<RemoteFault> at(Target target) {
        var address = new InetSocketAddress(target.host(), target.port());
        if (address.isUnresolved()) {
            return Optional.of(RemoteFault.NAME_UNKNOWN);
        }
        try (var socket = new Socket()) {
            socket.connect(address, MILLISECONDS);
            return Optional.empty();
        } catch (SocketTimeoutException | NoRouteToHostException e) {
            return Optional.of(RemoteFault.SILENT);
        } catch (IOException e) {
            return Optional.of(RemoteFault.CLOSED);
        }
    }
}

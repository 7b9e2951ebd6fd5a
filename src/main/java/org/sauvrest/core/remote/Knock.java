package org.sauvrest.core.remote;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/// A look at whether anything answers at a computer's door at all.
public final class Knock {

    private static final int MILLISECONDS = 5_000;

    private Knock() {}

    /// @return why not, where nothing answers
    public static Optional<RemoteFault> at(Target target) throws InterruptedException {
        var address = new InetSocketAddress(target.host(), target.port());
        if (address.isUnresolved()) {
            return Optional.of(RemoteFault.NAME_UNKNOWN);
        }
        // Who has cancelled does not wait for a silent door: a channel, unlike a plain socket, can be interrupted.
        try (var channel = SocketChannel.open()) {
            channel.socket().connect(address, MILLISECONDS);
            return Optional.empty();
        } catch (SocketTimeoutException | NoRouteToHostException e) {
            requireUninterrupted();
            return Optional.of(RemoteFault.SILENT);
        } catch (IOException e) {
            requireUninterrupted();
            return Optional.of(RemoteFault.CLOSED);
        }
    }

    private static void requireUninterrupted() throws InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
    }
}

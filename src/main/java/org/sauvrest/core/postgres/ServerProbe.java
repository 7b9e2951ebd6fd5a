package org.sauvrest.core.postgres;

import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.settings.HostPort;

/// Looks, step by step and without logging in, whether a PostgreSQL answers at an address.
public final class ServerProbe {

    private static final int MILLISECONDS = 10_000;

    /// The protocol's SSLRequest: length 8, code 80877103. A PostgreSQL answers it with one letter, S or N.
    private static final byte[] SSL_REQUEST =
            ByteBuffer.allocate(8).putInt(8).putInt(80_877_103).array();

    private ServerProbe() {}

    public static Optional<Problem> resolve(HostPort address) {
        try {
            InetAddress.getByName(address.host());
            return Optional.empty();
        } catch (UnknownHostException e) {
            return Optional.of(new Problem.HostUnknown(address.host()));
        }
    }

    public static Optional<Problem> connect(HostPort address) {
        try (var socket = open(address)) {
            return socket.isConnected() ? Optional.empty() : Optional.of(closed(address));
        } catch (ConnectException e) {
            return Optional.of(closed(address));
        } catch (IOException e) {
            // It was silent, or there is no way to it.
            return Optional.of(silent(address));
        }
    }

    public static Optional<Problem> greet(HostPort address) {
        return greet(address, MILLISECONDS);
    }

    static Optional<Problem> greet(HostPort address, int milliseconds) {
        try (var socket = open(address)) {
            socket.setSoTimeout(milliseconds);
            socket.getOutputStream().write(SSL_REQUEST);
            int answer = socket.getInputStream().read();
            return answer == 'S' || answer == 'N' ? Optional.empty() : Optional.of(stranger(address));
        } catch (SocketTimeoutException e) {
            return Optional.of(silent(address));
        } catch (IOException e) {
            return Optional.of(stranger(address));
        }
    }

    private static Socket open(HostPort address) throws IOException {
        var socket = new Socket();
        try {
            socket.connect(new InetSocketAddress(address.host(), address.port()), MILLISECONDS);
            return socket;
        } catch (IOException e) {
            socket.close();
            throw e;
        }
    }

    private static Problem closed(HostPort address) {
        return new Problem.PortClosed(address.host(), address.port());
    }

    private static Problem silent(HostPort address) {
        return new Problem.NoAnswer(address.host(), address.port());
    }

    private static Problem stranger(HostPort address) {
        return new Problem.NotPostgres(address.host(), address.port());
    }
}

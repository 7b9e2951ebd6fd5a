package org.sauvrest.core.postgres;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.sauvrest.core.settings.HostPort;

/// Something at a port that is no PostgreSQL.
final class Strangers implements AutoCloseable {

    /// What is done with each guest.
    interface Manners {
        void greet(Socket guest) throws IOException;
    }

    private final ServerSocket door;
    private final List<Socket> guests = new ArrayList<>();

    private Strangers(Manners manners) throws IOException {
        door = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofVirtual().start(() -> {
            while (!door.isClosed()) {
                receive(manners);
            }
        });
    }

    private void receive(Manners manners) {
        try {
            var guest = door.accept();
            synchronized (guests) {
                guests.add(guest);
            }
            manners.greet(guest);
        } catch (IOException e) {
            // The guest or the test has gone.
            return;
        }
    }

    /// Answers as web servers do to what they do not understand.
    static Strangers http() throws IOException {
        return new Strangers(guest -> {
            if (guest.getInputStream().read() >= 0) {
                guest.getOutputStream()
                        .write("HTTP/1.1 400 Bad Request\r\nConnection: close\r\n\r\n"
                                .getBytes(StandardCharsets.US_ASCII));
            }
            guest.shutdownOutput();
        });
    }

    /// Takes the call and says nothing.
    static Strangers silent() throws IOException {
        return new Strangers(guest -> {});
    }

    /// Says that it knows no encryption, as a PostgreSQL does, and then nothing more.
    static Strangers hanging() throws IOException {
        return new Strangers(guest -> {
            if (guest.getInputStream().read() >= 0) {
                guest.getOutputStream().write('N');
            }
        });
    }

    /// Hangs up.
    static Strangers closing() throws IOException {
        return new Strangers(Socket::close);
    }

    HostPort address() {
        return new HostPort("127.0.0.1", door.getLocalPort());
    }

    @Override
    public void close() throws IOException {
        door.close();
        synchronized (guests) {
            for (var guest : guests) {
                guest.close();
            }
        }
    }
}

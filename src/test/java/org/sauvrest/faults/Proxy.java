package org.sauvrest.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntSupplier;

/// The network between a program and its server, which can be cut, refuse and go silent.
final class Proxy implements AutoCloseable {

    private static final long GLANCE_NANOS = 2_000_000;

    /// Both halves of one connection.
    private record Wire(Socket client, Socket server) {

        void cut() {
            reset(client);
            reset(server);
        }
    }

    private final ServerSocket entrance;
    private final IntSupplier serverPort;
    private final List<Wire> wires = new CopyOnWriteArrayList<>();
    private volatile boolean refusing;
    private volatile boolean silent;

    /// @param serverPort asked at each connection, since a server that is started anew may have another
    Proxy(IntSupplier serverPort) {
        this.serverPort = serverPort;
        try {
            entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Thread.ofVirtual().start(this::accept);
    }

    int port() {
        return entrance.getLocalPort();
    }

    /// @return whether there were any
    boolean cutAll() {
        var present = List.copyOf(wires);
        present.forEach(Wire::cut);
        wires.removeAll(present);
        return !present.isEmpty();
    }

    /// @return whether there was one
    boolean cutOne(Random random) {
        var present = new ArrayList<>(wires);
        if (present.isEmpty()) {
            return false;
        }
        var wire = present.get(random.nextInt(present.size()));
        wires.remove(wire);
        wire.cut();
        return true;
    }

    /// @param port by which the server knows the connection
    /// @return whether there was such a one
    boolean cut(int port) {
        var found = wires.stream()
                .filter(wire -> wire.server().getLocalPort() == port)
                .toList();
        found.forEach(Wire::cut);
        return !found.isEmpty();
    }

    /// From now on new connections are reset at once, or no longer.
    void refuse(boolean refuse) {
        refusing = refuse;
    }

    /// From now on nothing gets through though connections stay and can be made, or it does again.
    void silence(boolean nothing) {
        silent = nothing;
    }

    /// Abruptly: the other side is told by a reset, not by an orderly end.
    private static void reset(Socket socket) {
        try (socket) {
            socket.setSoLinger(true, 0);
        } catch (IOException e) {
            // It is closed already.
            return;
        }
    }

    private void accept() {
        while (!entrance.isClosed()) {
            try {
                var client = entrance.accept();
                Thread.ofVirtual().start(() -> join(client));
            } catch (IOException e) {
                return;
            }
        }
    }

    private void join(Socket client) {
        try {
            if (refusing) {
                reset(client);
                return;
            }
            var wire = new Wire(client, new Socket(InetAddress.getLoopbackAddress(), serverPort.getAsInt()));
            wires.add(wire);
            Thread.ofVirtual().start(() -> pump(wire, wire.client(), wire.server()));
            pump(wire, wire.server(), wire.client());
        } catch (IOException e) {
            reset(client);
        }
    }

    private void pump(Wire wire, Socket from, Socket to) {
        var buffer = new byte[1 << 16];
        try (from;
                to) {
            var in = from.getInputStream();
            var out = to.getOutputStream();
            for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                while (silent && !to.isClosed()) {
                    LockSupport.parkNanos(GLANCE_NANOS);
                }
                out.write(buffer, 0, count);
            }
        } catch (IOException e) {
            // One side is gone; closing tells the other.
            return;
        } finally {
            wires.remove(wire);
        }
    }

    @Override
    public void close() throws IOException {
        entrance.close();
        cutAll();
    }
}

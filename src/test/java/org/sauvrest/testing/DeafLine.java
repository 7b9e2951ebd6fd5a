package org.sauvrest.testing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/// A way to a server that can go dead without ending, as where a cable is pulled: both sides keep their connections and
/// hear nothing more.
public final class DeafLine implements AutoCloseable {

    private final ServerSocket door;
    private final List<Socket> sockets = new ArrayList<>();
    private final String host;
    private final int to;
    private volatile boolean deaf;

    /// @param host at which we listen, too
    public DeafLine(String host, int port) throws IOException {
        this.host = host;
        to = port;
        door = new ServerSocket(0, 8, InetAddress.getByName(host));
        Thread.ofPlatform().daemon().start(this::serve);
    }

    public int port() {
        return door.getLocalPort();
    }

    public void goDeaf() {
        deaf = true;
    }

    private void serve() {
        try {
            while (true) {
                var here = keep(door.accept());
                var there = keep(new Socket(host, to));
                Thread.ofPlatform().daemon().start(() -> pump(here, there));
                Thread.ofPlatform().daemon().start(() -> pump(there, here));
            }
        } catch (IOException e) {
            // The door was closed.
            return;
        }
    }

    private synchronized Socket keep(Socket socket) {
        sockets.add(socket);
        return socket;
    }

    private void pump(Socket from, Socket to) {
        var portion = new byte[8192];
        try {
            for (int count = from.getInputStream().read(portion);
                    count >= 0;
                    count = from.getInputStream().read(portion)) {
                if (!deaf) {
                    to.getOutputStream().write(portion, 0, count);
                }
            }
            if (!deaf) {
                to.close();
            }
        } catch (IOException e) {
            // One of the two has gone.
            return;
        }
    }

    @Override
    public synchronized void close() throws IOException {
        door.close();
        for (var socket : sockets) {
            socket.close();
        }
    }
}

package org.sauvrest.testing;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/// A door at which nobody looks any more: its queue is full, and the system drops who knocks, as if the computer had no
/// power.
final class SilentDoor implements Closeable {

    private static final int ENOUGH = 8;
    private static final int MILLISECONDS = 50;
    private static final int UNHEARD = 2;

    private final ServerSocket door;
    private final List<Socket> queue = new ArrayList<>();

    SilentDoor(String address, int port) throws IOException {
        door = new ServerSocket(port, 1, InetAddress.getByName(address));
        // On a busy machine one may be late.
        for (int i = 0, unheard = 0; i < ENOUGH && unheard < UNHEARD; i++) {
            var socket = new Socket();
            queue.add(socket);
            try {
                socket.connect(door.getLocalSocketAddress(), MILLISECONDS);
            } catch (IOException e) {
                // The queue is full.
                unheard++;
            }
        }
    }

    @Override
    public void close() throws IOException {
        for (var socket : queue) {
            socket.close();
        }
        door.close();
    }
}

package org.sauvrest.core.remote;

/// A way to one computer that is kept open for several commands.
public record SshConnection(SshDoor door, RemoteSession session) implements AutoCloseable {

    public boolean isOpen() {
        return session.isOpen();
    }

    @Override
    public void close() {
        session.close();
        door.close();
    }
}

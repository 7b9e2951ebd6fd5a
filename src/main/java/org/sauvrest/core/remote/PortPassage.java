package org.sauvrest.core.remote;

import java.io.IOException;
import org.apache.sshd.client.session.forward.ExplicitPortForwardingTracker;

/// A way to a port of another computer that only its own programs reach.
///
/// @param there the port; nobody listened at it when this was made
/// @param way to it from here, until it is closed
public record PortPassage(int there, ExplicitPortForwardingTracker way) implements AutoCloseable {

    /// The port of this computer that leads there.
    public int here() {
        return way.getBoundAddress().getPort();
    }

    @Override
    public void close() {
        try {
            way.close();
        } catch (IOException e) {
            // The connection is gone, and the way with it.
            return;
        }
    }
}

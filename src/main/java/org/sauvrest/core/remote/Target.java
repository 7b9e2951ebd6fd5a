package org.sauvrest.core.remote;

/// An account on another computer.
///
/// @param host name or address, as it stands in the list of known hosts
public record Target(String host, int port, String user) {

    public static final int USUAL_PORT = 22;

    @Override
    public String toString() {
        return user + "@" + host + (port == USUAL_PORT ? "" : ":" + port);
    }
}

package org.sauvrest.core.remote;

import org.sauvrest.core.settings.HostPort;

/// An account on another computer.
///
/// @param host name or address, as it stands in the list of known hosts
public record Target(String host, int port, String user) {

    public static final int USUAL_PORT = 22;

    /// @param text `host`, `account@host` or `account@host:port`
    /// @param usual account where the text names none
    /// @throws org.sauvrest.core.problem.FaultException where the port is none, or the host is missing
    public static Target parse(String text, String usual) {
        int at = text.indexOf('@');
        var place = HostPort.parse(text.substring(at + 1), USUAL_PORT);
        return new Target(place.host(), place.port(), at < 0 ? usual : text.substring(0, at));
    }

    @Override
    public String toString() {
        return user + "@" + host + (port == USUAL_PORT ? "" : ":" + port);
    }
}

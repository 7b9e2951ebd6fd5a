package org.sauvrest.core.settings;

import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.FaultException;

/// One address of a server.
///
/// @param host name or address
/// @param port TCP port
public record HostPort(String host, int port) {

    /// @param text `host` or `host:port`; an IPv6 address with a port in brackets
    /// @throws FaultException where the port is none, or the host is missing
    public static HostPort parse(String text, int usualPort) {
        int colon = text.lastIndexOf(':');
        boolean bareIpv6 = text.indexOf(':') != colon && !text.startsWith("[");
        boolean bare = colon < 0 || bareIpv6 || text.endsWith("]");
        var host = bare ? text : text.substring(0, colon);
        var unbracketed = host.startsWith("[") && host.endsWith("]") ? host.substring(1, host.length() - 1) : host;
        if (unbracketed.isBlank()) {
            throw new FaultException(new Fault.NoHost(text));
        }
        return new HostPort(unbracketed, bare ? usualPort : port(text.substring(colon + 1)));
    }

    /// @throws FaultException where it is no port
    public static int port(String text) {
        if (!text.matches("\\d{1,5}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > 65_535) {
            throw new FaultException(new Fault.NoPort(text));
        }
        return Integer.parseInt(text);
    }
}

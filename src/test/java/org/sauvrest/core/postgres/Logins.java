package org.sauvrest.core.postgres;

import java.util.Optional;
import org.sauvrest.core.demo.PrivateServer;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.settings.HostPort;
import org.sauvrest.core.settings.TlsMode;
import org.sauvrest.testing.TestServer;

/// Logins for tests, which differ in what each test is about.
final class Logins {

    private Logins() {}

    static Login of(HostPort address, String user, Optional<String> password, TlsMode tls) {
        return new Login(address, user, password.map(Password::new), "source", tls, Optional.empty(), "test");
    }

    static Login of(TestServer server, String user) {
        return at(new HostPort(PrivateServer.HOST, server.port()), user);
    }

    static Login at(HostPort address, String user) {
        return of(address, user, Optional.of(TestServer.SECRET), TlsMode.PREFER);
    }
}

package org.sauvrest.core.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sauvrest.core.demo.PrivateServer;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.HostPort;
import org.sauvrest.core.settings.TlsMode;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// A PostgreSQL that answers but does not let us in.
@ExtendWith(WithServer.class)
class RefusalsTest {

    private static final String HOST = PrivateServer.HOST;

    private static Problem refusal(TestServer server, String user, Optional<String> password, String database) {
        var login = Logins.of(new HostPort(HOST, server.port()), user, password, TlsMode.PREFER);
        var refusal =
                assertThrows(ProblemException.class, () -> server.connector().open(login, database));
        password.filter(secret -> !secret.isEmpty())
                .ifPresent(secret -> assertFalse(refusal.toString().contains(secret), "the password shows"));
        return refusal.problem();
    }

    @Test
    void theRightPasswordLetsIn(TestServer server) throws Exception {
        try (var session = server.connector().open(Logins.of(server, "prof"), "postgres")) {
            assertEquals("prof", session.one("SELECT current_user", row -> row.text(1)));
            assertEquals(
                    "test",
                    session.one(
                            "SELECT application_name FROM pg_stat_activity WHERE pid = pg_backend_pid()",
                            row -> row.text(1)));
            assertEquals(15, session.majorVersion());
            assertTrue(session.version().startsWith("15."), session.version());
        }
    }

    @Test
    void aWrongPassword(TestServer server) {
        assertEquals(
                new Problem.PasswordWrong("prof", HOST, "source"),
                refusal(server, "prof", Optional.of("geheim"), "postgres"));
    }

    @Test
    void anUnknownRoleLooksLikeAWrongPassword(TestServer server) {
        assertEquals(
                new Problem.PasswordWrong("nobody", HOST, "source"),
                refusal(server, "nobody", Optional.of("geheim"), "postgres"));
    }

    @Test
    void noPasswordOrAnEmptyOne(TestServer server) {
        var missing = new Problem.PasswordMissing("prof", HOST, "source");

        assertEquals(missing, refusal(server, "prof", Optional.empty(), "postgres"));
        assertEquals(missing, refusal(server, "prof", Optional.of(""), "postgres"));
    }

    @Test
    void anUnknownDatabase(TestServer server) {
        assertEquals(
                new Problem.DatabaseMissing("no such", HOST),
                refusal(server, "prof", Optional.of(TestServer.SECRET), "no such"));
    }

    @Test
    void aDatabaseWithoutTheRightToConnect(TestServer server) throws Exception {
        server.context("SpecibikeShut");
        server.execute("postgres", "REVOKE CONNECT ON DATABASE \"SpecibikeShut\" FROM PUBLIC");

        var problem = assertInstanceOf(
                Problem.NotAllowedOn.class, refusal(server, "eleve", Optional.of(TestServer.SECRET), "SpecibikeShut"));
        assertEquals("SpecibikeShut", problem.object());
        assertTrue(problem.answer().contains("permission denied for database"), problem.answer());
    }

    @Test
    void aRoleThatMayNotLogIn(TestServer server) throws Exception {
        server.execute("postgres", "ALTER ROLE eleve NOLOGIN");
        try {
            var problem = assertInstanceOf(
                    Problem.LoginRefused.class, refusal(server, "eleve", Optional.of(TestServer.SECRET), "postgres"));
            assertTrue(problem.answer().contains("not permitted to log in"), problem.answer());
        } finally {
            server.execute("postgres", "ALTER ROLE eleve LOGIN");
        }
    }

    @Test
    void tooManyConnections(TestServer server) throws Exception {
        server.execute("postgres", "ALTER ROLE eleve CONNECTION LIMIT 0");
        try {
            var problem = assertInstanceOf(
                    Problem.TooManyConnections.class,
                    refusal(server, "eleve", Optional.of(TestServer.SECRET), "postgres"));
            assertTrue(problem.answer().contains("too many connections"), problem.answer());
        } finally {
            server.execute("postgres", "ALTER ROLE eleve CONNECTION LIMIT -1");
        }
    }

    @Test
    void aServerWithoutTls(TestServer server) {
        for (var tls : new TlsMode[] {TlsMode.REQUIRE, TlsMode.VERIFY_CA, TlsMode.VERIFY_FULL}) {
            var login = Logins.of(new HostPort(HOST, server.port()), "prof", Optional.of(TestServer.SECRET), tls);
            var refusal = assertThrows(
                    ProblemException.class, () -> server.connector().open(login, "postgres"), tls.word());

            var problem = assertInstanceOf(Problem.TlsRefused.class, refusal.problem());
            assertEquals(tls.word(), problem.mode());
            assertTrue(problem.answer().contains("SSL"), problem.answer());
        }
    }
}

package org.sauvrest.core.odoolog;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Bad endings for which no module is to blame: of the computer, the configuration and the PostgreSQL.
class ServerFailuresTest {

    private static final UpdateReason NO_END = new UpdateReason.EndMissing();

    @Test
    void thePortIsInUse() {
        var log = Log.of("17.0")
                .modules()
                .end()
                .text("Exception in thread odoo.service.httpd:")
                .traceback("OSError: [Errno 98] Address already in use");

        assertEquals(
                List.of(
                        new UpdateReason.PortInUse("[Errno 98] Address already in use"),
                        new UpdateReason.ExitStatus(1)),
                log.failed(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"8.0", "17.0"})
    void aWrongPassword(String series) {
        var log = Log.of(series)
                .info("sql_db", "Connection to the database failed")
                .traceback("psycopg2.OperationalError: connection to server at \"127.0.0.1\", port 5432 failed:"
                        + " FATAL:  password authentication failed for user \"openpg\"\n");

        assertEquals(
                List.of(
                        new UpdateReason.LoginRefused("password authentication failed for user \"openpg\""),
                        new UpdateReason.ExitStatus(1),
                        NO_END),
                log.failed(1));
    }

    @Test
    void aWrongPasswordInFrenchAndBelowAFirstAttempt() {
        var log = Log.of("8.0").traceback("""
                OperationalError: could not connect to server: Connexion refusée
                \tIs the server running on host "localhost" (::1)?
                FATAL:  authentification par mot de passe échouée pour l'utilisateur « openpg »
                """);

        assertEquals(
                new UpdateReason.LoginRefused(
                        "authentification par mot de passe échouée pour l'utilisateur « openpg »"),
                log.failed(255).getFirst());
    }

    @Test
    void noPostgresql() {
        var refused = "connection to server at \"127.0.0.1\", port 5432 failed: Connection refused";
        var log = Log.of("17.0").traceback("psycopg2.OperationalError: " + refused);

        assertEquals(new UpdateReason.DatabaseSilent(refused), log.failed(1).getFirst());
    }

    @Test
    void postgresqlEndsInTheMiddle() {
        var log = Log.of("17.0")
                .modules()
                .traceback("psycopg2.errors.AdminShutdown: terminating connection due to administrator command");
        var old = Log.of("8.0").modules().traceback("OperationalError: server closed the connection unexpectedly");

        assertEquals(
                new UpdateReason.ConnectionLost("terminating connection due to administrator command"),
                log.failed(255).getFirst());
        assertEquals(
                new UpdateReason.ConnectionLost("server closed the connection unexpectedly"),
                old.failed(255).getFirst());
    }

    @Test
    void otherTroubleOfTheDatabaseIsToldAsItIs() {
        var full = "psycopg2.OperationalError: could not extend file \"base/1/2\": No space left on device";

        assertEquals(
                new UpdateReason.ProgramError(full),
                Log.of("14.0").modules().traceback(full).failed(255).getFirst());
    }

    @Test
    void aWrongOption() {
        var log = Log.of("17.0").text("""
                Usage: odoo-bin server [options]

                odoo-bin server: error: option --addons-path: no such directory: '/opt/nope'
                """);

        assertEquals(
                List.of(
                        new UpdateReason.WrongOption("option --addons-path: no such directory: '/opt/nope'"),
                        new UpdateReason.ExitStatus(2),
                        NO_END),
                log.failed(2));
        assertEquals(
                new UpdateReason.WrongOption("no such option: --max-cron-threads"),
                Log.of("6.0")
                        .text("openerp-server.py: error: no such option: --max-cron-threads")
                        .failed(2)
                        .getFirst());
    }

    @Test
    void anAccountThatOdooDoesNotRunAs() {
        var line = "Running as user 'root' is a security risk, aborting.";

        assertEquals(
                List.of(new UpdateReason.Refused(line), new UpdateReason.ExitStatus(1), NO_END),
                Log.of("8.0").text(line).failed(1));
    }
}

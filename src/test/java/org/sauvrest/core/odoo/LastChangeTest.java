package org.sauvrest.core.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

@ExtendWith(WithServer.class)
class LastChangeTest {

    private static final String CONTEXT = "SpecibikeLastChange";
    private static final String MESSAGES = "CREATE TABLE mail_message (id int, write_date timestamp)";
    private static final String PARTNERS = "CREATE TABLE res_partner (id int, write_date timestamp)";

    private static Optional<Instant> of(TestServer server, String... statements) throws Exception {
        server.context(CONTEXT, statements);
        try (var session = server.session(CONTEXT, "odoo")) {
            session.execute("SET TimeZone = 'Europe/Paris'");
            return LastChange.of(session);
        }
    }

    @Test
    void isTheLatestOfAllTablesInUniversalTime(TestServer server) throws Exception {
        assertEquals(
                Optional.of(Instant.parse("2026-02-09T14:05:30Z")),
                of(
                        server,
                        MESSAGES,
                        PARTNERS,
                        "INSERT INTO mail_message VALUES (1, '2026-02-01 08:00:00'), (2, NULL)",
                        "INSERT INTO res_partner VALUES (1, '2026-02-09 14:05:30.25'), (2, '2026-02-03 10:00:00')"));
    }

    @Test
    void isUnknownWhereNothingTellsIt(TestServer server) throws Exception {
        assertEquals(Optional.empty(), of(server, "CREATE TABLE bike (id int, write_date timestamp)"));
        assertEquals(Optional.empty(), of(server, MESSAGES));
        assertEquals(
                Optional.empty(),
                of(server, "CREATE TABLE res_partner (id int, write_date text)", "CREATE VIEW sale_order AS SELECT 1"));
    }

    @Test
    void passesOverWhatMayNotBeRead(TestServer server) throws Exception {
        assertEquals(
                Optional.of(Instant.parse("2026-02-01T08:00:00Z")),
                of(
                        server,
                        MESSAGES,
                        PARTNERS,
                        "INSERT INTO mail_message VALUES (1, '2026-02-01 08:00:00')",
                        "INSERT INTO res_partner VALUES (1, '2026-02-09 14:05:30')",
                        "REVOKE ALL ON res_partner FROM odoo"));
    }
}

package org.sauvrest.core.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.function.Executable;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

@ExtendWith(WithServer.class)
class SessionTest {

    private static final String SLEEPING = "SELECT count(*) FROM pg_stat_activity WHERE query = ?"
            + " AND state = 'active' AND pid <> pg_backend_pid()";

    private static Problem problem(Executable work) {
        return assertThrows(ProblemException.class, work).problem();
    }

    private static void awaitSleepers(Session watcher, int seconds, long wanted) throws Exception {
        var deadline = System.nanoTime() + Duration.ofSeconds(30).toNanos();
        while (watcher.one(SLEEPING, row -> row.number(1), "SELECT pg_sleep(" + seconds + ")") != wanted) {
            assertTrue(System.nanoTime() < deadline, "not " + wanted + " sleepers of " + seconds + " s");
            Thread.sleep(20);
        }
    }

    @Test
    void anInterruptionCancelsTheStatementOnTheServer(TestServer server) throws Exception {
        try (var watcher = server.session("postgres");
                var session = server.session("postgres", "prof")) {
            var ending = new CompletableFuture<String>();
            var sleeping = Thread.ofVirtual().start(() -> {
                try {
                    session.execute("SELECT pg_sleep(61)");
                    ending.complete("slept");
                } catch (InterruptedException e) {
                    ending.complete("interrupted");
                } catch (ProblemException e) {
                    ending.complete(e.problem().toString());
                }
            });
            awaitSleepers(watcher, 61, 1);

            sleeping.interrupt();

            assertEquals("interrupted", ending.get(30, TimeUnit.SECONDS));
            awaitSleepers(watcher, 61, 0);
            assertEquals("1", session.one("SELECT 1", row -> row.text(1)), "and the session is as good as before");
        }
    }

    @Test
    void anInterruptionFromBeforeCancelsTheStatementToo(TestServer server) throws Exception {
        try (var watcher = server.session("postgres");
                var session = server.session("postgres", "prof")) {
            for (int i = 0; i < 20; i++) {
                Thread.currentThread().interrupt();
                assertThrows(InterruptedException.class, () -> session.execute("SELECT pg_sleep(62)"));
                awaitSleepers(watcher, 62, 0);
            }
        }
    }

    @Test
    void errorsOfTheServerAreToldByTheirMeaning(TestServer server) throws Exception {
        server.context("SpecibikeSession", "CREATE TABLE bike (id int)", "REVOKE ALL ON bike FROM PUBLIC");
        try (var session = server.session("SpecibikeSession", "eleve")) {
            var denied = assertInstanceOf(
                    Problem.NotAllowedOn.class, problem(() -> session.rows("SELECT * FROM bike", row -> 1)));
            assertEquals("eleve", denied.user());
            assertEquals("bike", denied.object());
            assertTrue(denied.answer().contains("permission denied for table bike"), denied.answer());

            var wrong = assertInstanceOf(Problem.ServerError.class, problem(() -> session.execute("SELECT 1 / 0")));
            assertEquals("22012", wrong.state());

            assertInstanceOf(
                    Problem.ServerDiskFull.class,
                    problem(() -> session.execute("DO $$ BEGIN RAISE 'no room' USING ERRCODE = '53100'; END $$")));
            assertTrue(session.isAlive());
        }
    }

    @Test
    void theObjectThatARightIsMissingForIsNamed(TestServer server) throws Exception {
        server.context(
                "SpecibikeDenied",
                "CREATE SCHEMA vélos CREATE TABLE bike (id int)",
                "CREATE TABLE \"Élèves 2\" (id int)",
                "CREATE VIEW v AS SELECT 1 AS a",
                "CREATE SEQUENCE s",
                "CREATE FUNCTION f() RETURNS int LANGUAGE sql AS 'SELECT 1'",
                "REVOKE ALL ON FUNCTION f() FROM PUBLIC",
                "CREATE TABLE part (shown int, hidden int)",
                "GRANT SELECT (shown) ON part TO eleve",
                "CREATE TABLE mine (who text)",
                "ALTER TABLE mine ENABLE ROW LEVEL SECURITY",
                "GRANT SELECT ON mine TO eleve");
        var refused = Map.of(
                "SELECT * FROM vélos.bike", "vélos",
                "SELECT * FROM v", "v",
                "SELECT * FROM \"Élèves 2\"", "Élèves 2",
                "SELECT nextval('s')", "s",
                "SELECT f()", "f",
                "ALTER TABLE v RENAME TO w", "v",
                "SELECT hidden FROM part", "part",
                "SET row_security = off; SELECT * FROM mine", "mine");
        try (var session = server.session("SpecibikeDenied", "eleve")) {
            for (var each : refused.entrySet()) {
                var problem = problem(() -> session.execute(each.getKey()));
                var denied = assertInstanceOf(Problem.NotAllowedOn.class, problem, problem::toString);
                assertEquals(each.getValue(), denied.object(), denied.answer());
            }
            var nameless = problem(() -> session.execute("CREATE ROLE other"));
            assertInstanceOf(Problem.NotAllowed.class, nameless, nameless::toString);
        }
    }

    @Test
    void aSessionThatTheServerEndedIsLost(TestServer server) throws Exception {
        try (var session = server.session("postgres", "prof")) {
            long pid = session.one("SELECT pg_backend_pid()", row -> row.number(1));
            server.execute("postgres", "SELECT pg_terminate_backend(" + pid + ", 3000)");

            assertInstanceOf(Problem.ConnectionLost.class, problem(() -> session.execute("SELECT 1")));
            assertInstanceOf(Problem.ConnectionLost.class, problem(() -> session.execute("SELECT 1")), "again");
            assertFalse(session.isAlive());
        }
    }

    @Test
    void aConversionThatFailsIsAProblemToo(TestServer server) throws Exception {
        try (var session = server.session("postgres")) {
            assertInstanceOf(
                    Problem.ServerError.class, problem(() -> session.one("SELECT 'abc'", row -> row.number(1))));
        }
    }

    @Test
    void answersAreReadByColumn(TestServer server) throws Exception {
        try (var session = server.session("postgres")) {
            assertEquals(
                    List.of("a|1|true|Optional.empty|", "b|2|false|Optional[x]|x"),
                    session.rows(
                            "VALUES ('a', 1, true, null), ('b', 2, false, ?)",
                            row -> row.text(1) + "|" + row.number(2) + "|" + row.flag(3) + "|" + row.maybeText(4) + "|"
                                    + row.text(4),
                            "x"));
            assertEquals(Optional.empty(), session.first("SELECT 1 WHERE false", row -> row.number(1)));
            assertEquals(
                    java.time.Instant.parse("2026-02-09T12:00:00Z"),
                    session.one("SELECT timestamptz '2026-02-09 14:00:00+02'", row -> row.time(1)));
        }
    }

    @Test
    void noLimitOfTheServersEndsLongWork(TestServer server) throws Exception {
        server.execute(
                "postgres",
                "ALTER ROLE prof SET statement_timeout = '1ms'",
                "ALTER ROLE prof SET idle_in_transaction_session_timeout = '1ms'",
                "ALTER ROLE prof SET lock_timeout = '1ms'");
        try (var session = server.session("postgres", "prof")) {
            session.execute("SELECT pg_sleep(0.05)");
            session.execute("BEGIN");
            Thread.sleep(50);
            session.execute("COMMIT");
            assertEquals("0", session.one("SHOW lock_timeout", row -> row.text(1)));
        } finally {
            server.execute("postgres", "ALTER ROLE prof RESET ALL");
        }
    }
}

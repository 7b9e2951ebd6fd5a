package org.sauvrest.core.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sauvrest.core.contexts.ApplicationName;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

@ExtendWith(WithServer.class)
class AccountSessionsTest {

    private static final String HELPERS = """
            SELECT count(*) FROM pg_stat_activity
            WHERE backend_type = 'parallel worker' AND application_name = 'odoo-7'""";

    private static Session open(TestServer server, String user, String application) throws Exception {
        return server.connector().open(Logins.of(server, user).as(application), "postgres");
    }

    private static List<String> names(Session looking, Instant since) throws Exception {
        return AccountSessions.since(looking, since).stream()
                .map(AccountSessions.Seen::application)
                .toList();
    }

    @Test
    void theOnesThatWereOpenedSinceAreListed(TestServer server) throws Exception {
        try (var looking = open(server, "eleve", "SauvRest credentials")) {
            var start = AccountSessions.now(looking);
            try (var earlier = open(server, "eleve", "odoo-1")) {
                var moment = AccountSessions.now(looking);
                assertTrue(earlier.isAlive());
                assertEquals(List.of(), names(looking, moment));
                try (var later = open(server, "eleve", "odoo-2")) {
                    assertTrue(later.isAlive());
                    assertEquals(List.of("odoo-2"), names(looking, moment));
                    assertEquals(List.of("odoo-1", "odoo-2"), names(looking, start));
                    var seen = AccountSessions.since(looking, moment).getFirst();
                    assertEquals(Optional.of("127.0.0.1"), seen.address());
                    assertTrue(seen.since().isAfter(moment));
                    assertFalse(seen.since().isAfter(AccountSessions.now(looking)));
                }
            }
        }
    }

    /// `prof` is shown those of `odoo` in full, being a member.
    @Test
    void thoseOfOthersAndOfSauvRestAreNot(TestServer server) throws Exception {
        try (var looking = open(server, "prof", "called otherwise")) {
            var moment = AccountSessions.now(looking);
            try (var other = open(server, "odoo", "odoo-3");
                    var ours = open(server, "prof", ApplicationName.of("save"))) {
                assertTrue(other.isAlive());
                assertTrue(ours.isAlive());
                assertEquals(List.of(), names(looking, moment));
                assertFalse(names(looking, Instant.EPOCH).contains("called otherwise"), "nor the one that looks");
            }
        }
    }

    /// Helpers of a session from before are no new login.
    @Test
    void helpersAreNot(TestServer server) throws Exception {
        try (var looking = open(server, "eleve", "SauvRest credentials");
                var earlier = open(server, "eleve", "odoo-7");
                var watching = server.session("postgres")) {
            earlier.execute("SET max_parallel_workers_per_gather = 2");
            var always = earlier.majorVersion() < 16 ? "force_parallel_mode" : "debug_parallel_query";
            earlier.execute("SET " + always + " = on");
            var moment = AccountSessions.now(looking);
            var sleeping = Thread.ofVirtual().start(() -> {
                try {
                    earlier.execute("SELECT pg_sleep(60)");
                } catch (InterruptedException e) {
                    return;
                } catch (ProblemException e) {
                    throw new IllegalStateException(e);
                }
            });
            while (watching.one(HELPERS, row -> row.number(1)) == 0) {
                assertTrue(sleeping.isAlive(), "it had no helper");
                Thread.sleep(20);
            }
            assertEquals(List.of(), names(looking, moment));
            sleeping.interrupt();
            sleeping.join();
        }
    }
}

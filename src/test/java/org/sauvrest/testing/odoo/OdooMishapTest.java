package org.sauvrest.testing.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sauvrest.testing.Blockade;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// What modules do to the stand-in, and what it leaves behind.
@ExtendWith(WithServer.class)
class OdooMishapTest {

    private static final String CONTEXT = "SpecibikeMishap";

    private static final String SESSIONS = "SELECT count(*) FROM pg_stat_activity WHERE datname = '" + CONTEXT
            + "' AND application_name LIKE 'odoo-%'";

    /// Whether the program waits with the lock, and no longer for it.
    private static final String LOCKED = """
            SELECT count(*) FROM pg_locks JOIN pg_stat_activity USING (pid)
            WHERE relation = 'res_partner'::regclass AND mode = 'AccessExclusiveLock' AND granted
              AND state = 'idle in transaction'""";

    private static OdooSite site(TestServer server, String file, String how) throws Exception {
        return OdooSite.of("17.0", server)
                .contexts(CONTEXT)
                .withoutLogfile()
                .module(OdooModule.of("product", "1.2", "base", "mail").with(file, how))
                .make();
    }

    private static OdooSite.Ended update(OdooSite site) throws Exception {
        return site.run("-d", CONTEXT, "-u", "all", "--stop-after-init");
    }

    /// Starts an update and waits until it has come to the module.
    private static Process atTheModule(OdooSite site) throws Exception {
        var process = site.begin("-d", CONTEXT, "-u", "all", "--stop-after-init");
        var said = process.inputReader();
        for (var line = said.readLine(); !line.contains("module product: creating"); line = said.readLine()) {
            assertTrue(process.isAlive(), line);
        }
        return process;
    }

    @Test
    void isKilledAndLeavesModulesInBetween(TestServer server) throws Exception {
        try (var site = site(server, "kill", "")) {
            assertEquals(137, update(site).status());

            var states = site.modules(CONTEXT);
            assertEquals("installed 17.0.1.8", states.get("mail"));
            assertEquals("to upgrade 17.0.1.2", states.get("product"));
            assertEquals("to upgrade 17.0.1.2", states.get("sale"));
            assertEquals("to upgrade 17.0.1.0", states.get("specibike"));
        }
    }

    @Test
    void isSilentForEverAndHoldsALock(TestServer server) throws Exception {
        try (var site = site(server, "hang", "hold=res_partner")) {
            var process = atTheModule(site);

            assertFalse(process.waitFor(1, TimeUnit.SECONDS));
            for (int i = 0; i < 1500 && !server.value(CONTEXT, LOCKED).equals("1"); i++) {
                Thread.sleep(20);
            }
            assertEquals("1", server.value(CONTEXT, LOCKED));
            assertEquals(
                    "idle in transaction",
                    server.value(
                            CONTEXT,
                            "SELECT state FROM pg_stat_activity" + " WHERE datname = '" + CONTEXT
                                    + "' AND application_name LIKE 'odoo-%'"));
        }
        for (int i = 0; i < 1500 && !server.value("postgres", SESSIONS).equals("0"); i++) {
            Thread.sleep(20);
        }
        assertEquals("0", server.value("postgres", SESSIONS));
    }

    @Test
    void givesUpALockAfterAWhile(TestServer server) throws Exception {
        try (var site = site(server, "hang", "wait=res_partner\nlock_timeout=1s");
                var _ = new Blockade(server, CONTEXT, "res_partner")) {
            var ended = update(site);

            assertEquals(255, ended.status());
            assertTrue(ended.says("ERROR " + CONTEXT + " odoo.sql_db: bad query: LOCK TABLE res_partner"));
            assertTrue(ended.says("psycopg2.errors.LockNotAvailable: canceling statement due to lock timeout"));
        }
    }

    @Test
    void worksAndTakesItsTimeForTheDatabasesThatAreNamed(TestServer server) throws Exception {
        try (var site = site(server, "work", "cpu=20\nrows=2000")) {
            site.upstream()
                    .write("addons/sale/slow", "seconds=1.5\ndatabases=Other," + CONTEXT)
                    .write("addons/mail/slow", "seconds=300\ndatabases=Other")
                    .commit("Slower");
            site.upstream().git().run(site.code(), "pull", "--quiet");
            long begun = System.nanoTime();

            assertEquals(0, update(site).status());

            assertTrue(System.nanoTime() - begun > 1.5e9);
            assertTrue(System.nanoTime() - begun < 200e9);
            assertEquals("2000", server.value(CONTEXT, "SELECT count(*) FROM product_work"));
        }
    }

    @Test
    void endsWellWithErrorsInItsLog(TestServer server) throws Exception {
        try (var site = site(server, "log", "1=ERROR addons.product.models.product Price list is empty")) {
            var ended = update(site);

            assertEquals(0, ended.status());
            assertTrue(ended.says("ERROR " + CONTEXT + " odoo.addons.product.models.product: Price list is empty "));
            assertTrue(ended.says("Modules loaded."));
        }
    }

    @Test
    void isInterruptedWithoutSayingThatItWentWell(TestServer server) throws Exception {
        try (var site = site(server, "hang", "")) {
            var process = atTheModule(site);

            process.destroy();

            assertTrue(process.waitFor(60, TimeUnit.SECONDS));
            assertEquals(130, process.exitValue());
            assertEquals("to upgrade 17.0.1.2", site.modules(CONTEXT).get("sale"));
        }
    }
}

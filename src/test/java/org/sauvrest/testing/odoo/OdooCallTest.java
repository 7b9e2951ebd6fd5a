package org.sauvrest.testing.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// How the stand-in may be called, and what it refuses.
@ExtendWith(WithServer.class)
class OdooCallTest {

    private static final String ONE = "SpecibikeCallOne";
    private static final String TWO = "SpecibikeCallTwo";

    private static OdooSiteBuilder site(String series, TestServer server) {
        return OdooSite.of(series, server).contexts(ONE, TWO).withoutLogfile();
    }

    private static OdooSite.Ended update(OdooSite site, String databases) throws Exception {
        return site.run("-d", databases, "-u", "all", "--stop-after-init");
    }

    private static String said(OdooSite.Ended ended) {
        return String.join("\n", ended.lines());
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.0", "16.0"})
    void updatesOnlyTheFirstOfSeveralDatabases(String series, TestServer server) throws Exception {
        try (var site = site(series, server).make()) {
            site.upstream().module(OdooModule.of("sale", "1.3", "product")).commit("Sell more");
            site.upstream().git().run(site.code(), "pull", "--quiet");

            var ended = update(site, ONE + "," + TWO);

            assertEquals(0, ended.status(), said(ended));
            assertEquals("installed " + series + ".1.3", site.modules(ONE).get("sale"));
            assertEquals("installed " + series + ".1.2", site.modules(TWO).get("sale"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"17.0", "19.0"})
    void refusesToUpdateSeveralDatabases(String series, TestServer server) throws Exception {
        try (var site = site(series, server).make()) {
            var ended = update(site, ONE + "," + TWO);

            assertEquals(2, ended.status(), said(ended));
            assertTrue(
                    ended.says("odoo-bin server: error: Cannot use -i/--init or -u/--update with multiple"
                            + " databases in the -d/--database/db_name"),
                    said(ended));
        }
    }

    @ParameterizedTest
    @CsvSource({"8.0, false", "10.0, true", "17.0, true"})
    void makesAMistypedDatabaseFromSeries9On(String series, boolean made, TestServer server) throws Exception {
        server.execute("postgres", "CREATE ROLE typist LOGIN CREATEDB PASSWORD " + Sql.literal(TestServer.SECRET));
        try (var site = site(series, server).user("typist").make()) {
            var ended = update(site, "SpecibikeMistyped");

            assertEquals(made ? 0 : 255, ended.status(), said(ended));
            assertEquals(
                    made ? "1" : "0",
                    server.value("postgres", "SELECT count(*) FROM pg_database WHERE datname = 'SpecibikeMistyped'"));
            if (made) {
                assertEquals(
                        "installed " + series + ".1.3",
                        site.modules("SpecibikeMistyped").get("base"));
            }
        } finally {
            server.execute(
                    "postgres",
                    "DROP DATABASE IF EXISTS \"SpecibikeMistyped\"",
                    "DROP DATABASE \"" + ONE + "\"",
                    "DROP DATABASE \"" + TWO + "\"",
                    "DROP ROLE typist");
        }
    }

    @ParameterizedTest
    @CsvSource({"6.0, 1", "6.1, 0", "8.0, 255", "17.0, 1"})
    void saysThatThePasswordIsWrong(String series, int status, TestServer server) throws Exception {
        try (var site = site(series, server).conf("db_password = not this one").make()) {
            var ended = update(site, ONE);

            assertEquals(status, ended.status(), said(ended));
            assertTrue(
                    ended.says("psycopg2.OperationalError: connection to server at \"127.0.0.1\", port " + server.port()
                            + " failed: FATAL:  password authentication failed for user \"odoo\""),
                    said(ended));
            assertTrue(ended.says("Connection to the database failed"), said(ended));
        }
    }

    @ParameterizedTest
    @CsvSource({"6.0, --workers", "10.0, --http-port", "17.0, --nonsense"})
    void refusesAnOptionThatItsSeriesDoesNotKnow(String series, String option, TestServer server) throws Exception {
        try (var site = site(series, server).make()) {
            var ended = site.run(option, "1");

            assertEquals(2, ended.status(), said(ended));
            assertTrue(ended.says("error: no such option: " + option), said(ended));
            assertEquals(2, site.run("-c", "/nowhere/odoo.conf").status());
            assertTrue(site.run("--addons-path", "/nowhere").says("no such directory: '/nowhere'"));
        }
    }

    @ParameterizedTest
    @CsvSource({"6.0, 1", "8.0, 1", "10.0, 0"})
    void refusesRootUpToSeries8(String series, int status, TestServer server) throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "the tests are not root");
        try (var site = site(series, server).refusingRoot().make()) {
            var ended = update(site, ONE);

            assertEquals(status, ended.status(), said(ended));
            assertTrue(ended.says(series.equals("6.0") ? "as root" : "Running as user 'root' is a security risk"));
        }
    }

    @Test
    void runsAsAnAccountThatIsNotRoot(TestServer server) throws Exception {
        assumeTrue("root".equals(System.getProperty("user.name")), "only root may change the account");
        try (var site = site("8.0", server).refusingRoot().account("nobody").make()) {
            assertEquals("nobody", Files.getOwner(site.executable()).getName());

            var ended = update(site, ONE);

            assertEquals(0, ended.status(), said(ended));
            assertFalse(ended.says("root"), said(ended));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.0", "17.0"})
    void refusesTheRoleOfPostgresItself(String series, TestServer server) throws Exception {
        try (var site = site(series, server).conf("db_user = postgres").make()) {
            var ended = update(site, ONE);

            assertEquals(1, ended.status(), said(ended));
            assertTrue(ended.says("postgres' "), said(ended));
        }
    }

    @ParameterizedTest
    @CsvSource({"8.0, 2, 1", "17.0, 0, 0", "17.0, 2, 1"})
    void needsThePortOnlyWithWorkers(String series, int workers, int status, TestServer server) throws Exception {
        try (var site = site(series, server).conf("workers = " + workers).make();
                var taken = new ServerSocket()) {
            taken.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), site.port()));

            var ended = update(site, ONE);

            assertEquals(status, ended.status(), said(ended));
            assertEquals(workers > 0, ended.says("[Errno 98] Address already in use"), said(ended));
        }
    }

    @Test
    void passesOverModulesThatItDoesNotKnow(TestServer server) throws Exception {
        try (var site = site("17.0", server).make()) {
            var ended = site.run("-d", ONE, "-u", "sale,nowhere", "--stop-after-init");

            assertEquals(0, ended.status(), said(ended));
            assertTrue(ended.says("WARNING " + ONE + " odoo.modules.loading: invalid module names, ignored: nowhere"));
        }
    }

    @Test
    void putsItsLogIntoTheFileThatItIsTold(TestServer server) throws Exception {
        try (var site = OdooSite.of("10.0", server).contexts(ONE).make()) {
            var ended = update(site, ONE);

            assertFalse(ended.says("Modules loaded."), said(ended));
            assertTrue(Files.readString(site.log()).contains("odoo.modules.loading: Modules loaded.\n"));
        }
    }
}

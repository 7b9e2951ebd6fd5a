package org.sauvrest.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.settings.Role;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.settings.TlsMode;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// `sauvrest server ...`: which servers are known here.
@ExtendWith(WithServer.class)
class ServerVerbsTest {

    @TempDir
    private Path home;

    @Test
    void addKeepsEveryOption(TestServer server) throws Exception {
        var core = server.core(home);

        var added = Typed.in(
                core,
                "server",
                "add",
                "school",
                "--host=one:5433,two",
                "--port=5434",
                "--user=prof",
                "--database=odoo",
                "--tls=verify-full",
                "--root-certificate=/etc/ca.crt",
                "--prefix=Bike",
                "--context=BikeZoé",
                "--owner=odoo",
                "--saves=/srv/saves",
                "--role=TEACHER",
                "--odoo=https://odoo",
                "--keep-days=3",
                "--clients=/opt/pg",
                "--password-file=/etc/pgpass");

        assertEquals(0, added.exit(), added.toString());
        assertTrue(added.out().contains("school"));
        assertEquals(
                List.of(ServerProfile.builder("school", List.of("one:5433", "two"), "prof")
                        .port(5434)
                        .maintenanceDatabase("odoo")
                        .tls(TlsMode.VERIFY_FULL)
                        .rootCertificate(Path.of("/etc/ca.crt"))
                        .prefix("Bike")
                        .context("BikeZoé")
                        .owner("odoo")
                        .saves(Path.of("/srv/saves"))
                        .role(Role.TEACHER)
                        .odooUrl("https://odoo")
                        .keepDays(3)
                        .clientFolder(Path.of("/opt/pg"))
                        .passwordFile(Path.of("/etc/pgpass"))
                        .build()),
                core.settings().servers());
    }

    @Test
    void addListAndRemoveAgreeInJson(TestServer server) {
        var core = server.core(home);

        var added = Typed.in(core, "server", "add", "school", "--host", "db", "--user", "prof", "--json");
        assertEquals("school", added.result().path("name").asString());
        var listed = Typed.in(core, "server", "list", "--json").result();
        assertEquals(1, listed.size());
        assertEquals("db", listed.path(0).path("hosts").path(0).asString());
        assertTrue(Typed.in(core, "server", "list").out().contains("school"));
        assertEquals(
                "school",
                Typed.in(core, "server", "remove", "school", "--json").result().asString());
        assertFalse(Typed.in(core, "server", "list").out().contains("school"));
    }

    @Test
    void addRefusesWrongValuesAndANameThatIsTaken(TestServer server) throws Exception {
        var desk = Desk.of(server, home);
        var before = desk.core().settings().servers();
        var wrong = Map.of(
                "--tls=sometimes", "NoTlsMode",
                "--role=king", "NoRole",
                "--port=99999", "NoPort",
                "--keep-days=-1", "BelowZero",
                "--prefix= ", "BlankPrefix",
                "--host=x:y", "NoPort");
        for (var entry : wrong.entrySet()) {
            var refused = desk.typeJson("server", "add", "x", "--host", "db", "--user", "prof", entry.getKey());

            assertEquals("ValueFault", refused.problem(), entry.getKey());
            assertEquals(2, refused.exit(), entry.getKey());
            var fault = refused.json().path("problem").path("facts").path("fault");
            assertEquals(entry.getValue(), fault.path("kind").asString(), refused.toString());
        }
        var taken = desk.typeJson("server", "add", "test", "--host", "db", "--user", "prof");
        assertEquals("ServerExists", taken.problem());
        assertEquals(5, taken.exit());
        assertEquals(before, desk.core().settings().servers());
    }

    @Test
    void testTellsHowFarOneGets(TestServer server) throws Exception {
        var desk = Desk.of(server, home).knowingADeadOne();

        var good = desk.typeJson("server", "test").result();
        assertEquals(9, good.path("findings").size(), good.toString());
        assertEquals(0, desk.type("server", "test").exit());

        var text = desk.type("server", "test", "--server=dead");
        assertEquals(3, text.exit(), text.toString());
        assertTrue(text.out().contains("127.0.0.1"), text.toString());
    }

    @Test
    void aTestThatFoundAnObstacleSaysSoInJsonToo(TestServer server) throws Exception {
        var bad = Desk.of(server, home).knowingADeadOne().typeJson("server", "test", "--server=dead");

        assertEquals(3, bad.exit());
        assertEquals(3, bad.json().path("exit").asInt());
        assertFalse(bad.json().path("ok").asBoolean(true));
        assertEquals(2, bad.json().path("result").path("findings").size(), bad.toString());
    }
}

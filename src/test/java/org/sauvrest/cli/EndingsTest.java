package org.sauvrest.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.settings.Places;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// The exit code of each kind of ending; the document of `--json` says the same.
@ExtendWith(WithServer.class)
class EndingsTest {

    private static final String CONTEXT = "SpecibikeEndings";

    @TempDir
    private Path home;

    private Desk desk;

    @SuppressWarnings("NullAway.Init") // each test begins with its own desk
    EndingsTest() {}

    @BeforeEach
    void sitDown(TestServer server) throws Exception {
        desk = Desk.of(server, home);
        desk.context(CONTEXT, 3);
    }

    private void ends(int exit, String kind, String... arguments) throws Exception {
        var files = desk.files();

        var json = desk.typeJson(arguments);
        assertEquals(kind, json.problem(), json.toString());
        assertEquals(exit, json.exit());

        var text = desk.type(arguments);
        assertEquals(exit, text.exit());
        assertEquals("", text.out(), "a problem is no result");
        assertTrue(text.err().contains(json.json().path("problem").path("todo").asString()), text.toString());
        assertEquals(files, desk.files(), "nothing was left behind");
    }

    @Test
    void oneForWhatDidNotWork() throws Exception {
        ends(1, "ContextUnknown", "save", "SpecibikeNobody");
        ends(1, "NothingToUndo", "undo", CONTEXT);
        ends(1, "DiskShort", "save", CONTEXT, "--to", "/proc/x.dump");
    }

    @Test
    void twoForSettingsThatCannotBeUsed(TestServer server) throws Exception {
        ends(2, "ServerUnknown", "list", "--server", "nobody");
        Files.writeString(desk.core().settings().places().user(), "{");
        ends(2, "SettingsFault", "list");
        Files.writeString(desk.core().settings().places().user(), "{\"format\": 99}");
        ends(2, "SettingsNewer", "list");

        var nowhere = new SauvRest(Places.of("Linux", home.resolve("other"), Map.of()), home, Map.of());
        var typed = Typed.in(nowhere, "list", "--json");
        assertEquals("NoServer", typed.problem());
        assertEquals(2, typed.exit());
        assertTrue(server.port() > 0);
    }

    @Test
    void threeForAServerThatCannotBeReachedOrLetsNobodyIn() throws Exception {
        desk.knowingADeadOne();

        ends(3, "PortClosed", "list", "--server=dead");
        ends(3, "PortClosed", "save", CONTEXT, "--server=dead");
    }

    @Test
    void threeForAPasswordThatIsMissingOrWrong(TestServer server) throws Exception {
        for (var password : List.of("", "geheim")) {
            var environment = Map.of("PGPASSWORD", password, "PATH", System.getenv("PATH"));
            var core = new SauvRest(Places.of("Linux", home, Map.of()), home, environment);

            var typed = Typed.in(core, "list", "--json");

            assertEquals(password.isEmpty() ? "PasswordMissing" : "PasswordWrong", typed.problem());
            assertEquals(3, typed.exit());
            assertEquals(3, Typed.in(core, "server", "test").exit());
        }
        assertTrue(server.port() > 0);
    }

    @Test
    void fourForAFileThatIsRefused() throws Exception {
        var save = desk.save(CONTEXT);
        var bytes = Files.readAllBytes(save);
        var damaged = Files.write(home.resolve("damaged.dump"), java.util.Arrays.copyOf(bytes, bytes.length / 2));
        var sql = Files.writeString(home.resolve("x.sql"), "-- PostgreSQL database dump\nSELECT 1;\n");

        for (var verb : List.of("verify", "inspect", "restore")) {
            ends(4, "Damaged", verb, damaged.toString());
            ends(4, "WrongKind", verb, sql.toString());
            ends(4, "FileMissing", verb, home.resolve("none.dump").toString());
        }
        assertEquals("3", desk.bikes(CONTEXT));
    }

    @Test
    void fiveForARestoreThatNobodyConfirms() throws Exception {
        var save = desk.save(CONTEXT).toString();
        desk.context(CONTEXT, 7);
        var databases =
                desk.server().value("postgres", "SELECT string_agg(oid || datname, ' ' ORDER BY oid) FROM pg_database");

        var text = desk.type("restore", save);
        assertEquals(5, text.exit(), text.toString());
        assertEquals("", text.out());
        var json = desk.typeJson("restore", save);
        assertEquals("NotConfirmed", json.problem());
        assertEquals(5, json.exit());

        assertEquals("7", desk.bikes(CONTEXT));
        assertEquals(
                databases,
                desk.server()
                        .value("postgres", "SELECT string_agg(oid || datname, ' ' ORDER BY oid) FROM pg_database"));
    }

    @Test
    void fiveForWhatIsProtected() throws Exception {
        var save = desk.save(CONTEXT);

        ends(5, "FileExists", "save", CONTEXT, "--to", save.toString());
        ends(5, "NotAContext", "save", "postgres");
        ends(5, "NotAContext", "undo", "template1");
    }
}

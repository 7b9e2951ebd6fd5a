package org.sauvrest.desktop.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.connection.Check;
import org.sauvrest.core.demo.PrivateServer;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.passwords.Account;
import org.sauvrest.core.passwords.PasswordFile;
import org.sauvrest.core.settings.Places;
import org.sauvrest.core.settings.Role;
import org.sauvrest.core.words.Words;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// On a computer on which no server is known yet.
@ExtendWith(WithServer.class)
class FirstStartTest {

    private static final String PREFIX = "SpecibikeFirstStart";

    @TempDir
    private Path home;

    private SauvRest core;

    @BeforeEach
    void knowNothing() {
        core = new SauvRest(Places.of("Linux", home, Map.of()), home, Map.of("PATH", System.getenv("PATH")));
    }

    @Test
    void theConnectionWizardOpensByItself() {
        try (var window = OpenWindow.on(core)) {
            window.sees(window.words().say("connection.window.where"));
            assertFalse(window.isReady("#primary"));
            window.sees(window.words().say("connection.window.no-host"));
        }
    }

    @Test
    void aPasswordThatIsMissingOrOldIsToldWithWhatToDo(TestServer server) throws Exception {
        try (var window = OpenWindow.on(core)) {
            window.type("#hosts", PrivateServer.HOST).type("#port", Integer.toString(server.port()));
            window.click("#primary").type("#user", "prof").click("#primary");
            window.sees(window.words().say("connection.window.password-missing-advice"));

            var line = "*:*:*:prof:of-last-year\n";
            WholeFile.write(home.resolve(".pgpass"), line.getBytes(StandardCharsets.UTF_8));
            window.click("#to-password").click("#primary");
            window.sees(window.words().say("connection.window.password-wrong-advice"));
        }
    }

    @Test
    void aWrongPasswordIsExplainedAndTheRightOneIsKept(TestServer server) throws Exception {
        server.context(PREFIX, "CREATE TABLE bike (id int)");

        try (var window = OpenWindow.on(core)) {
            window.type("#hosts", PrivateServer.HOST).type("#port", Integer.toString(server.port()));
            window.click("#primary").type("#user", "prof").type("#password", "wrong");
            window.click("#primary").sees(window.words().say(Check.LOGIN));
            window.sees("127.0.0.1").until("a way back", () -> window.isReady("#to-password"));
            window.sees(window.words().say("problem.TypedPasswordWrong.todo"));
            assertFalse(window.isReady("#primary"));
            assertEquals(List.of(), files(), "nothing is kept before it works");

            window.click("#to-password").type("#password", TestServer.SECRET).click("#primary");
            window.until("the check has passed", () -> window.isReady("#primary"));
            window.click("#primary").click("#role-TEACHER").type("#prefix", PREFIX);
            window.system().choosesFolder(home.resolve("saves"));
            window.clickText(window.words().say("connection.window.folder"));
            window.click("#primary").sees(PREFIX);
        }

        var profile = core.settings().server(null);
        assertEquals(List.of(PrivateServer.HOST), profile.hosts());
        assertEquals(server.port(), profile.port());
        assertEquals(Role.TEACHER, profile.role());
        assertEquals(home.resolve("saves"), profile.saves());
        var kept = new PasswordFile(home.resolve(".pgpass"))
                .find(new Account(PrivateServer.HOST, server.port(), "postgres", "prof"));
        assertEquals(TestServer.SECRET, kept.orElseThrow().reveal());
        assertFalse(Files.readString(core.settings().places().user()).contains(TestServer.SECRET));
    }

    /// The first thing that somebody may want is another language; or the second.
    @ParameterizedTest
    @ValueSource(ints = {1, 2})
    void anotherLanguageKeepsThePageAndWhatWasTyped(int page) {
        var french = Words.in("fr");
        try (var window = OpenWindow.on(core)) {
            window.type("#hosts", "db.lycee.example").type("#port", "5433");
            if (page > 1) {
                window.click("#primary").type("#user", "openpg").type("#password", "typed");
            }
            window.click("#language").clickText("français");
            window.sees(french.say(page > 1 ? "connection.window.who" : "connection.window.where"));
            if (page > 1) {
                assertEquals("openpg", window.typed("#user"));
                assertEquals("typed", window.typed("#password"));
                window.click("#back").sees(french.say("connection.window.where"));
            }
            assertEquals("db.lycee.example", window.typed("#hosts"));
            assertEquals("5433", window.typed("#port"));
            assertTrue(window.isReady("#language"));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4})
    void nothingIsKeptWhereverTheWizardIsLeft(int page, TestServer server) throws Exception {
        try (var window = OpenWindow.on(core)) {
            window.type("#hosts", PrivateServer.HOST).type("#port", Integer.toString(server.port()));
            if (page > 1) {
                window.click("#primary").type("#user", "prof").type("#password", TestServer.SECRET);
            }
            if (page > 2) {
                window.click("#primary").sees(window.words().say("connection.window.check"));
            }
            if (page > 3) {
                window.until("the check has passed", () -> window.isReady("#primary"))
                        .click("#primary");
                window.until("the purpose", () -> window.isReady("#role-TEACHER"));
            }
            window.click("#cancel");

            window.sees(window.words().say("connection.window.where"));
            window.sees(window.words().say("connection.window.no-host"));
            assertFalse(window.isReady("#back"), "it begins anew");
            assertEquals(List.of(), files());
        }
    }

    private List<String> files() throws Exception {
        try (var all = Files.walk(home)) {
            return all.filter(Files::isRegularFile).map(Path::toString).toList();
        }
    }
}

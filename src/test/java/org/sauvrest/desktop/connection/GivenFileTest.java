package org.sauvrest.desktop.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.demo.PrivateServer;
import org.sauvrest.core.settings.Places;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// A student who was given a USB key with a file of passwords, and no word more.
@ExtendWith(WithServer.class)
class GivenFileTest {

    private static final String CONTEXT = "SpecibikeGivenFile";
    private static final String SECRET = TestServer.SECRET.replace("\\", "\\\\").replace(":", "\\:");
    private static final String OTHERS = "# mine\nelsewhere:5432:*:me:kept\n";

    @TempDir
    private Path home;

    private SauvRest core;
    private Path own;
    private Path given;

    @BeforeEach
    void knowNothing() throws Exception {
        core = new SauvRest(Places.of("Linux", home, Map.of()), home, Map.of("PATH", System.getenv("PATH")));
        own = Files.writeString(home.resolve(".pgpass"), OTHERS);
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rw-------"));
        given = Files.createDirectory(home.resolve("key")).resolve("pgpass.conf");
    }

    private static String line(TestServer server, String database) {
        return "%s:%d:%s:prof:%s".formatted(PrivateServer.HOST, server.port(), database, SECRET);
    }

    @Test
    void theFileFillsInTheServerTheAccountAndTheOwnContextAndIsNotNeededAfterwards(TestServer server) throws Exception {
        server.context(CONTEXT, "CREATE TABLE bike (id int)");
        server.context(CONTEXT + "Other", "CREATE TABLE bike (id int)");
        Files.writeString(given, line(server, CONTEXT) + "\n");

        try (var window = OpenWindow.on(core)) {
            window.system().chooses(given);
            window.click("#credential-file").until("the server is known", () -> window.isReady("#primary"));
            assertEquals(Integer.toString(server.port()), window.typed("#port"));
            window.click("#primary").until("the account", () -> window.isReady("#user"));
            assertEquals("prof", window.typed("#user"));
            assertEquals(OTHERS, Files.readString(own), "nothing is kept before it works");
            window.click("#primary").until("the check has passed", () -> window.isReady("#primary"));
            window.click("#primary").sees(window.words().say("connection.window.own-context", "context", CONTEXT));
            Files.delete(given);
            window.click("#primary").until("home", () -> window.isReady("#save"));
            assertTrue(window.text().contains(CONTEXT), "the own context is known without asking");
        }

        assertEquals(OTHERS + line(server, "*") + "\n" + line(server, CONTEXT) + "\n", Files.readString(own));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(own)));
        var profile = core.settings().server(null);
        assertEquals(CONTEXT, profile.context());
        assertNull(profile.passwordFile());
    }

    @Test
    void theFileMayBeReadWhereItIsInstead(TestServer server) throws Exception {
        Files.writeString(given, line(server, "*") + "\n");
        Files.setPosixFilePermissions(given, PosixFilePermissions.fromString("rw-------"));

        try (var window = OpenWindow.on(core)) {
            window.system().chooses(given);
            window.click("#credential-file").click("#copy-lines").click("#primary");
            window.until("the account", () -> window.isReady("#user")).click("#primary");
            window.until("the check has passed", () -> window.isReady("#primary"));
            window.click("#primary").click("#role-STUDENT").click("#primary");
            window.until("home", () -> !window.isShown("#role-STUDENT"));
        }

        assertEquals(OTHERS, Files.readString(own));
        assertEquals(given, core.settings().server(null).passwordFile());
    }

    /// It may lie on a folder that the whole class reads.
    @Test
    void aPasswordThatIsTypedIsNotWrittenIntoTheFileThatIsReadWhereItIs(TestServer server) throws Exception {
        var text = "%s:%d:*:prof:an old one\n".formatted(PrivateServer.HOST, server.port());
        Files.writeString(given, text);
        Files.setPosixFilePermissions(given, PosixFilePermissions.fromString("rw-------"));

        try (var window = OpenWindow.on(core)) {
            window.system().chooses(given);
            window.click("#credential-file").click("#copy-lines").click("#primary");
            window.until("the account", () -> window.isReady("#user"));
            window.type("#password", TestServer.SECRET).click("#primary");
            window.until("the check has passed", () -> window.isReady("#primary"));
            window.click("#primary").click("#role-STUDENT").click("#primary");
            window.until("home", () -> !window.isShown("#role-STUDENT"));
        }

        assertEquals(text, Files.readString(given));
        assertEquals(OTHERS + line(server, "*") + "\n", Files.readString(own));
        assertNull(core.settings().server(null).passwordFile());
    }

    @Test
    void aFileThatIsOfNoUseIsExplainedAndChangesNothing() throws Exception {
        var faulty = Map.of(
                "db:5432:prof:x\n", "problem.PasswordFileFault.todo",
                "# nothing\n", "problem.PasswordFileEmpty.todo",
                "Exercice 3 : la marge\n", "problem.PasswordFileNoLine.what",
                "PGDMP\0\1", "problem.PasswordFileForeign.todo");

        try (var window = OpenWindow.on(core)) {
            window.system().chooses(given);
            window.click("#credential-file").sees(window.words().say("problem.FileMissing.todo"));
            for (var fault : faulty.entrySet()) {
                Files.writeString(given, fault.getKey());
                window.click("#credential-file").sees(window.words().say(fault.getValue(), "file", given));
            }
            Files.write(given, "db:5432:*:prof:x\n".getBytes(StandardCharsets.UTF_16));
            window.click("#credential-file").sees(window.words().say("problem.PasswordFileEncoding.todo"));
            assertEquals("", window.typed("#hosts"));
            assertFalse(window.isReady("#primary"));
            assertFalse(window.isShown("#copy-lines"));
        }
        assertEquals(OTHERS, Files.readString(own));
    }

    @Test
    void aFileForAnotherServerSaysForWhichOneItIs() throws Exception {
        Files.writeString(given, "pg.lycee.example:5432:*:openpg:x\n");

        try (var window = OpenWindow.on(core)) {
            window.system().chooses(given);
            window.type("#hosts", "db.elsewhere").click("#credential-file");
            window.until("the fault", () -> window.isShown("#credential-fault"));
            for (var told : List.of("openpg", "pg.lycee.example")) {
                assertTrue(window.textOf("#credential-fault").contains(told), window.textOf("#credential-fault"));
            }
            assertEquals("db.elsewhere", window.typed("#hosts"));
            assertFalse(window.isShown("#copy-lines"));
        }
    }
}

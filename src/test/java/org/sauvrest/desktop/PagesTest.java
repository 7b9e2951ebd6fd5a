package org.sauvrest.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.connection.Check;
import org.sauvrest.core.contexts.ContextLock;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.settings.Places;
import org.sauvrest.core.settings.TlsMode;
import org.sauvrest.testing.Blockade;
import org.sauvrest.testing.Exhibition;
import org.sauvrest.testing.OlderState;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.Seat;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// Every page in every language, theme and size: no text is cut, nothing leaves the window, no buttons lie on one
/// another.
/// The pictures are in `target/screens`, all of them together in `contact-sheet.png` there.
@ExtendWith(WithServer.class)
class PagesTest {

    private static final Exhibition EXHIBITION = new Exhibition("contact-sheet");

    @TempDir
    private Path home;

    @AfterAll
    static void writeSheet() {
        EXHIBITION.writeSheet();
    }

    @ParameterizedTest
    @FieldSource("org.sauvrest.core.words.Words#LANGUAGES")
    void aStudentsPages(String language, TestServer server) throws Exception {
        // An underscore is what a control may take for the mark of a shortcut.
        var context = "Specibike_1STMG2_" + language;
        var seat = Seat.student(server, home.resolve("léa_b"), context);
        seat.context(context, 50);
        server.execute(
                context,
                "CREATE TABLE mail_message (id int, write_date timestamp)",
                "ALTER TABLE mail_message OWNER TO odoo",
                "INSERT INTO mail_message VALUES (1, '2026-11-24 15:04:00')");

        try (var window = OpenWindow.on(seat.core(), language)) {
            var walk = new Walk(EXHIBITION, language, window);
            window.until("home", () -> window.isReady("#save"));
            walk.show("student-home-first");
            window.click("#save").until("the place", () -> window.isReady("#primary"));
            walk.show("save-place");
            try (var _ = new Blockade(server, context)) {
                window.click("#primary").sees("#progress-step", window.words().say(Step.DUMP));
                walk.show("save-run");
                window.until("whom it waits for", () -> window.isShown("#progress-waiting"));
                walk.show("save-waits");
                window.click("#cancel").verdict();
                walk.show("save-stopped");
            }
            window.click("#again").click("#primary").verdict();
            walk.show("save-done");
            copy(window, walk);
            restore(window, walk, seat, context);
        }
        assertEquals("", EXHIBITION.faults());
    }

    private void copy(OpenWindow window, Walk walk) throws Exception {
        window.system().choosesFolder(Files.createDirectory(home.resolve("clé_usb")));
        window.click("#copy").click("#other-folder").until("the place", () -> window.isReady("#primary"));
        walk.show("copy-place");
        window.click("#primary").verdict();
        walk.show("copy-done");
        window.click("#primary").until("home", () -> window.isReady("#save"));
        walk.show("student-home");
    }

    private static void restore(OpenWindow window, Walk walk, Seat seat, String context) throws Exception {
        window.click("#restore").until("the saves", () -> window.isReady("#restore-saves"));
        walk.show("restore-file");
        window.click("#cancel").clickText(window.words().say("saves.window.restore"));
        window.until("both sides", () -> window.isReady("#primary"));
        window.sees(window.words().say("restore.window.changed", "changed", Instant.parse("2026-11-24T15:04:00Z")));
        walk.show("restore-compare");
        seat.server().execute(context, "INSERT INTO mail_message VALUES (2, '2026-11-25 09:30:00')");
        window.click("#primary").verdict();
        walk.show("restore-done");
        window.click("#undo").until("the question", () -> window.isReady("#primary"));
        window.sees(window.words().say("restore.window.changed", "changed", Instant.parse("2026-11-25T09:30:00Z")));
        walk.show("undo-question");
        window.click("#primary").verdict();
        walk.show("undo-done");
        OlderState.of(seat.server(), context);
        window.click("#primary").click("#undo").until("the question", () -> window.isReady("#primary"));
        walk.show("undo-question-unnoted");
        seat.server().execute("postgres", "ALTER DATABASE \"" + context + "\" ALLOW_CONNECTIONS false");
        window.click("#primary").verdict();
        window.sees(window.words().say("window.verdict.bad"));
        walk.show("undo-failed");
    }

    @ParameterizedTest
    @FieldSource("org.sauvrest.core.words.Words#LANGUAGES")
    void aTeachersPages(String language, TestServer server) throws Exception {
        var prefix = "Specibike_Prof_" + language;
        var seat = Seat.teacher(server, home, prefix);
        for (var name : List.of("", "1STMG2", "1STMG2_groupe_A", "Léa_Dupont-Martin")) {
            seat.context(prefix + name, 5);
        }
        server.execute(prefix, "ALTER TABLE bike OWNER TO postgres");
        server.execute(prefix + "Léa_Dupont-Martin", "ALTER TABLE bike OWNER TO postgres");

        try (var window = OpenWindow.on(seat.core(), language)) {
            var walk = new Walk(EXHIBITION, language, window);
            window.until("home", () -> window.isReady("#save-all"));
            walk.show("teacher-home");
            window.click("#save-all").until("an end", () -> window.isReady("#retry") && !window.isShown("#stop"));
            walk.show("teacher-home-saved");
            window.clickText(prefix + "1STMG2").click("#saves-of").until("its saves", () -> window.isShown("#saves"));
            walk.show("teacher-saves");
            window.click("#back-home");
            window.click("#restore").until("the saves", () -> window.isReady("#restore-saves"));
            walk.show("teacher-restore");
            walk.preferences(home.resolve("no_folder"));
        }
        assertEquals("", EXHIBITION.faults());
    }

    @ParameterizedTest
    @FieldSource("org.sauvrest.core.words.Words#LANGUAGES")
    void aTeachersPageWithManyClasses(String language, TestServer server) throws Exception {
        var prefix = "Specibike_Many_" + language;
        var seat = Seat.teacher(server, home, prefix);
        for (int i = 1; i <= 12; i++) {
            server.context(prefix + i + "STMG" + i);
        }
        server.context(prefix + "Dupont");

        try (var window = OpenWindow.on(seat.core(), language)) {
            window.click("#class-2STMG2");
            new Walk(EXHIBITION, language, window).show("teacher-home-classes");
        }
        for (int i = 1; i <= 12; i++) {
            server.execute("postgres", "DROP DATABASE \"" + prefix + i + "STMG" + i + "\" WITH (FORCE)");
        }
        assertEquals("", EXHIBITION.faults());
    }

    @ParameterizedTest
    @FieldSource("org.sauvrest.core.words.Words#LANGUAGES")
    void aTechniciansPages(String language, TestServer server) throws Exception {
        var prefix = "Specibike_Tech_" + language;
        var seat = Seat.technician(server, home, prefix);
        for (var name : List.of("1STMG2", "2GT1", "Léa_Dupont-Martin")) {
            seat.context(prefix + name, 5);
        }
        seat.workplace().save(prefix + "1STMG2");
        var half = "sauvrest~new~" + ContextLock.mark(prefix) + "~20260101T000000~00ff";
        server.execute("postgres", "CREATE DATABASE \"" + half + "\" OWNER odoo TEMPLATE template0");

        try (var window = OpenWindow.on(seat.core(), language)) {
            var walk = new Walk(EXHIBITION, language, window);
            window.until("what was left behind", () -> window.isShown("#look-leftovers"));
            window.until("the programs", () -> !window.textOf("#clients").isEmpty());
            walk.show("technician-home");
            window.click("#look-leftovers").until("a list", () -> window.isReady("#remove-leftovers"));
            walk.show("technician-leftovers");
            window.click("#back-home").click("#diagnose").sees(window.words().say(Check.CLIENTS));
            walk.show("technician-diagnosis");
        }
        server.execute("postgres", "DROP DATABASE \"" + half + "\"");
        assertEquals("", EXHIBITION.faults());
    }

    @ParameterizedTest
    @FieldSource("org.sauvrest.core.words.Words#LANGUAGES")
    void thePagesOfAConnection(String language, TestServer server) throws Exception {
        var core = new SauvRest(Places.of("Linux", home, Map.of()), home, Map.of("PATH", System.getenv("PATH")));

        try (var window = OpenWindow.on(core, language)) {
            var walk = new Walk(EXHIBITION, language, window);
            window.sees(window.words().say("connection.window.no-host"));
            walk.show("connection-where");
            window.click("#tls").clickText(window.words().say(TlsMode.VERIFY_FULL));
            window.type("#root-certificate", "none").until("a fault", () -> window.isShown("#certificate-fault"));
            window.type("#hosts", "http://db").type("#port", "x");
            walk.show("connection-where-faults");
            window.click("#tls").clickText(window.words().say(TlsMode.PREFER));
            window.type("#hosts", "127.0.0.1").type("#port", "1").click("#primary");
            giveAFile(window, walk, server);
            window.type("#user", "prof").type("#password", "wrong");
            walk.show("connection-who");
            window.click("#primary").until("a failure", () -> window.isReady("#again"));
            walk.show("connection-unreachable");
            window.click("#back").click("#back").type("#port", Integer.toString(server.port()));
            window.click("#primary").click("#primary").until("a failure", () -> window.isReady("#again"));
            walk.show("connection-password");
            window.click("#back")
                    .type("#user", "eleve")
                    .type("#password", TestServer.SECRET)
                    .click("#primary");
            window.until("a right that is missing", () -> window.isReady("#copy-statement"));
            walk.show("connection-rights");
            window.click("#back").type("#user", "prof").click("#primary");
            window.until("the check has passed", () -> window.isReady("#primary"));
            walk.show("connection-check");
            window.click("#primary").until("the purpose", () -> window.isReady("#role-STUDENT"));
            walk.purpose(home.resolve("no_folder"));
        }
        assertEquals("", EXHIBITION.faults());
    }

    private void giveAFile(OpenWindow window, Walk walk, TestServer server) throws Exception {
        var file = Files.writeString(home.resolve("pgpass.conf"), "elsewhere.lycee.example:5432:*:openpg:x\n");
        window.system().chooses(file);
        window.click("#credential-file").until("a fault", () -> window.isShown("#credential-fault"));
        walk.show("connection-who-other-file");
        Files.writeString(
                file, "127.0.0.1:*:SpecibikeDupont:prof:wrong\n127.0.0.1:%d:*:eleve:x\n".formatted(server.port()));
        window.click("#credential-file").until("the lines", () -> window.isShown("#copy-lines"));
        walk.show("connection-who-file");
    }

    @ParameterizedTest
    @FieldSource("org.sauvrest.core.words.Words#LANGUAGES")
    void thePagesBeforeAServerThatIsGone(String language) throws Exception {
        var core = new SauvRest(
                Places.of("Linux", home, Map.of()),
                home,
                Map.of("PGHOST", "127.0.0.1", "PGPORT", "1", "PGUSER", "prof"));

        try (var window = OpenWindow.on(core, language)) {
            window.sees(window.words().say("window.server.gone"));
            new Walk(EXHIBITION, language, window).show("student-home-gone");
        }
        assertEquals("", EXHIBITION.faults());
    }
}

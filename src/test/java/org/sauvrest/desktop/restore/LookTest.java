package org.sauvrest.desktop.restore;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.save.ManifestFile;
import org.sauvrest.testing.Blockade;
import org.sauvrest.testing.Seat;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// The look at both sides of a restore may take a while; nobody has to wait for it.
@ExtendWith(WithServer.class)
class LookTest {

    private static final String CONTEXT = "SpecibikeWindowLook";
    private static final String MODULES = "ir_module_module";

    @TempDir
    private Path home;

    private Seat seat(TestServer server) throws Exception {
        var seat = Seat.student(server, home, CONTEXT);
        server.context(CONTEXT, "CREATE TABLE ir_module_module (name text, state text, latest_version text)");
        return seat;
    }

    @Test
    void whoGoesBackInTheMiddleAndTakesAnotherFileComparesThatOne(TestServer server) throws Exception {
        var seat = seat(server);
        var first = seat.workplace().save(CONTEXT);
        server.execute(CONTEXT, "CREATE TABLE later (id int)", "ALTER TABLE later OWNER TO odoo");
        var second = seat.workplace().save(CONTEXT);

        try (var window = seat.open()) {
            window.click("#restore").system().chooses(first);
            try (var _ = new Blockade(server, CONTEXT, MODULES)) {
                window.click("#other-file")
                        .click("#primary")
                        .sees(window.words().say("restore.window.looking"));
                window.click("#back").system().chooses(second);
                window.click("#other-file").sees(second.toString());
            }
            // Whatever the look that was left has found has come by now.
            Thread.sleep(500);
            window.click("#primary").until("both sides", () -> window.isReady("#primary"));
            window.sees("2 tables");
        }
    }

    @Test
    void whatAFileOfAnotherProgramDoesNotTellIsSaidInWords(TestServer server) throws Exception {
        var seat = seat(server);
        var foreign = seat.workplace().save(CONTEXT);
        Files.delete(ManifestFile.beside(foreign));

        try (var window = seat.open()) {
            var words = window.words();
            window.click("#restore").system().chooses(foreign);
            window.click("#other-file").click("#primary").until("both sides", () -> window.isReady("#primary"));
            window.sees(words.say("restore.window.date-unknown")).sees(words.say("restore.window.odoo-unknown"));
            window.sees(words.say("notice.NoManifest", "file", foreign));
            assertFalse(window.text().contains("Odoo -"), window.text());
        }
    }

    @Test
    void whoCancelsInTheMiddleIsAtHome(TestServer server) throws Exception {
        var seat = seat(server);
        seat.workplace().save(CONTEXT);

        try (var window = seat.open()) {
            window.until("home", () -> window.isReady("#save"));
            try (var _ = new Blockade(server, CONTEXT, MODULES)) {
                window.clickText(window.words().say("saves.window.restore"));
                window.sees(window.words().say("restore.window.looking"));
                assertFalse(window.isReady("#primary"));
                window.click("#cancel").until("home", () -> window.isReady("#save"));
            }
        }
    }
}

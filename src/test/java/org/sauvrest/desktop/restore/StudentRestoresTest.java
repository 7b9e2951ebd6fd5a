package org.sauvrest.desktop.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.Seat;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

@ExtendWith(WithServer.class)
class StudentRestoresTest {

    private static final String CONTEXT = "SpecibikeWindowRestore";

    /// Has never been restored.
    private static final String FRESH = "SpecibikeWindowFresh";

    @TempDir
    private Path home;

    @Test
    void aStudentRestoresInThreeClicksAndUndoBringsTheStateBeforeBack(TestServer server) throws Exception {
        var seat = Seat.student(server, home, CONTEXT);
        seat.context(CONTEXT, 300);
        var saved = seat.workplace().content(CONTEXT);
        seat.workplace().save(CONTEXT);
        seat.change(CONTEXT);
        var changed = seat.workplace().content(CONTEXT);
        assertNotEquals(saved, changed);

        try (var window = seat.open()) {
            window.clickText(window.words().say("saves.window.restore")).click("#primary");
            requireGood(window, CONTEXT);
            assertEquals(saved, seat.workplace().content(CONTEXT));

            window.click("#undo").click("#primary");
            requireGood(window, CONTEXT);
            assertEquals(changed, seat.workplace().content(CONTEXT));

            // What comes back now is what the restore has brought, and is not said to be what was there before it.
            window.click("#primary").click("#undo").until("the question", () -> window.isReady("#primary"));
            assertFalse(window.text().contains(window.words().say("undo.window.explained")));
        }
    }

    @Test
    void undoIsOfferedAtHomeOnceThereIsSomethingToUndo(TestServer server) throws Exception {
        var seat = Seat.student(server, home, FRESH);
        seat.context(FRESH, 3);
        var save = seat.workplace().save(FRESH);

        try (var window = seat.open()) {
            window.until("the save", () -> window.isReady("#restore"));
            assertFalse(window.isShown("#undo"));
            window.click("#restore").system().chooses(save);
            window.click("#other-file").click("#primary").click("#primary").verdict();
            window.click("#primary").click("#undo").click("#primary");
            requireGood(window, FRESH);
        }
    }

    /// What fails names its context too.
    private static void requireGood(OpenWindow window, String context) {
        assertTrue(window.verdict().contains(context), window.verdict());
        window.sees(window.words().say("window.verdict.good"));
    }
}

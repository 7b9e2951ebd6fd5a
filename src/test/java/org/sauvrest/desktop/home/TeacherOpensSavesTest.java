package org.sauvrest.desktop.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.testing.Blockade;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.Seat;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

@ExtendWith(WithServer.class)
class TeacherOpensSavesTest {

    private static final String PREFIX = "SpecibikeDesk";
    private static final String LEA = PREFIX + "Lea";
    private static final String TOM = PREFIX + "Tom";

    @TempDir
    private Path home;

    private Seat seat(TestServer server) throws Exception {
        var seat = Seat.teacher(server, home, PREFIX);
        seat.context(LEA, 300);
        seat.context(TOM, 5);
        return seat;
    }

    @Test
    void theSavesOfARowAreRestoredAndTheRestoreIsUndoneFromThere(TestServer server) throws Exception {
        var seat = seat(server);
        var saved = seat.workplace().content(LEA);
        seat.workplace().save(LEA);
        seat.workplace().save(TOM);
        seat.change(LEA);
        var changed = seat.workplace().content(LEA);
        assertNotEquals(saved, changed);

        try (var window = seat.open()) {
            // Two clicks on a row, as with a mouse.
            window.doubleClickText(LEA).until("the saves", () -> window.isReady("#save"));
            assertFalse(window.text().contains(TOM), window.text());
            window.clickText(window.words().say("saves.window.restore")).click("#primary");
            assertTrue(window.verdict().contains(LEA), window.verdict());
            assertEquals(saved, seat.workplace().content(LEA));

            window.click("#primary").until("its saves again", () -> window.isReady("#undo"));
            window.click("#undo").click("#primary");
            assertTrue(window.verdict().contains(LEA), window.verdict());
            assertEquals(changed, seat.workplace().content(LEA));
        }
    }

    @Test
    void whileOthersAreSavedNothingThatWouldStopThemIsOffered(TestServer server) throws Exception {
        var seat = seat(server);
        seat.workplace().save(TOM);

        try (var window = seat.open()) {
            try (var _ = new Blockade(server, LEA)) {
                window.clickText(LEA).click("#save-selected");
                openByKey(window, TOM);
                window.until("the saves", () -> window.isShown("#saves"));
                for (var button : new String[] {"#save", "#restore"}) {
                    assertFalse(window.isReady(button), button);
                }
            }
            window.until("the saves may be worked with again", () -> window.isReady("#save"));
            window.key(KeyCode.ESCAPE).sees(window.words().say("home.work.saved"));
            assertTrue(seat.core().lastSaves(seat.profile()).containsKey(LEA));
        }
    }

    @Test
    void aWizardLeadsBackToWhereItWasOpened(TestServer server) throws Exception {
        var seat = seat(server);

        try (var window = seat.open()) {
            window.doubleClickText(LEA).until("the saves", () -> window.isReady("#save"));
            window.click("#save").until("the place", () -> window.isReady("#other-folder"));
            window.key(KeyCode.ESCAPE).until("its saves again", () -> window.isReady("#save"));
            assertFalse(window.text().contains(TOM), window.text());

            window.key(KeyCode.ESCAPE).until("the table, and its row", () -> window.isReady("#saves-of"));
            window.click("#restore").key(KeyCode.ESCAPE);
            window.until("the table, and the same row", () -> window.isReady("#saves-of"));
            window.click("#saves-of").until("the saves", () -> window.isReady("#save"));
            assertTrue(window.text().contains(LEA), window.text());
        }
    }

    private static void openByKey(OpenWindow window, String context) {
        window.clickText(context).until("it is chosen", () -> window.isReady("#saves-of"));
        window.key(KeyCode.ENTER);
    }
}

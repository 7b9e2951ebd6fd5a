package org.sauvrest.desktop.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.settings.Preferences;
import org.sauvrest.core.settings.Theme;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.Seat;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// A student whose context nobody could know beforehand.
@ExtendWith(WithServer.class)
class StudentChoosesTest {

    private static final String PREFIX = "SpecibikeChosen";
    private static final String FIRST = PREFIX + "Ada";
    private static final String SECOND = PREFIX + "Zoe";

    @TempDir
    private Path home;

    private Seat seat(TestServer server) throws Exception {
        var seat = Seat.studentOf(server, home, PREFIX);
        seat.context(FIRST, 3);
        seat.context(SECOND, 3);
        return seat;
    }

    private static OpenWindow keyboardOnChoice(Seat seat) {
        var window = seat.open();
        return window.until("the choice has the keyboard", () -> window.hasFocus("#own-context"));
    }

    @Test
    void whoHasNoContextYetIsToldWhatCanBeDone(TestServer server) throws Exception {
        var seat = seat(server);
        try (var window = keyboardOnChoice(seat)) {
            window.sees(window.words().say("saves.window.none-choosing"));
            assertFalse(window.isReady("#save"));
            window.key(KeyCode.DOWN).key(KeyCode.DOWN).key(KeyCode.ENTER);
            window.sees(window.words().say("saves.window.none"));
            window.until("one can save", () -> window.isReady("#save"));
        }
        server.execute("postgres", "DROP DATABASE \"" + FIRST + "\"", "DROP DATABASE \"" + SECOND + "\"");
        try (var window = seat.open()) {
            window.sees(window.words().say("saves.window.none-to-save"));
            assertFalse(window.isReady("#save"));
        }
    }

    @Test
    void theKeyboardAloneChoosesTheSecondOneAndItIsKeptWhateverElseIsPreferred(TestServer server) throws Exception {
        var seat = seat(server);
        try (var window = keyboardOnChoice(seat)) {
            window.key(KeyCode.DOWN).sees(SECOND);
            window.key(KeyCode.DOWN).key(KeyCode.DOWN).key(KeyCode.ENTER);
            window.until("the main button has the keyboard", () -> window.hasFocus("#save"));
            window.click("#theme").click("#language").clickText("français");
            window.until("home", () -> window.hasFocus("#save"));
        }
        var kept = new Preferences("fr", Theme.DARK, Map.of(seat.profile().name(), SECOND));
        assertEquals(kept, seat.core().preferences().read());
    }

    @Test
    void nobodysSavesAreOfferedUntilTheContextIsChosen(TestServer server) throws Exception {
        var seat = seat(server);
        seat.workplace().save(FIRST);
        seat.workplace().save(SECOND);
        try (var window = keyboardOnChoice(seat)) {
            window.sees(window.words().say("saves.window.none-choosing"));
            assertFalse(window.isShown("#restore-save"));
            window.key(KeyCode.DOWN).key(KeyCode.DOWN).key(KeyCode.ENTER);
            window.until("the saves of one", () -> window.ready("#restore-save") == 1);
        }
    }
}

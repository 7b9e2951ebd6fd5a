package org.sauvrest.desktop.desk;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import javafx.scene.control.PopupControl;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.Seat;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.testfx.api.FxRobot;

@ExtendWith(WithServer.class)
class HintTest {

    private static final String CONTEXT = "SpecibikeHintWithANameThatIsRatherLong";

    @TempDir
    private Path home;

    @Test
    void isSaidWhileTheMouseRestsAndMadeNotBefore(TestServer server) throws Exception {
        var seat = Seat.teacher(server, home, CONTEXT);
        for (var name : new String[] {"A", "B", "C"}) {
            seat.context(CONTEXT + name, 3);
        }
        var robot = new FxRobot();

        try (var window = seat.open()) {
            window.until("the contexts", () -> window.isReady("#save-all")).sees(CONTEXT + "C");
            // A movement across many: none of them is said.
            robot.moveTo("#contexts").moveTo("#search-contexts").moveTo("#theme");
            assertEquals(0, hints(window));
            hovers(window, "#theme");
            var theme = window.words().say("window.theme");
            window.sees(theme).until("one hint", () -> hints(window) == 1);
            robot.moveTo("#help");
            window.sees(window.words().say("window.help")).until("another hint", () -> hints(window) == 1);
            window.click("#theme").until("no hint", () -> hints(window) == 0);
        }
    }

    private static void hovers(OpenWindow window, String id) {
        window.until(
                "the mouse is there", () -> window.stage().getScene().lookup(id).isHover());
    }

    private static long hints(OpenWindow window) {
        return Window.getWindows().stream()
                .filter(PopupControl.class::isInstance)
                .filter(popup -> window.stage().equals(((PopupControl) popup).getOwnerWindow()))
                .count();
    }
}

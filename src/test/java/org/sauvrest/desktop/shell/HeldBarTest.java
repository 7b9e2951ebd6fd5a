package org.sauvrest.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.settings.Places;
import org.sauvrest.testing.Blockade;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.Seat;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.testfx.api.FxRobot;

/// What of the bar is off says why: to whoever points at it, and to a screen reader.
@ExtendWith(WithServer.class)
class HeldBarTest {

    private static final String CONTEXT = "SpecibikeHeldBar";

    @TempDir
    private Path home;

    @Test
    void inTheMiddleOfAWizardAndNoLongerAfterwards(TestServer server) throws Exception {
        var seat = Seat.student(server, home, CONTEXT);
        seat.context(CONTEXT, 1);

        try (var window = OpenWindow.on(seat.core())) {
            window.until("home", () -> window.isReady("#save"));
            var usual = help(window, "#server");
            assertEquals(window.words().say("window.server.edit"), usual);
            window.click("#save");
            for (var id : List.of("#server", "#language", "#preferences")) {
                told(window, id, "window.off.wizard");
            }
            window.click("#cancel").until("home", () -> window.isReady("#preferences"));
            assertEquals(usual, help(window, "#server"));
            new FxRobot().moveTo(node(window, "#server"));
            window.sees(usual);
            assertFalse(window.text().contains(window.words().say("window.off.wizard")));
        }
    }

    /// Whoever does not understand the first wizard may have it in another language.
    @Test
    void inTheFirstWizardOfAll() {
        var core = new SauvRest(Places.of("Linux", home, Map.of()), home, Map.of("PATH", System.getenv("PATH")));

        try (var window = OpenWindow.on(core, "fr")) {
            window.until("the language", () -> window.isReady("#language"));
            told(window, "#preferences", "window.off.first");
        }
    }

    @Test
    void whileContextsAreSaved(TestServer server) throws Exception {
        var seat = Seat.teacher(server, home, CONTEXT);
        seat.context(CONTEXT + "Busy", 1);

        try (var window = OpenWindow.on(seat.core(), "es")) {
            window.until("home", () -> window.isReady("#save-all"));
            try (var _ = new Blockade(server, CONTEXT + "Busy")) {
                window.click("#save-all").until("it works", () -> window.isReady("#stop"));
                told(window, "#language", "window.off.work");
                window.click("#stop").until("it has ended", () -> window.isReady("#language"));
            }
        }
    }

    @Test
    void whereTheSettingsCannotBeRead() throws Exception {
        var usual = Places.of("Linux", home, Map.of());
        var deployed = Files.createDirectory(home.resolve("deployed.json"));
        var core = new SauvRest(new Places(usual.user(), deployed, usual.cache()), home, Map.of());

        try (var window = OpenWindow.on(core)) {
            window.until("a way on", () -> window.isReady("#again"));
            told(window, "#preferences", "window.off.settings");
            window.until("the language", () -> window.isReady("#language"));
        }
    }

    private static void told(OpenWindow window, String id, String key) {
        var why = window.words().say(key);
        window.until(id + " is off", () -> window.isShown(id) && !window.isReady(id));
        assertEquals(why, help(window, id));
        new FxRobot().moveTo(node(window, id));
        window.sees(why);
        // Away from it and from its hint, so that the next one is told of anew.
        new FxRobot().moveTo(window.stage().getScene());
        window.until(id + " is told of no longer", () -> !window.text().contains(why));
    }

    private static String help(OpenWindow window, String id) {
        return String.valueOf(node(window, id).getAccessibleHelp());
    }

    private static Node node(OpenWindow window, String id) {
        return window.stage().getScene().lookup(id);
    }
}

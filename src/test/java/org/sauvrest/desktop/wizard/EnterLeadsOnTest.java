package org.sauvrest.desktop.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.geometry.Dimension2D;
import javafx.scene.input.KeyCode;
import javafx.scene.robot.Robot;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.settings.Places;
import org.sauvrest.core.settings.Theme;
import org.sauvrest.testing.Blockade;
import org.sauvrest.testing.Glimpse;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.Seat;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WindowThread;
import org.sauvrest.testing.WithServer;

/// Enter is the main button, also where something on the page has just been chosen.
@ExtendWith(WithServer.class)
class EnterLeadsOnTest {

    private static final String CONTEXT = "SpecibikeEnter";

    /// Longer than it takes to find out that a file is none.
    private static final long A_MOMENT = 1000;

    @TempDir
    private Path home;

    @Test
    void fromTheListOfSavesAndAfterAnotherFileWasChosen(TestServer server) throws Exception {
        var seat = Seat.student(server, home, CONTEXT);
        seat.context(CONTEXT, 3);
        var save = seat.workplace().save(CONTEXT);
        var other = Files.copy(save, home.resolve("other.dump"));

        try (var window = seat.open()) {
            window.click("#restore").click("#restore-saves");
            window.until("the list has the keyboard", () -> window.hasFocus("#restore-saves"));
            window.key(KeyCode.ENTER).sees(window.words().say("restore.window.compare"));

            window.click("#back").system().chooses(other);
            window.click("#other-file").sees(window.words().say("restore.window.chosen", "file", other));
            assertEquals(
                    List.of("*.dump", "*.backup", "*.dmp", "*.pgdump"),
                    window.system().offered().getFirst().patterns());
            assertEquals(List.of("*"), window.system().offered().getLast().patterns());
            window.key(KeyCode.ENTER).sees(window.words().say("restore.window.compare"));
        }
    }

    /// Both keys come before anything is laid out or drawn anew; and whoever types fast has not let go of Shift yet,
    /// which
    /// a French keyboard needs for every figure.
    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void inTheSameMomentAsTheLetterThatMakesAPageWhole(boolean shifted) {
        var core = new SauvRest(Places.of("Linux", home, Map.of()), home, Map.of("PATH", System.getenv("PATH")));

        try (var window = OpenWindow.on(core)) {
            window.until("the address", () -> window.hasFocus("#hosts"));
            WindowThread.run(() -> type(shifted));
            window.sees(window.words().say("connection.window.who"));
            window.until("the account", () -> window.hasFocus("#user"));
            WindowThread.run(() -> type(shifted));
            window.sees(window.words().say("connection.window.check"));
        }
    }

    private static void type(boolean shifted) {
        var keyboard = new Robot();
        if (shifted) {
            keyboard.keyPress(KeyCode.SHIFT);
        }
        keyboard.keyType(KeyCode.A);
        keyboard.keyType(KeyCode.ENTER);
        if (shifted) {
            keyboard.keyRelease(KeyCode.SHIFT);
        }
    }

    @Test
    void afterAnotherFolderWasChosen(TestServer server) throws Exception {
        var seat = Seat.student(server, home, CONTEXT);
        seat.context(CONTEXT, 3);
        var folder = Files.createDirectory(home.resolve("elsewhere"));

        try (var window = seat.open()) {
            window.system().choosesFolder(folder);
            window.click("#save").click("#other-folder").sees(folder.toString());
            window.key(KeyCode.ENTER).verdict();
        }
        try (var files = Files.list(folder)) {
            assertEquals(2, files.count(), "the save and its description");
        }
    }

    @Test
    void neverToAButtonOfTheBarWhereThePageLeadsNowhere(TestServer server) throws Exception {
        var seat = Seat.student(server, home, CONTEXT);
        seat.context(CONTEXT, 3);
        var damaged = Files.writeString(home.resolve("damaged.dump"), "PGDMP, and nothing behind it");

        try (var window = seat.open()) {
            window.system().chooses(damaged);
            window.click("#restore").click("#other-file");
            window.sees(window.words().say("restore.window.chosen", "file", damaged));
            window.key(KeyCode.ENTER).sees(window.words().say("restore.window.compare"));
            window.until("it is refused", () -> !window.isReady("#primary"));
            Thread.sleep(A_MOMENT);
            window.key(KeyCode.ENTER).key(KeyCode.ENTER);
            window.until("the bar is left alone", () -> !window.hasFocus("#theme"));
            assertEquals(Theme.SYSTEM, seat.core().preferences().read().theme());
        }
    }

    @Test
    void butNotFromWorkThatIsUnderWay(TestServer server) throws Exception {
        var seat = Seat.student(server, home, CONTEXT);
        seat.context(CONTEXT, 3);

        try (var window = seat.open();
                var _ = new Blockade(server, CONTEXT)) {
            window.click("#save").click("#primary").sees(window.words().say(Step.DUMP));
            window.clickText(window.words().say("window.details"));
            window.clickAny("the list of details", node -> node.getStyleClass().contains("details"));
            window.key(KeyCode.ENTER);
            assertTrue(window.isReady("#cancel"), "the work is still shown");
            var seen = Glimpse.height(window, ".details", new Dimension2D(900, 600));
            assertTrue(seen >= 8 * 18, "only " + seen);
            var large = Glimpse.height(window, ".details", Glimpse.ORDINARY);
            assertTrue(large >= 16 * 18, "only " + large);
            window.click("#cancel").verdict();
        }
    }
}

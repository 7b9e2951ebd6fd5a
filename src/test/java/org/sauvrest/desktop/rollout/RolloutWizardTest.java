package org.sauvrest.desktop.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sauvrest.desktop.rollout.ParkSeat.counts;
import static org.sauvrest.desktop.rollout.ParkSeat.proves;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.control.ListCell;
import javafx.scene.control.TextArea;
import javafx.stage.Window;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.rollout.HostState;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.Park.Trouble;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WindowThread;
import org.sauvrest.testing.WithServer;

@ExtendWith(WithServer.class)
class RolloutWizardTest {

    @TempDir
    private Path folder;

    @Test
    void everyComputerProvesItsLoginAndTheHomePageSaysSo(TestServer server) throws Exception {
        try (var seat = ParkSeat.in(folder, server).with(0, 4, Trouble.NONE).switchedOn();
                var window = seat.deployed(4)) {
            proves(window, 4, 4).sees(window.words().say("window.verdict.good"));
            counts(window, HostState.PROVED, 4);
            assertFalse(window.isShown("#retry"));
            assertTrue(Files.readString(seat.park().passwordFile(3)).contains(":prof:"));

            window.click("#open-report")
                    .until("a report", () -> window.system().shown().size() == 1);
            assertTrue(Files.readString(window.system().shown().getFirst()).contains("pc3"));
            window.system().choosesFolder(folder);
            window.click("#save-report").clickText(window.words().say("rollout.window.save-table"));
            window.until("the table is told", () -> window.isShown("#report-told"));
            assertTrue(window.textOf("#report-told").contains(".csv"), window.textOf("#report-told"));

            window.click("#primary").until("home", () -> window.isReady("#deploy"));
            window.sees(
                    "#rollout",
                    window.words()
                            .say("home.rollout.whole", java.util.Map.of("done", 4, "total", 4, "account", "prof")));
            assertFalse(window.isShown("#continue-rollout"));
        }
    }

    @Test
    void thoseMissingAreToldWithTheirReasonsAndCanBeFiltered(TestServer server) throws Exception {
        try (var seat = ParkSeat.in(folder, server)
                        .with(0, 2, Trouble.NONE)
                        .with(2, 1, Trouble.OFF)
                        .with(3, 1, Trouble.REFUSES_KEY)
                        .with(4, 1, Trouble.OTHER_KEY)
                        .switchedOn();
                var window = seat.deployed(5)) {
            proves(window, 2, 5).sees(window.words().say("window.verdict.partly"));
            for (var reason : List.of("CLOSED", "LOGIN_REFUSED", "KEY_CHANGED")) {
                window.sees(window.words().say("Reason." + reason));
            }
            // It is on: nobody waits until it is.
            window.sees("#wait", window.words().say("rollout.window.wait-ssh", "count", 1));
            var all = List.of("pc0", "pc1", "pc2", "pc3", "pc4");
            window.until("all rows", () -> rows(window).equals(all));
            window.click("#count-REFUSED").until("two", () -> rows(window).equals(List.of("pc3", "pc4")));
            window.click("#room")
                    .clickAny("the room", node -> node instanceof ListCell<?> cell && "C3".equals(cell.getText()));
            window.until("one", () -> rows(window).equals(List.of("pc3")));
            // A key that has changed is nothing that a click accepts.
            assertFalse(window.isShown("#accept-keys"));
            assertTrue(window.isShown("#other-access"));
        }
    }

    @Test
    void newKeysAreShownBeforeTheyAreAccepted(TestServer server) throws Exception {
        try (var seat = ParkSeat.in(folder, server)
                        .with(0, 1, Trouble.NONE)
                        .with(1, 1, Trouble.UNKNOWN_KEY)
                        .switchedOn();
                var window = seat.deployed(2)) {
            var words = window.words();
            proves(window, 1, 2);
            window.click("#accept-keys").clickText(words.say("rollout.window.keys-refuse"));
            assertFalse(Files.exists(seat.park().passwordFile(1)));
            window.click("#accept-keys").until("the keys", () -> keys().contains("SHA256:"));
            assertTrue(keys().startsWith("pc1 "), keys());
            window.clickText(words.say("rollout.window.keys-accept"));

            proves(window, 2, 2).sees(words.say("window.verdict.good"));
            assertTrue(Files.exists(seat.park().passwordFile(1)));
        }
    }

    @Test
    void aComputerThatIsSwitchedOnLaterIsTriedAgainAndOthersAreNot(TestServer server) throws Exception {
        try (var seat = ParkSeat.in(folder, server)
                        .with(0, 1, Trouble.NONE)
                        .with(1, 1, Trouble.OFF)
                        .with(2, 1, Trouble.REFUSES_KEY)
                        .switchedOn();
                var window = seat.deployed(3)) {
            proves(window, 1, 3);
            int visits = seat.visits(0);
            seat.park().set(1, Trouble.NONE);
            seat.park().set(2, Trouble.NONE);
            seat.park().switchOn();
            window.click("#retry");

            proves(window, 3, 3);
            assertEquals(visits, seat.visits(0));
        }
    }

    @Test
    void theFormerFileComesBackAndAWithdrawnRollOutEnds(TestServer server) throws Exception {
        try (var seat = ParkSeat.in(folder, server)
                        .with(0, 1, Trouble.NONE)
                        .with(1, 1, Trouble.OFF)
                        .switchedOn();
                var window = seat.deployed(2)) {
            var words = window.words();
            window.click("#further").clickText(words.say("rollout.window.roll-back"));
            window.clickText(words.say("rollout.window.leave"));
            assertTrue(Files.exists(seat.park().passwordFile(0)));
            window.click("#further").clickText(words.say("rollout.window.roll-back"));
            window.clickText(words.say("rollout.window.roll-back-act"));
            window.sees("#verdict", words.say("rollout.window.rolled-back", "count", 1));
            assertFalse(Files.exists(seat.park().passwordFile(0)));

            window.click("#further").clickText(words.say("rollout.window.withdraw"));
            window.clickText(words.say("rollout.window.withdraw-act"));
            window.sees("#verdict", words.say("rollout.window.withdrawn"));
            assertFalse(window.isShown("#retry"));
        }
    }

    /// The computers that the table shows.
    private static List<String> rows(OpenWindow window) {
        return window.text()
                .lines()
                .filter(line -> line.matches("pc\\d+"))
                .sorted()
                .toList();
    }

    /// What the question about the keys shows; nothing as long as it is not asked.
    private static String keys() {
        return WindowThread.ask(() -> Window.getWindows().stream()
                .map(window -> window.getScene().lookup("#keys"))
                .filter(TextArea.class::isInstance)
                .map(area -> ((TextArea) area).getText())
                .findFirst()
                .orElse(""));
    }
}

package org.sauvrest.desktop.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.operation.Step;
import org.sauvrest.testing.Blockade;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.Seat;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

@ExtendWith(WithServer.class)
class CancelledSaveTest {

    private static final String CONTEXT = "SpecibikeWindowCancel";

    @TempDir
    private Path home;

    private Seat seat(TestServer server) throws Exception {
        var seat = Seat.student(server, home, CONTEXT);
        seat.context(CONTEXT, 100);
        return seat;
    }

    @Test
    void leavesNothingWhenItIsCancelledBeforeItBegins(TestServer server) throws Exception {
        var seat = seat(server);
        var files = seat.files();

        try (var window = seat.open()) {
            window.click("#save").until("the place", () -> window.isReady("#primary"));
            window.key(KeyCode.ESCAPE).until("home", () -> window.isReady("#save"));
            window.click("#save").click("#cancel").until("home", () -> window.isReady("#save"));

            assertEquals(files, seat.files());
        }
    }

    @Test
    void saysForWhomItWaitsAndNoLongerOnceItGoesOn(TestServer server) throws Exception {
        var seat = seat(server);

        try (var window = seat.open()) {
            try (var _ = new Blockade(server, CONTEXT)) {
                window.click("#save").click("#primary").sees("postgres (test)");
                assertTrue(window.isShown("#progress-waiting"));
            }
            window.verdict();
            assertFalse(window.isShown("#progress-waiting"));
            window.sees(window.words().say("window.verdict.good"));
        }
    }

    @Test
    void saysThatNothingWasChangedWhenItIsCancelledUnderWay(TestServer server) throws Exception {
        var seat = seat(server);
        var files = seat.files();

        try (var window = seat.open();
                var _ = new Blockade(server, CONTEXT)) {
            window.click("#save")
                    .click("#primary")
                    .sees("#progress-step", window.words().say(Step.DUMP));
            window.click("#cancel");

            assertEquals(window.words().say("window.stopped"), window.verdict());
            window.sees(window.words().say("window.nothing-changed"));
            assertEquals(files, seat.files());
        }
    }

    @Test
    void theWindowAsksBeforeItClosesInTheMiddle(TestServer server) throws Exception {
        var seat = seat(server);
        var files = seat.files();

        try (var window = seat.open();
                var _ = new Blockade(server, CONTEXT)) {
            window.click("#save")
                    .click("#primary")
                    .sees("#progress-step", window.words().say(Step.DUMP));
            window.pressCross().clickText(window.words().say("window.leave.stay"));
            window.sees("#progress-step", window.words().say(Step.DUMP));
            window.pressCross().clickText(window.words().say("window.leave.stop"));
            window.until("the window is closed", () -> !window.stage().isShowing());

            assertEquals(files, seat.files());
        }
    }

    @Test
    void aFolderThatCannotBeWrittenToIsToldInThreeParts(TestServer server) throws Exception {
        var seat = seat(server);
        java.nio.file.Files.writeString(home.resolve("saves"), "no folder");

        try (var window = seat.open()) {
            window.click("#save").click("#primary");

            var verdict = window.verdict();
            assertFalse(verdict.isBlank());
            window.sees(window.words().say("window.verdict.bad"));
            window.sees(window.words().say("problem.FolderUnwritable.window"));
            window.sees(window.words().say("window.raw"));
            assertTrue(verdict.contains(home.resolve("saves").toString()), verdict);
        }
    }

    @Test
    void theSecondOfTwoWindowsIsToldWhoIsAtWork(TestServer server, @TempDir Path other) throws Exception {
        var seat = seat(server);
        var neighbour = Seat.student(server, other, CONTEXT);

        try (var first = seat.open();
                var second = neighbour.open()) {
            try (var _ = new Blockade(server, CONTEXT)) {
                first.click("#save")
                        .click("#primary")
                        .sees("#progress-step", first.words().say(Step.DUMP));
                second.click("#save").click("#primary");

                assertTrue(second.verdict().contains(System.getProperty("user.name") + "@"), second.verdict());
                second.sees(second.words().say("problem.Busy.todo"));
            }
            requireGood(first);
            second.click("#again").click("#primary");
            requireGood(second);
        }
    }

    private static void requireGood(OpenWindow window) {
        window.verdict();
        window.sees(window.words().say("window.verdict.good"));
    }
}

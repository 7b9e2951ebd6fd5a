package org.sauvrest.desktop.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.save.ManifestFile;
import org.sauvrest.testing.Blockade;
import org.sauvrest.testing.Dragged;
import org.sauvrest.testing.Seat;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

@ExtendWith(WithServer.class)
class DroppedFileTest {

    private static final String CONTEXT = "SpecibikeLaidDown";
    private static final String OTHER = "SpecibikeLaidDownOther";

    @TempDir
    private Path home;

    @Test
    void aSaveThatIsDroppedOnTheHomePageIsComparedAndRestored(TestServer server) throws Exception {
        var seat = Seat.student(server, home, CONTEXT);
        seat.context(CONTEXT, 30);
        var save = seat.workplace().save(CONTEXT);
        var saved = seat.workplace().content(CONTEXT);
        seat.change(CONTEXT);

        try (var window = seat.open()) {
            window.until("home", () -> window.isReady("#save"));
            assertTrue(new Dragged(save).dropOn(window, "#saves"));
            window.sees(window.words().say("restore.window.compare"))
                    .click("#primary")
                    .verdict();
            window.sees(window.words().say("window.verdict.good"));
        }
        assertEquals(saved, seat.workplace().content(CONTEXT));
    }

    @Test
    void theDescriptionOfASaveStandsForIt(TestServer server) throws Exception {
        var seat = Seat.student(server, home, CONTEXT);
        seat.context(CONTEXT, 3);
        var save = seat.workplace().save(CONTEXT);
        var description = ManifestFile.beside(save);

        try (var window = seat.open()) {
            window.until("home", () -> window.isReady("#save"));
            assertTrue(new Dragged(description).dropOn(window, "#saves"));
            window.sees(window.words().say("restore.window.compare"));
            window.until("both sides", () -> window.isReady("#primary"));
        }
        Files.delete(save);
        try (var window = seat.open()) {
            window.until("home", () -> window.isReady("#save"));
            assertTrue(new Dragged(description).dropOn(window, "#saves"));
            window.sees(window.words()
                    .say(
                            "problem.DescriptionOnly.what",
                            Map.of("file", description, "save", String.valueOf(save.getFileName()))));
            assertTrue(window.isShown("#other-save"));
        }
    }

    @Test
    void whatAStudentDropsIsForTheOwnContextOrRefused(TestServer server) throws Exception {
        var seat = Seat.student(server, home, CONTEXT);
        seat.context(CONTEXT, 3);
        server.context(OTHER, "CREATE TABLE bike (id int)");
        var save = seat.workplace().save(OTHER);

        try (var window = seat.open()) {
            window.until("home", () -> window.isReady("#save"));
            assertTrue(new Dragged(save).dropOn(window, "#saves"));
            window.sees(window.words().say("problem.OtherContext.window"));
            assertFalse(window.isReady("#primary"));
        }
    }

    @Test
    void aFileThatIsDroppedOnTheQuestionForOneIsTheAnswer(TestServer server) throws Exception {
        var seat = Seat.student(server, home, CONTEXT);
        seat.context(CONTEXT, 3);
        seat.workplace().save(CONTEXT);
        seat.workplace().save(CONTEXT);
        // Of two saves of the same second either may be told to be the newest.
        var saves = seat.core().savedFiles(seat.profile()).run(Progress.UNWATCHED);
        var newest = saves.getFirst().file();
        var save = saves.getLast().file();

        try (var window = seat.open()) {
            window.click("#restore").until("the saves", () -> window.isReady("#restore-saves"));
            window.sees(window.words().say("restore.window.chosen", "file", newest));
            assertTrue(new Dragged(save).dropOn(window, "#restore-saves"));
            window.sees(window.words().say("restore.window.chosen", "file", save));
            assertTrue(window.isShown("#other-file"), "the question is still there");
            assertTrue(new Dragged(ManifestFile.beside(newest)).dropOn(window, "#restore-saves"));
            window.sees(window.words().say("restore.window.chosen", "file", newest) + "\n");
            window.click("#primary").sees(window.words().say("restore.window.compare"));
        }
    }

    @Test
    void nothingCanBeDroppedInTheMiddleOfWork(TestServer server) throws Exception {
        var seat = Seat.student(server, home, CONTEXT);
        seat.context(CONTEXT, 3);
        var save = seat.workplace().save(CONTEXT);

        try (var window = seat.open();
                var _ = new Blockade(server, CONTEXT)) {
            window.click("#save")
                    .click("#primary")
                    .sees("#progress-step", window.words().say(Step.DUMP));
            assertFalse(new Dragged(save).dropOn(window, "#progress-step"));
            window.click("#cancel").verdict();
        }
    }
}

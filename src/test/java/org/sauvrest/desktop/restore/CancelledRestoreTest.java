package org.sauvrest.desktop.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.operation.Step;
import org.sauvrest.testing.Seat;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

@ExtendWith(WithServer.class)
class CancelledRestoreTest {

    private static final String CONTEXT = "SpecibikeWindowCancelledRestore";

    @TempDir
    private Path home;

    @Test
    void leavesAllAsItWasWhereverItIsCancelled(TestServer server) throws Exception {
        var seat = Seat.student(server, home, CONTEXT);
        seat.context(CONTEXT, 3);
        seat.workplace().save(CONTEXT);
        var files = seat.files();
        var databases = seat.workplace().catalogue();

        try (var window = seat.open()) {
            window.click("#restore").click("#cancel");
            window.clickText(window.words().say("saves.window.restore"));
            window.until("both sides", () -> window.isReady("#primary")).click("#cancel");
            window.until("home", () -> window.isReady("#restore"));

            assertEquals(files, seat.files());
            assertEquals(databases, seat.workplace().catalogue());
        }
    }

    @Test
    void saysThatNothingWasChangedWhenItIsCancelledUnderWay(TestServer server) throws Exception {
        var seat = Seat.student(server, home, CONTEXT);
        seat.context(CONTEXT, 400_000);
        seat.workplace().save(CONTEXT);
        seat.change(CONTEXT);
        var content = seat.workplace().content(CONTEXT);
        var files = seat.files();
        var databases = seat.workplace().catalogue();

        try (var window = seat.open()) {
            window.clickText(window.words().say("saves.window.restore")).click("#primary");
            window.sees("#progress-step", window.words().say(Step.LOAD)).click("#cancel");

            assertEquals(window.words().say("window.stopped"), window.verdict());
            window.sees(window.words().say("window.nothing-changed"));
            assertEquals(files, seat.files());
            assertEquals(databases, seat.workplace().catalogue());
            assertEquals(content, seat.workplace().content(CONTEXT));
        }
    }

    @Test
    void anUndoThatIsNotWantedAfterAllChangesNothing(TestServer server) throws Exception {
        var seat = Seat.student(server, home, CONTEXT);
        seat.context(CONTEXT, 3);
        seat.workplace().restore(seat.workplace().save(CONTEXT));
        var databases = seat.workplace().catalogue();

        try (var window = seat.open()) {
            window.click("#undo").click("#cancel").until("home", () -> window.isReady("#undo"));

            assertEquals(databases, seat.workplace().catalogue());
        }
    }
}

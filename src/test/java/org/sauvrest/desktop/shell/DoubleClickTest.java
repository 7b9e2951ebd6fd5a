package org.sauvrest.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.save.SavedFiles;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.Seat;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// Some click twice on everything: the second click finds what the first has led to at the same place.
@ExtendWith(WithServer.class)
class DoubleClickTest {

    private static final String CONTEXT = "SpecibikeDoubleClick";

    @TempDir
    private Path home;

    private Seat seat(TestServer server) throws Exception {
        var seat = Seat.student(server, home, CONTEXT);
        seat.context(CONTEXT, 50_000);
        return seat;
    }

    @Test
    void savesOnceAndCancelsNothing(TestServer server) throws Exception {
        var seat = seat(server);

        try (var window = seat.open()) {
            window.doubleClick("#save").doubleClick("#primary");
            requireGood(window);
            window.doubleClick("#primary").until("home", () -> window.isReady("#save"));
        }
        assertEquals(1, SavedFiles.in(seat.profile().savesFolder()).size());
    }

    @Test
    void restoresOnceAndCancelsNothing(TestServer server) throws Exception {
        var seat = seat(server);
        seat.workplace().save(CONTEXT);
        seat.change(CONTEXT);

        try (var window = seat.open()) {
            window.doubleClick("#restore").doubleClick("#primary");
            window.sees(window.words().say("restore.window.compare")).doubleClick("#primary");
            requireGood(window);
            window.doubleClick("#undo").until("the question", () -> window.isReady("#primary"));
            window.doubleClick("#primary");
            requireGood(window);
        }
    }

    @Test
    void passesOverNoPage(TestServer server) throws Exception {
        var seat = seat(server);

        try (var window = seat.open()) {
            window.until("home", () -> window.isReady("#save"));
            window.doubleClick("#server").doubleClick("#primary").until("who", () -> window.isReady("#user"));
            window.doubleClick("#primary").until("the check has passed", () -> window.isReady("#primary"));
            window.doubleClick("#primary").until("the purpose", () -> window.isReady("#prefix"));
            window.doubleClick("#primary").until("home", () -> window.isReady("#save"));
        }
        assertEquals(1, seat.core().settings().servers().size());
    }

    private static void requireGood(OpenWindow window) {
        assertTrue(window.verdict().contains(CONTEXT), window.verdict());
        window.sees(window.words().say("window.verdict.good"));
    }
}

package org.sauvrest.desktop.wizard;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import javafx.event.Event;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.save.SavedFiles;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.Seat;
import org.sauvrest.testing.SlowFile;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WindowThread;
import org.sauvrest.testing.WithServer;

/// Some press Enter until they see that something has come of it. Twice before the window has done anything is once.
@ExtendWith(WithServer.class)
class PressedTwiceTest {

    private static final String CONTEXT = "SpecibikePressedTwice";

    @TempDir
    private Path home;

    private Seat seat(TestServer server) throws Exception {
        var seat = Seat.student(server, home, CONTEXT);
        seat.context(CONTEXT, 3);
        return seat;
    }

    @Test
    void aConnectionIsKeptOnceAndCanBeKeptAgainWhereThatFailed(TestServer server) throws Exception {
        var seat = seat(server);

        try (var window = seat.open()) {
            window.click("#server").click("#primary").click("#primary");
            window.until("the check has passed", () -> window.isReady("#primary"))
                    .click("#primary");
            window.until("the purpose", () -> window.isReady("#prefix")).type("#owner", "odoo");
            try (var slow = new SlowFile(seat.core().settings().places().user())) {
                enterTwice(window);
                window.sees(window.words().say("window.working"));
                window.until("the work has begun", () -> working("keep") > 0);
                assertEquals(1, working("keep"));
                slow.give("no settings");
                window.sees(window.words().say("problem.SettingsFault.todo"));
            }
            enterTwice(window);
            window.until("home", () -> window.isReady("#save"));
        }
        assertEquals("odoo", seat.core().settings().server(null).owner());
    }

    @Test
    void aPreferenceIsKeptOnce(TestServer server) throws Exception {
        var seat = seat(server);

        try (var window = seat.open()) {
            window.until("home", () -> window.isReady("#save")).click("#preferences");
            window.type("#keep-days-typed", "30");
            try (var slow = new SlowFile(seat.core().settings().places().user())) {
                enterTwice(window);
                window.sees(window.words().say("window.working"));
                window.until("the work has begun", () -> working("prefer") > 0);
                assertEquals(1, working("prefer"));
                slow.giveAsItWas();
            }
            window.until("home", () -> window.isReady("#save"));
        }
        assertEquals(30, seat.core().settings().server(null).keepDays());
    }

    @Test
    void whatIsLeftMeanwhileLeadsNowhereAnyMore(TestServer server) throws Exception {
        var seat = seat(server);

        try (var window = seat.open()) {
            window.until("home", () -> window.isReady("#save")).click("#preferences");
            window.type("#keep-days-typed", "30");
            try (var slow = new SlowFile(seat.core().settings().places().user())) {
                enterTwice(window);
                window.sees(window.words().say("window.working"));
                slow.keepOnlyThoseWhoWait();
                window.click("#cancel").click("#save").until("the place", () -> window.isReady("#other-folder"));
                slow.giveAsItWas();
                window.until("the work has ended", () -> working("prefer") == 0);
            }
            window.click("#primary").verdict();
        }
    }

    @Test
    void aSaveIsMadeOnceAndItsResultLeftOnce(TestServer server) throws Exception {
        var seat = seat(server);

        try (var window = seat.open()) {
            window.click("#save").until("the place", () -> window.isReady("#primary"));
            enterTwice(window);
            assertTrue(window.verdict().contains(CONTEXT), window.verdict());
            enterTwice(window);
            window.until("home", () -> window.isReady("#save"));
        }
        assertEquals(1, SavedFiles.in(seat.profile().savesFolder()).size());
    }

    private static void enterTwice(OpenWindow window) {
        WindowThread.run(() -> {
            for (var type :
                    List.of(KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED, KeyEvent.KEY_PRESSED, KeyEvent.KEY_RELEASED)) {
                var scene = window.stage().getScene();
                var focused = scene.getFocusOwner();
                Event.fireEvent(
                        focused == null ? scene : focused,
                        new KeyEvent(type, "\r", "", KeyCode.ENTER, false, false, false, false));
            }
        });
    }

    /// How many threads are within a piece of work of the core.
    private static long working(String method) {
        return Thread.getAllStackTraces().values().stream()
                .filter(stack -> Arrays.stream(stack)
                        .anyMatch(frame -> frame.getClassName().endsWith("ConnectionService")
                                && frame.getMethodName().contains(method)))
                .count();
    }
}

package org.sauvrest.desktop.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Step;
import org.sauvrest.testing.Blockade;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.Seat;
import org.sauvrest.testing.TestServer;

/// On a server of its own, since nobody else could bear it.
class DyingServerTest {

    private static final String CONTEXT = "SpecibikeDying";
    private static final Duration OFTEN = Duration.ofMillis(300);

    @TempDir
    private Path home;

    @Test
    void aServerThatDiesInTheMiddleOfASaveIsToldAndFoundAgain() throws Exception {
        try (var server = new TestServer()) {
            var seat = Seat.student(server, home, CONTEXT);
            seat.context(CONTEXT, 100);
            seat.workplace().save(CONTEXT);
            var files = seat.files();
            try (var window = OpenWindow.lookingEvery(OFTEN, seat.core())) {
                var words = window.words();
                try (var _ = new Blockade(server, CONTEXT)) {
                    window.click("#save").click("#primary").sees("#progress-step", words.say(Step.DUMP));
                    server.server().stop();
                }
                window.verdict();
                window.sees(words.say("window.verdict.bad")).sees(words.say("problem.ConnectionLost.todo"));
                assertEquals(files, seat.files());

                window.click("#primary").sees(words.say("window.server.gone"));
                window.sees(words.say("problem.PortClosed.window")).sees(words.say("home.gone.again", "pause", OFTEN));
                for (var button : List.of("#save", "#restore", "#restore-save")) {
                    assertTrue(window.isShown(button), button);
                    assertFalse(window.isReady(button), button);
                }

                server.startThere();
                window.until("the save can be restored", () -> window.isReady("#restore-save"));
                window.sees("PostgreSQL ").click("#save").click("#primary").verdict();
                window.sees(words.say("window.verdict.good"));
            }
        }
    }

    @Test
    void whoStartsWhileItIsGoneSeesTheOwnContextAndItsSavesAlone() throws Exception {
        try (var server = new TestServer()) {
            var seat = Seat.studentOf(server, home, "SpecibikeDying");
            var other = CONTEXT + "Zoe";
            for (var context : List.of(CONTEXT, other)) {
                seat.context(context, 3);
                seat.workplace().save(context);
            }
            seat.core()
                    .preferences()
                    .changing(now -> now.withContext(seat.profile().name(), CONTEXT))
                    .run(Progress.UNWATCHED);
            server.server().stop();
            try (var window = seat.open()) {
                window.sees(window.words().say("problem.PortClosed.window")).sees(CONTEXT);
                window.until("its saves", () -> window.isShown("#restore-save"));
                assertFalse(window.text().contains(other));
            }
        }
    }
}

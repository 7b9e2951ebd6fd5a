package org.sauvrest.desktop.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
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
class TeacherSavesTest {

    private static final String PREFIX = "SpecibikeTeacher";
    private static final String CLOSED = PREFIX + "2STMG1";
    private static final List<String> OTHERS =
            Stream.of("", "1STMG1", "1STMG1a", "Lea").map(PREFIX::concat).toList();

    @TempDir
    private Path home;

    @Test
    void aContextThatFailsStopsNoOtherAndIsSavedOnceItIsMended(TestServer server) throws Exception {
        var seat = Seat.teacher(server, home, PREFIX);
        for (var context : OTHERS) {
            seat.context(context, 5);
        }
        seat.context(CLOSED, 5);
        server.execute(CLOSED, "ALTER TABLE bike OWNER TO postgres");

        try (var window = seat.open()) {
            window.click("#save-all");
            until(window, OTHERS.size(), "all others are saved");
            window.until("the failed can be retried", () -> window.isReady("#retry") && !window.isShown("#stop"));
            assertEquals(OTHERS, saved(seat));
            window.sees(window.words()
                            .say(
                                    "home.batch.saved",
                                    Map.of(
                                            "saved",
                                            OTHERS.size(),
                                            "folder",
                                            seat.profile().savesFolder())))
                    .sees(window.words().say("home.batch.failed", Map.of("failed", 1)));

            // The home page is made anew after each wizard.
            window.click("#preferences").click("#cancel");
            window.until("what failed is still known", () -> window.isReady("#retry"))
                    .sees(window.words().say("home.batch.failed", Map.of("failed", 1)))
                    .sees(window.words().say("home.work.saved"));

            window.click(".why").sees(window.words().say("home.work.why"));
            window.key(KeyCode.ESCAPE).until("the table again", () -> window.isReady("#retry"));

            server.execute(CLOSED, "ALTER TABLE bike OWNER TO odoo");
            window.click("#retry");
            until(window, OTHERS.size() + 1, "all are saved");
            window.until("all is at rest", () -> !window.isShown("#stop"));
            assertFalse(window.isShown("#retry"));
            window.sees(window.words()
                    .say(
                            "home.batch.saved",
                            Map.of("saved", 1, "folder", seat.profile().savesFolder())));
            assertFalse(window.text().contains(window.words().say("home.batch.failed", Map.of("failed", 1))));
            assertEquals(
                    Stream.concat(OTHERS.stream(), Stream.of(CLOSED)).sorted().toList(), saved(seat));
        }
    }

    @Test
    void whatIsCancelledIsSaid(TestServer server) throws Exception {
        var seat = Seat.teacher(server, home, PREFIX);
        for (var context : OTHERS.subList(0, 2)) {
            seat.context(context, 5);
        }

        try (var window = seat.open()) {
            window.until("home", () -> window.isReady("#save-all"));
            try (var _ = new Blockade(server, OTHERS.getFirst());
                    var _ = new Blockade(server, OTHERS.get(1))) {
                window.click("#save-all").sees(window.words().say("home.stop-all"));
                window.clickText(OTHERS.getFirst()).sees(window.words().say("home.stop-selected"));
                window.click("#stop")
                        .sees(window.words().say("home.work.stopped"))
                        .sees(window.words().say("home.stop-all"));
                assertTrue(window.isShown("#stop"), "the other is still being saved");
                window.until("it waits for somebody", () -> window.text().contains(waiting(window)));
            }
            window.sees(window.words().say("home.batch.stopped", Map.of("stopped", 1)));
            assertFalse(saved(seat).contains(OTHERS.getFirst()));
            assertTrue(saved(seat).contains(OTHERS.get(1)));

            window.sees("#retry", window.words().say("home.retry-stopped")).click("#retry");
            window.until("it is saved now", () -> !window.isShown("#retry") && !window.isShown("#stop"));
            assertTrue(saved(seat).contains(OTHERS.getFirst()));
        }
    }

    @Test
    void whatSeveralHaveFailedOfIsSaidOnceWithWhatToDo(TestServer server) throws Exception {
        var seat = Seat.teacher(server, home, "SpecibikeTogether");
        for (var name : List.of("A", "B", "C")) {
            seat.context("SpecibikeTogether" + name, 5);
        }
        var saves = Files.writeString(seat.profile().savesFolder(), "a file where the folder should be");

        try (var window = seat.open()) {
            var words = window.words();
            window.click("#save-all").sees(words.say("home.batch.failed", Map.of("failed", 3)));
            var cause = "3 contexts: The folder " + saves + " cannot be written to";
            window.sees(cause).sees(words.say("problem.FolderUnwritable.window"));
            window.sees("#retry", words.say("home.retry-failed"));

            Files.delete(saves);
            window.click("#retry").until("all are saved", () -> !window.isShown("#retry") && !window.isShown("#stop"));
            assertEquals(3, saved(seat).size());
            assertFalse(window.text().contains(cause));
        }
    }

    @Test
    void failedAndCancelledOnesAreTriedAgainTogether(TestServer server) throws Exception {
        var held = "SpecibikeBothHeld";
        var closed = "SpecibikeBothClosed";
        var seat = Seat.teacher(server, home, "SpecibikeBoth");
        seat.context(held, 5);
        seat.context(closed, 5);
        server.execute(closed, "ALTER TABLE bike OWNER TO postgres");

        try (var window = seat.open()) {
            var words = window.words();
            window.until("home", () -> window.isReady("#save-all"));
            try (var _ = new Blockade(server, held)) {
                window.click("#save-all").sees("#retry", words.say("home.retry-failed"));
                window.click("#stop").sees("#retry", words.say("home.retry-both"));
            }
            assertFalse(window.text()
                    .contains(words.say("home.batch.cause", Map.of("contexts", 1, "what", "", "todo", ""))
                            .strip()));
            server.execute(closed, "ALTER TABLE bike OWNER TO odoo");
            window.click("#retry").until("all are saved", () -> !window.isShown("#retry") && !window.isShown("#stop"));
            assertEquals(2, saved(seat).size());
        }
    }

    @Test
    void whatWouldStopTheSavesCannotBeChosenMeanwhile(TestServer server) throws Exception {
        var seat = Seat.teacher(server, home, PREFIX);
        seat.context(OTHERS.getFirst(), 5);

        try (var window = seat.open()) {
            window.until("home", () -> window.isReady("#language") && window.isReady("#save-all"));
            try (var _ = new Blockade(server, OTHERS.getFirst())) {
                window.click("#save-all").until("work", () -> window.isShown("#stop"));
                window.until(
                        "what is done, as long as it is not known how much",
                        () -> window.text().lines().anyMatch(window.words().say(Step.DUMP)::equals));
                for (var choice : List.of("#language", "#preferences", "#server")) {
                    assertFalse(window.isReady(choice), choice);
                }
            }
            window.until("all is at rest", () -> window.isReady("#language") && window.isReady("#preferences"));
        }
    }

    /// What a row that waits for a lock says, up to the time.
    private static String waiting(OpenWindow window) {
        var text = window.words().say("home.work.blocked", "time", "|");
        return text.substring(0, text.indexOf('|'));
    }

    /// Waits until so many rows say that they are saved.
    private static void until(OpenWindow window, long rows, String what) {
        var saved = window.words().say("home.work.saved");
        window.until(what, () -> window.text().lines().filter(saved::equals).count() == rows);
    }

    private static List<String> saved(Seat seat) throws Exception {
        return seat.core().lastSaves(seat.profile()).keySet().stream().sorted().toList();
    }
}

package org.sauvrest.desktop.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.save.Check;
import org.sauvrest.core.save.SaveTimes;
import org.sauvrest.core.save.SavedFile;
import org.sauvrest.core.save.SavedFiles;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.SavedAt;
import org.sauvrest.testing.Seat;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// What can be done with a save in the list of the home page.
@ExtendWith(WithServer.class)
class SavesListTest {

    private static final String CONTEXT = "SpecibikeSavesList";
    private static final String CHECKED_AGAIN = "checked again on ";

    @TempDir
    private Path home;

    private Seat seat(TestServer server, int saves) throws Exception {
        var seat = Seat.student(server, home, CONTEXT);
        seat.context(CONTEXT, 30);
        for (int i = 0; i < saves; i++) {
            seat.workplace().save(CONTEXT);
        }
        return seat;
    }

    /// Newest first, as the list shows them.
    private static List<SavedFile> saves(Seat seat) throws Exception {
        return SavedFiles.in(seat.profile().savesFolder());
    }

    /// Chooses from the menu at the end of a save's line.
    private static void choose(OpenWindow window, SavedFile save, String key) {
        window.clickAny("the menu of " + save.file(), node -> node instanceof MenuButton && isOf(save, line(node)));
        window.clickText(window.words().say(key));
    }

    /// What is known of a save may be another thing by now.
    private static boolean isOf(SavedFile save, @Nullable Object line) {
        return line instanceof SavedFile shown && shown.file().equals(save.file());
    }

    private static @Nullable Object line(Node node) {
        for (var each = node; each != null; each = each.getParent()) {
            if (each instanceof ListCell<?> cell) {
                return cell.getItem();
            }
        }
        return null;
    }

    @Test
    void aSearchFindsBySomeOfTheNameOrSaysThatItFindsNothing(TestServer server) throws Exception {
        var seat = seat(server, 2);
        var older = saves(seat).getLast();

        try (var window = seat.open()) {
            window.until("the saves", () -> lines(window) == 2);
            window.type("#search-saves", String.valueOf(older.file().getFileName()));
            window.until("one", () -> lines(window) == 1);
            choose(window, older, "save.window.show");
            window.until("the one", () -> window.system().shown().equals(List.of(older.file())));
            window.type("#search-saves", "zzz").sees(window.words().say("saves.window.no-match"));
        }
    }

    @Test
    void savesOfTheSameMinuteAreToldApart(TestServer server) throws Exception {
        var seat = seat(server, 2);
        var times = List.of("2026-02-09T13:05:07Z", "2026-02-09T13:05:09Z");
        var made = saves(seat);
        for (int i = 0; i < times.size(); i++) {
            SavedAt.change(made.get(i).file(), Instant.parse(times.get(i)));
        }

        try (var window = seat.open()) {
            window.until("the saves", () -> lines(window) == 2);
            for (var time : times) {
                window.sees(window.words().writeToTheSecond(Instant.parse(time)));
            }
            choose(window, saves(seat).getLast(), "saves.window.delete");
            window.sees(question(
                    window, "saves.window.delete-one", seat, saves(seat).getLast()));
            window.clickText(window.words().say("saves.window.keep"));
            window.click("#restore").until("the choice", () -> window.isReady("#restore-saves"));
            for (var time : times) {
                window.sees(window.words().writeToTheSecond(Instant.parse(time)));
            }
        }
    }

    @Test
    void onlyTheLastGoodSaveIsDeletedWithAWarning(TestServer server) throws Exception {
        var seat = seat(server, 2);
        var newer = saves(seat).getFirst();
        var older = saves(seat).getLast();

        try (var window = seat.open()) {
            choose(window, newer, "saves.window.delete");
            window.sees(question(window, "saves.window.delete-one", seat, newer));
            var ofTheMenu = window.words().say("saves.window.verify");
            window.until("the menu is gone", () -> window.text().lines().noneMatch(ofTheMenu::equals));
            window.key(KeyCode.ENTER);
            window.until(
                    "the question is gone",
                    () -> !window.text().contains(window.words().say("saves.window.keep")));
            assertEquals(List.of(newer, older), saves(seat), "Enter deletes nothing");

            choose(window, newer, "saves.window.delete");
            window.clickText(window.words().say("saves.window.delete-now"));
            window.until("one is left", () -> lines(window) == 1);
            assertEquals(List.of(older), saves(seat));

            choose(window, older, "saves.window.delete");
            window.sees(question(window, "saves.window.delete-last", seat, older));
            window.clickText(window.words().say("saves.window.keep"));
            assertEquals(List.of(older), saves(seat));

            choose(window, older, "saves.window.delete");
            window.clickText(window.words().say("saves.window.delete-now"));
            window.sees(window.words().say("saves.window.none"));
            assertEquals(List.of(), saves(seat));
        }
    }

    @Test
    void aDamagedSaveIsFoundSuchAndCountsForNothing(TestServer server) throws Exception {
        var seat = seat(server, 2);
        var good = saves(seat).getFirst();
        var damaged = saves(seat).getLast();
        damage(damaged.file());

        try (var window = seat.open()) {
            choose(window, damaged, "saves.window.verify");
            window.sees(window.words().say("problem.Damaged.todo")).clickText("OK");
            window.sees(window.words().say(Badge.DAMAGED));
            window.click("#preferences").click("#cancel").sees(window.words().say(Badge.DAMAGED));
            assertEquals(1, restorable(window));
            window.click("#restore").system().chooses(damaged.file());
            window.click("#other-file").click("#primary").sees(window.words().say("problem.Damaged.todo"));
            window.click("#other-save").until("the saves", () -> window.isReady("#restore-saves"));
            window.click("#cancel");
            try (var other = OpenWindow.on(server.core(home))) {
                other.sees(other.words().say(Badge.DAMAGED));
            }
            choose(window, good, "saves.window.verify");
            window.until("the check", () -> window.text().contains(CHECKED_AGAIN))
                    .sees(checkedAgain(window, saves(seat).getFirst()));
            assertFalse(window.text().contains(window.words().say(Badge.CHECKED_WHEN_SAVED)));
            try (var other = OpenWindow.on(server.core(home))) {
                other.sees(checkedAgain(other, saves(seat).getFirst()));
            }

            choose(window, good, "saves.window.delete");
            window.sees(question(window, "saves.window.delete-last", seat, good));
            window.clickText(window.words().say("saves.window.keep"));
            choose(window, damaged, "saves.window.delete");
            window.sees(question(window, "saves.window.delete-one", seat, damaged));
            window.clickText(window.words().say("saves.window.delete-now"));
            window.until("one is left", () -> lines(window) == 1);
            assertEquals(
                    List.of(good.file()),
                    saves(seat).stream().map(SavedFile::file).toList());
        }
    }

    /// What the window says of a save that was found whole again.
    private static String checkedAgain(OpenWindow window, SavedFile save) {
        var check = save.checked().filter(Check::whole).orElseThrow();
        return window.words().say(Badge.CHECKED_AGAIN, Map.of("at", check.at()));
    }

    /// How many saves may be restored.
    private static long restorable(OpenWindow window) {
        return window.ready("#restore-save");
    }

    /// How many saves are shown.
    private static long lines(OpenWindow window) {
        var restore = window.words().say("saves.window.restore");
        return window.text().lines().filter(restore::equals).count();
    }

    /// With the time as the list writes it, which tells saves of the same minute apart.
    private static String question(OpenWindow window, String key, Seat seat, SavedFile save) throws Exception {
        var time = new SaveTimes(saves(seat), window.words()).of(save);
        return window.words().say(key, Map.of("context", CONTEXT, "saved", time));
    }

    private static void damage(Path file) throws Exception {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(bytes.length() / 2);
            int old = bytes.read();
            bytes.seek(bytes.length() / 2);
            bytes.write(old ^ 0x10);
        }
    }
}

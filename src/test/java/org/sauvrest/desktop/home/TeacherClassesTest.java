package org.sauvrest.desktop.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.Seat;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

@ExtendWith(WithServer.class)
class TeacherClassesTest {

    private static final String PREFIX = "SpecibikeSchool";
    private static final List<String> CLASS = List.of(PREFIX + "1STMG1", PREFIX + "1STMG1a");
    private static final List<String> OTHERS = List.of(PREFIX, PREFIX + "2GT3", PREFIX + "Lea");

    private static final String UNCLASSED = "SpecibikeUnclassed";
    private static final String NUMBERED = "SpecibikeNumbered";

    @TempDir
    private Path home;

    @Test
    void aClassIsChosenAndSavedAsAWhole(TestServer server) throws Exception {
        var seat = Seat.teacher(server, home, PREFIX);
        for (var context : CLASS) {
            seat.context(context, 5);
        }
        for (var context : OTHERS) {
            seat.context(context, 5);
        }

        try (var window = seat.open()) {
            shows(window, OTHERS, true);
            window.click("#class-1STMG1");
            shows(window, CLASS, true);
            shows(window, OTHERS, false);
            window.sees("#save-all", window.words().say("home.save-shown"));

            window.click("#save-all");
            window.sees(window.words().say("home.class.saves", Map.of("recent", 2L, "never", 0L)));
            assertEquals(
                    CLASS,
                    seat.core().lastSaves(seat.profile()).keySet().stream()
                            .sorted()
                            .toList());

            window.click("#class-none");
            shows(window, CLASS, false);
            shows(window, List.of(PREFIX, PREFIX + "Lea"), true);
            window.click("#class-all");
            shows(window, CLASS, true);
            shows(window, OTHERS, true);
        }
    }

    @Test
    void whereTheNamesTellOfNoClassThereAreNoCards(TestServer server) throws Exception {
        var seat = Seat.teacher(server, home, UNCLASSED);
        seat.context(UNCLASSED + "Lea", 5);

        try (var window = seat.open()) {
            shows(window, List.of(UNCLASSED + "Lea"), true);
            assertFalse(window.isShown("#classes"));
        }
    }

    @Test
    void classesStandInTheOrderOfTheirNumbers(TestServer server) throws Exception {
        var seat = Seat.teacher(server, home, NUMBERED);
        var classes = List.of("2GT2", "2GT10", "10GT1");
        for (var name : classes) {
            seat.context(NUMBERED + name, 1);
        }

        try (var window = seat.open()) {
            window.until(
                    "the classes in this order",
                    () -> window.text()
                            .lines()
                            .filter(classes::contains)
                            .toList()
                            .equals(classes));
        }
    }

    /// Waits until these have a row, or none of them has one.
    private static void shows(OpenWindow window, List<String> contexts, boolean shown) {
        window.until(contexts + (shown ? " are shown" : " are not shown"), () -> {
            var texts = window.text().lines().toList();
            return contexts.stream().allMatch(context -> texts.contains(context) == shown);
        });
    }
}

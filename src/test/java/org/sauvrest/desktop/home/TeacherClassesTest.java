package org.sauvrest.desktop.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.control.TableView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.words.Words;
import org.sauvrest.testing.ColumnHead;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.Seat;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

@ExtendWith(WithServer.class)
class TeacherClassesTest {

    private static final String PREFIX = "SpecibikeSchool";
    private static final List<String> CLASS = List.of(PREFIX + "1STMG1", PREFIX + "1STMG1a");
    private static final List<String> OTHERS = List.of(PREFIX, PREFIX + "2GT3", PREFIX + "Lea");

    private static final String REMEMBERED = "SpecibikeRemembered";
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
            window.sees("2 of 2 saved in the last 24\u00a0hours")
                    .sees("2 of 5 saved in the last 24\u00a0hours, 3\u00a0never");
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
    void whatWasChosenToBeSeenIsSeenAgainAfterAWizardAndInAnotherLanguage(TestServer server) throws Exception {
        var seat = Seat.teacher(server, home, REMEMBERED);
        var theClass = List.of(REMEMBERED + "1STMG1", REMEMBERED + "1STMG1Ada", REMEMBERED + "1STMG1Zoe");
        var other = List.of(REMEMBERED + "2GT3");
        for (var context : Stream.concat(theClass.stream(), other.stream()).toList()) {
            seat.context(context, 5);
        }

        try (var window = seat.open()) {
            shows(window, other, true);
            window.click("#class-1STMG1").type("#search-contexts", "g1a");
            shows(window, List.of(REMEMBERED + "1STMG1Ada"), true);
            window.type("#search-contexts", "G");
            var byName = new ColumnHead(window.words().say("home.column.context"));
            byName.clickOn(window);
            byName.clickOn(window);
            window.until("the last first", () -> rows(window).equals(theClass.reversed()));

            window.click("#restore").click("#cancel");
            window.until("the same as before", () -> rows(window).equals(theClass.reversed()));
            assertEquals("G", window.typed("#search-contexts"));

            window.click("#language").clickText("français").sees(Words.in("fr").say("home.contexts"));
            window.until("the same as before", () -> rows(window).equals(theClass.reversed()));
            window.click("#class-all").type("#search-contexts", "2g");
            window.until("others", () -> rows(window).equals(other));
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

    /// The contexts that the table has, from top to bottom.
    private static List<String> rows(OpenWindow window) {
        return window.stage().getScene().lookup("#contexts") instanceof TableView<?> table
                ? table.getItems().stream()
                        .map(row -> ((ContextRow) row).name())
                        .toList()
                : List.of();
    }

    /// Waits until these have a row, or none of them has one.
    private static void shows(OpenWindow window, List<String> contexts, boolean shown) {
        window.until(contexts + (shown ? " are shown" : " are not shown"), () -> {
            var texts = window.text().lines().toList();
            return contexts.stream().allMatch(context -> texts.contains(context) == shown);
        });
    }
}

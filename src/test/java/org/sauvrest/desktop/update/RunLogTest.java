package org.sauvrest.desktop.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.scene.control.ListView;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.testing.Endurance;
import org.sauvrest.testing.Glimpse;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.Responsiveness;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WindowThread;
import org.sauvrest.testing.WithServer;

/// The log of an update before one's eyes.
@ExtendWith(WithServer.class)
class RunLogTest {

    private static final double EIGHT_LINES = 8 * 18;
    private static final int MANY = 10_000;
    private static final int LATEST = 100;

    @TempDir
    private Path home;

    @Test
    void collectsTheErrorsAndFindsWhatIsLookedFor(TestServer server) throws Exception {
        var log = """
                databases = SpecibikeWinLogTwo
                1 = INFO odoo.a all is well
                2 = WARNING odoo.b a warning
                3 = ERROR odoo.addons.sale a spanner in the works
                """;
        try (var at = OdooSeat.of(server, home, "SpecibikeWinLog", true)) {
            at.publishesTalking(log, 120);
            try (var window = at.begun()) {
                window.until("the errors", () -> lines(window, "#errors").size() == 1);
                assertTrue(lines(window, "#errors").getFirst().whole().contains(at.two()));
                window.until("other lines", () -> lines(window, "#log").size() > 10);
                var seen = Glimpse.height(window, "#log", Glimpse.ORDINARY);
                assertTrue(seen >= EIGHT_LINES, "only " + seen);
                window.click("#log-level").clickText(window.words().say("update.window.level.errors"));
                window.until(
                        "errors alone", () -> lines(window, "#log").stream().allMatch(LogLine::isError));
                assertEquals(1, lines(window, "#log").size());
                window.click("#log-level").clickText(window.words().say("update.window.level.all"));
                window.type("#log-search", "a WARNING");
                window.until("that line", () -> lines(window, "#log").size() == 1);
                OdooSeat.empty(window, "#log-search").click("#log-context");
                window.clickAny(
                        "one",
                        node -> node instanceof javafx.scene.control.ListCell<?> cell
                                && at.one().equals(cell.getText()));
                window.until(
                        "lines of one",
                        () -> !lines(window, "#log").isEmpty()
                                && lines(window, "#log").stream()
                                        .allMatch(line -> line.context().equals(at.one())));
                window.click("#cancel").verdict();
            }
        }
    }

    @Tag("measured")
    @Test
    void thousandsOfLinesKeepNoClickWaiting(TestServer server) throws Exception {
        var log = Stream.concat(
                        Stream.of("databases = SpecibikeWinFastTwo"),
                        IntStream.rangeClosed(1, MANY).mapToObj(i -> i + " = INFO odoo.a line " + i))
                .collect(Collectors.joining("\n"));
        try (var at = OdooSeat.of(server, home, "SpecibikeWinFast", true).publishesTalking(log, 2)) {
            Endurance.require(number -> update(at, number > 0));
        }
    }

    /// @param again whether nothing has changed since the last time
    private static Responsiveness update(OdooSeat at, boolean again) throws Exception {
        try (var window = at.seat().open()) {
            window.click("#update").click("#primary");
            if (again) {
                window.click("#every-module");
            }
            window.until("the plan", () -> window.isReady("#primary") && window.isShown("#plan"));
            window.click("#primary").until("lines", () -> lines(window, "#log").size() > 100);
            window.responsiveness().forget();
            window.until("the latest thousands", () -> has(window, "line " + MANY));
            window.responsiveness().close();
            assertTrue(lines(window, "#log").size() <= LogPane.MOST);
            window.verdict();
            return window.responsiveness();
        }
    }

    /// Whether it is among the latest.
    private static boolean has(OpenWindow window, String text) {
        if (!(window.stage().getScene().lookup("#log") instanceof ListView<?> view)) {
            return false;
        }
        var lines = view.getItems();
        return lines.subList(Math.max(0, lines.size() - LATEST), lines.size()).stream()
                .anyMatch(line -> ((LogLine) line).text().endsWith(text));
    }

    private static List<LogLine> lines(OpenWindow window, String list) {
        return WindowThread.ask(() -> window.stage().getScene().lookup(list) instanceof ListView<?> view
                ? view.getItems().stream().map(LogLine.class::cast).toList()
                : List.of());
    }
}

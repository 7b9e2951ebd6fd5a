package org.sauvrest.desktop.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TableRow;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.connection.Check;
import org.sauvrest.core.contexts.ContextLock;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.Seat;
import org.sauvrest.testing.TestServer;

/// On a server of its own: what is left behind on a server is seen by everybody, and this one is stopped.
class TechnicianHomeTest {

    private static final String PREFIX = "SpecibikeTech";
    private static final String SAVED = PREFIX + "1STMG1";
    private static final String NEVER = PREFIX + "2GT3";
    private static final String HALF = "sauvrest~new~" + ContextLock.mark(SAVED) + "~20260101T000000~00ff";
    private static final String UNCLEAR = "sauvrest~old~" + ContextLock.mark(SAVED) + "~20260101T000000~00ff";
    private static final Duration OFTEN = Duration.ofMillis(300);

    @TempDir
    private Path home;

    private Seat seat(TestServer server) throws Exception {
        var seat = Seat.technician(server, home, PREFIX);
        seat.context(SAVED, 5);
        seat.context(NEVER, 5);
        seat.workplace().save(SAVED);
        return seat;
    }

    @Test
    void theStateOfTheSavesFillsTheTableAndAServerThatComesBackIsTold() throws Exception {
        try (var server = new TestServer()) {
            var seat = seat(server);
            try (var window = OpenWindow.lookingEvery(OFTEN, seat.core())) {
                var words = window.words();
                var version =
                        seat.server().value("postgres", "SHOW server_version").split(" ", 2)[0];
                var there = words.say(
                        "home.server.there", Map.of("address", "127.0.0.1:" + server.port(), "version", version));
                window.sees("#server-state", there);
                window.sees("#age-RECENT", words.say("home.ages.recent", "recent", 1L));
                window.click("#age-NEVER")
                        .until("the saved one is not shown", () -> !rows(window).contains(SAVED));
                assertEquals(List.of(NEVER), rows(window));

                server.server().stop();
                window.sees("#server-state", words.say("home.gone"));
                server.startThere();
                window.sees("#server-state", there);
                window.sees(words.say("home.back", "since", "").replaceFirst("\\.$", ""));

                window.click("#age-NEVER")
                        .until("all are shown", () -> rows(window).equals(List.of(SAVED, NEVER)));
            }
        }
    }

    @Test
    void whatIsCertainlyLeftBehindIsRemovedAndWhatIsInDoubtStays() throws Exception {
        try (var server = new TestServer()) {
            var seat = seat(server);
            for (var name : List.of(HALF, UNCLEAR)) {
                server.execute(
                        "postgres",
                        "CREATE DATABASE " + Sql.identifier(name) + " OWNER odoo TEMPLATE template0 IS_TEMPLATE true");
            }
            try (var window = seat.open()) {
                var words = window.words();
                window.sees("#leftovers", words.say("home.leftovers.removable", "count", 1L));
                window.sees(words.say("home.leftovers.doubtful", "count", 1L));
                window.click("#look-leftovers").click("#remove-leftovers");
                window.sees("#removed", words.say("home.leftovers.removed", "count", 1L));
                window.until("nothing more can be removed", () -> !window.isReady("#remove-leftovers"));
                assertFalse(exists(server, HALF));
                assertEquals(true, exists(server, UNCLEAR));

                window.click("#back-home").click("#diagnose").sees(words.say(Check.CLIENTS));
            }
        }
    }

    /// In French, whose texts are the longest.
    @Test
    void threeContextsAndWhatIsDoneWithThemAreSeenInTheSmallestWindowWithoutScrolling() throws Exception {
        try (var server = new TestServer()) {
            var seat = seat(server);
            seat.context(PREFIX + "3TS1", 5);
            try (var window = OpenWindow.on(seat.core(), "fr")) {
                var scene = window.stage().getScene();
                window.sees("#age-RECENT", window.words().say("home.ages.recent", "recent", 1L));
                window.until("the programs", () -> !window.textOf("#clients").isEmpty());
                window.until("the smallest window", () -> scene.getWidth() == 900 && scene.getHeight() == 600);
                window.until("three contexts", () -> seenRows(scene) == 3);
                window.until("what is done with them", () -> isSeen(scene.lookup("#restore"), scene));
            }
        }
    }

    private static long seenRows(Scene scene) {
        return scene.getRoot().lookupAll("#contexts .table-row-cell").stream()
                .filter(row -> row instanceof TableRow<?> cell && !cell.isEmpty() && isSeen(cell, scene))
                .count();
    }

    private static boolean isSeen(Node node, Scene scene) {
        return node.localToScene(node.getLayoutBounds()).getMaxY() <= scene.getHeight();
    }

    /// The contexts that the table shows.
    private static List<String> rows(OpenWindow window) {
        return window.text()
                .lines()
                .filter(List.of(SAVED, NEVER)::contains)
                .sorted()
                .toList();
    }

    private static boolean exists(TestServer server, String name) throws Exception {
        return server.value("postgres", "SELECT count(*) FROM pg_database WHERE datname = ?", name)
                .equals("1");
    }
}

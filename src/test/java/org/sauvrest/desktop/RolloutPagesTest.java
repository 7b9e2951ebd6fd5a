package org.sauvrest.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import javafx.geometry.Dimension2D;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.sauvrest.core.rollout.HostState;
import org.sauvrest.testing.Exhibition;
import org.sauvrest.testing.Glimpse;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.Park;
import org.sauvrest.testing.Park.Trouble;
import org.sauvrest.testing.Seat;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// The pages of a roll-out in every language, theme and size, with a handful of computers and with three hundred.
@ExtendWith(WithServer.class)
class RolloutPagesTest {

    private static final Exhibition EXHIBITION = new Exhibition("contact-sheet-rollout");
    private static final int MANY = 300;

    @TempDir
    private Path folder;

    private Park park;
    private Seat seat;

    @BeforeEach
    void aPark(TestServer server) throws Exception {
        park = new Park(folder);
        seat = Seat.technician(server, park.ssh().resolve("..").normalize(), "SpecibikeRolloutPages");
    }

    @AfterEach
    void closeThePark() throws Exception {
        park.close();
    }

    @AfterAll
    static void writeSheet() {
        EXHIBITION.writeSheet();
    }

    @ParameterizedTest
    @FieldSource("org.sauvrest.core.words.Words#LANGUAGES")
    void aHandful(String language) throws Exception {
        park.add(0, 3, Trouble.NONE);
        park.add(3, 1, Trouble.OFF);
        park.add(4, 1, Trouble.HANGS);
        park.add(5, 1, Trouble.UNKNOWN_KEY);
        park.add(6, 1, Trouble.OTHER_KEY);
        park.add(7, 1, Trouble.REFUSES_KEY);
        park.switchOn();
        try (var window = OpenWindow.on(seat.core(), language)) {
            window.until("the programs", () -> window.isReady("#deploy") && isLookedAt(window));
            show("rollout-home-first", language, window);
            window.click("#deploy").until("the list", () -> window.isReady("#list"));
            show("rollout-computers-empty", language, window);
            window.system().chooses(Files.writeString(folder.resolve("wrong"), "pc[01-28]\npc[28-01]\n"));
            window.click("#choose-list").until("a fault", () -> window.isShown("#list-fault"));
            show("rollout-computers-fault", language, window);
            list(window, 8);
            show("rollout-computers", language, window);
            window.click("#primary").until("the access", () -> window.isReady("#ssh-user"));
            show("rollout-access", language, window);
            window.click("#primary")
                    .until(
                            "the others are done",
                            () -> window.isShown("#count-VISITED")
                                    && window.isShown("#count-PROVED")
                                    && window.isShown("#count-UNREACHABLE")
                                    && !window.isShown("#count-WAITING")
                                    && window.textOf("#count-PROVED").contains("3"));
            show("rollout-run", language, window);
            window.click("#cancel").verdict();
            show("rollout-stopped", language, window);
            park.set(4, Trouble.REFUSES_KEY);
            window.click("#retry").sees(window.words().say("window.verdict.partly"));
            show("rollout-verdict", language, window);
            window.click("#other-access").until("the access", () -> window.isReady("#ssh-user"));
            show("rollout-access-again", language, window);
            window.click("#cancel");
            window.until("the card", () -> window.isReady("#continue-rollout") && isLookedAt(window));
            show("rollout-home", language, window);
            var seen = Glimpse.height(window, "#save-selected", new Dimension2D(900, 600));
            assertTrue(seen >= 24, "only " + seen);
        }
        assertEquals("", EXHIBITION.faults());
    }

    @ParameterizedTest
    @FieldSource("org.sauvrest.core.words.Words#LANGUAGES")
    void threeHundred(String language) throws Exception {
        park.add(0, 5, Trouble.NONE);
        park.switchOn();
        try (var window = OpenWindow.on(seat.core(), language)) {
            window.click("#deploy").until("the list", () -> window.isReady("#list"));
            list(window, MANY);
            show("rollout-computers-many", language, window);
            window.click("#primary").until("the access", () -> window.isReady("#ssh-user"));
            window.click("#primary").verdict();
            window.until("all are told", () -> window.isShown("#count-" + HostState.UNREACHABLE));
            show("rollout-verdict-many", language, window);
        }
        assertEquals("", EXHIBITION.faults());
    }

    private void list(OpenWindow window, int count) throws Exception {
        var text = IntStream.range(0, count)
                .mapToObj(number -> "pc-%03d;%s;%s;%d;linux"
                        .formatted(number, Park.address(number), "B" + number / 28, park.port()))
                .collect(Collectors.joining("\n", "nom;adresse;salle;port;système\n", "\n"));
        window.system().chooses(Files.writeString(folder.resolve("parc.csv"), text));
        window.click("#choose-list");
        window.sees("#count", window.words().say("rollout.window.count-computers", "count", count));
    }

    /// Whether the cards beside tell what they have to tell.
    private static boolean isLookedAt(OpenWindow window) {
        return window.isShown("#clients") && !window.textOf("#clients").isEmpty();
    }

    private static void show(String page, String language, OpenWindow window) {
        EXHIBITION.show(page, language, window);
    }
}

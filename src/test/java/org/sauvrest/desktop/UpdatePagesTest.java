package org.sauvrest.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import javafx.geometry.Dimension2D;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.sauvrest.core.update.Stage;
import org.sauvrest.desktop.update.OdooSeat;
import org.sauvrest.testing.Exhibition;
import org.sauvrest.testing.Glimpse;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// The pages of an update in every language, theme and size.
@ExtendWith(WithServer.class)
class UpdatePagesTest {

    private static final Exhibition EXHIBITION = new Exhibition("contact-sheet-update");

    @TempDir
    private Path home;

    @AfterAll
    static void writeSheet() {
        EXHIBITION.writeSheet();
    }

    @ParameterizedTest
    @FieldSource("org.sauvrest.core.words.Words#LANGUAGES")
    void fromTheCardToTheVerdict(String language, TestServer server) throws Exception {
        try (var at = OdooSeat.of(server, home, "Specibike_" + language + "_Update", true)) {
            at.publishesHangingOnCopies();
            try (var window = OpenWindow.on(at.seat().core(), language)) {
                window.until("home", () -> window.isReady("#update") && isLookedAt(window));
                show("update-home-first", language, window);
                window.click("#update").until("the fields", () -> window.isReady("#code"));
                show("update-installation", language, window);
                window.click("#elsewhere");
                show("update-installation-elsewhere", language, window);
                window.click("#here").type("#code", home.toString()).type("#configuration", "/none");
                window.click("#primary").until("what is wrong", () -> window.isShown("#configuration-fault"));
                show("update-installation-faults", language, window);
                window.type("#configuration", at.site().conf().toString());
                window.type("#code", at.site().code().toString()).click("#primary");
                window.until("the plan", () -> window.isReady("#primary") && window.isShown("#plan"));
                show("update-plan", language, window);
                rehearse(at, language, window);
                window.type("#target", "gibt_es_nicht").click("#look-again");
                window.until("a fault", () -> window.isShown("#target-fault"));
                show("update-plan-fault", language, window);
                OdooSeat.empty(window, "#target").click("#look-again");
                window.click("#primary").sees(window.words().say(Stage.FAILED));
                window.until("the silence", () -> window.isShown("#silence") && window.isShown("#errors"));
                show("update-run", language, window);
                window.click("#cancel").verdict();
                show("update-stopped", language, window);
                window.click("#primary");
                window.until("home", () -> window.isReady("#continue-update") && isLookedAt(window));
                show("update-home-open", language, window);
                var seen = Glimpse.height(window, "#save-selected", new Dimension2D(900, 600));
                assertTrue(seen >= 24, "only " + seen);
                at.stopsHanging();
                window.click("#continue-update").verdict();
                show("update-halted", language, window);
                window.click("#leave-out").sees(window.words().say("window.verdict.partly"));
                show("update-done", language, window);
            }
        }
        assertEquals("", EXHIBITION.faults());
    }

    /// From the plan to what came of it on copies, and back to the plan.
    private static void rehearse(OdooSeat at, String language, OpenWindow window) throws Exception {
        window.click("#databases-only").until("a reason", () -> window.isShown("#no-rehearsal"));
        show("update-plan-databases", language, window);
        window.click("#databases-only").until("a way", () -> window.isReady("#rehearse"));
        window.click("#rehearse").until("the contexts", () -> window.isShown("#rehearsal"));
        show("update-rehearsal", language, window);
        window.click("#primary").sees(window.words().say(Stage.UPDATING));
        show("update-rehearsal-run", language, window);
        window.click("#cancel").verdict();
        show("update-rehearsal-stopped", language, window);
        at.publishesHanging();
        window.click("#rehearse-again").click("#to-plan");
        window.until("the plan", () -> window.isReady("#rehearse"));
        window.click("#rehearse").click("#choose-all").click("#primary").verdict();
        show("update-rehearsed", language, window);
        window.click("#to-plan").until("the plan", () -> window.isReady("#primary") && window.isShown("#plan"));
    }

    /// Whether the cards beside tell what they have to tell.
    private static boolean isLookedAt(OpenWindow window) {
        return window.isShown("#clients") && !window.textOf("#clients").isEmpty();
    }

    private static void show(String page, String language, OpenWindow window) {
        EXHIBITION.show(page, language, window);
    }
}

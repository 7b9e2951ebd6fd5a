package org.sauvrest.desktop.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.update.Stage;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// An update that fails or is cancelled, and what somebody decides then.
@ExtendWith(WithServer.class)
class HaltedWizardTest {

    @TempDir
    private Path home;

    private static OpenWindow halted(OdooSeat at) throws Exception {
        var window = at.publishes("kill", "databases = " + at.two()).begun();
        window.verdict();
        return window.sees("#verdict", window.words().say("update.halted", "id", at.newest()));
    }

    @Test
    void goesOnWithoutTheOneThatFails(TestServer server) throws Exception {
        try (var at = OdooSeat.of(server, home, "SpecibikeWinOut", true);
                var window = halted(at)) {
            var words = window.words();
            window.sees(words.say("window.verdict.bad")).sees(words.say(Stage.FAILED));
            window.sees(words.say("update.window.without", "contexts", at.two()));
            window.click("#leave-out").sees("#verdict", OdooSeat.done(window, at, 1));
            window.sees(words.say("update.window.left-out", "contexts", at.two()));

            assertEquals("installed 17.0.1.3", at.site().modules(at.one()).get("sale"));
            assertEquals("installed 17.0.1.2", at.site().modules(at.two()).get("sale"));
        }
    }

    @Test
    void tellsTheSameCauseOnce(TestServer server) throws Exception {
        try (var at = OdooSeat.of(server, home, "SpecibikeWinBoth", true);
                var window = at.publishes("kill", "").begun()) {
            window.verdict();

            var why = window.words().say("update.reason.Killed", "signal", 9);
            window.sees(at.one() + ", " + at.two() + ": " + why);
        }
    }

    @Test
    void isContinuedFromTheCardAndGoesBack(TestServer server) throws Exception {
        try (var at = OdooSeat.of(server, home, "SpecibikeWinBack", true)) {
            try (var window = halted(at)) {
                window.click("#primary").until("the card", () -> window.isReady("#continue-update"));
                assertEquals(window.words().say("home.update.halted"), window.textOf("#update-state"));
            }
            try (var window = at.seat().open()) {
                var words = window.words();
                window.click("#continue-update").sees(words.say("update.window.choose"));
                window.click("#go-back").clickText(words.say("update.window.leave"));
                window.click("#go-back").clickText(words.say("update.window.back-act"));
                window.sees(
                        "#verdict",
                        words.say(
                                "update.back",
                                Map.of(
                                        "id",
                                        at.newest(),
                                        "before",
                                        "17.0",
                                        "url",
                                        at.site().url())));
                window.sees(words.say("window.verdict.good")).sees(words.say(Stage.BACK));
                assertEquals("installed 17.0.1.2", at.site().modules(at.one()).get("sale"));
                assertEquals(0, at.site().service(at.site().ask()).status());
                window.click("#primary").until("the card", () -> window.isReady("#update"));
            }
        }
    }

    @Test
    void isCancelledInTheMiddleAndContinuedFromTheCard(TestServer server) throws Exception {
        try (var at = OdooSeat.of(server, home, "SpecibikeWinStop", true)) {
            var goesOn = home.resolve("goes-on");
            at.publishes("until", "file = " + goesOn + "\ndatabases = " + at.two());
            try (var window = at.begun()) {
                window.sees(window.words().say(Stage.UPDATING));
                window.sees(window.words().say(Stage.UPDATED));
                window.click("#cancel").sees("#verdict", window.words().say("window.stopped"));
                window.sees(window.words().say("update.window.stopped"));
                window.sees(window.words().say(Stage.STOPPED));
                window.click("#primary").until("the card", () -> window.isReady("#continue-update"));
                assertTrue(window.isReady("#update-back"));
                Files.createFile(goesOn);
                window.click("#continue-update").sees("#verdict", OdooSeat.done(window, at, 2));
            }
            assertEquals("installed 17.0.1.3", at.site().modules(at.two()).get("sale"));
        }
    }
}

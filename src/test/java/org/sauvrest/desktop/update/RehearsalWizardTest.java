package org.sauvrest.desktop.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.update.Stage;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.odoo.OdooModule;
import org.sauvrest.testing.odoo.Traces;

/// An update on copies, from its plan to what came of it, and on to the update itself.
@ExtendWith(WithServer.class)
class RehearsalWizardTest {

    @TempDir
    private Path home;

    private static String told(OpenWindow window, String key) {
        return window.words().say(key, Map.of("before", "17.0", "target", "17.0"));
    }

    private static String counted(OpenWindow window, int contexts) {
        return window.words().say("update.window.rehearsal-count", Map.of("contexts", contexts, "total", 2));
    }

    private static void require(OdooSeat at, String version) throws Exception {
        assertEquals(version, at.site().modules(at.one()).get("sale"));
        assertEquals(version, at.site().modules(at.two()).get("sale"));
        assertEquals(0, at.site().service(at.site().ask()).status(), "the Odoo in use goes on");
    }

    @Test
    void rehearsesAllAndGoesOnToTheUpdate(TestServer server) throws Exception {
        try (var at = OdooSeat.of(server, home, "SpecibikeTryWell", true).publishes()) {
            var before = serving(at);
            try (var window = at.atRehearsal()) {
                var words = window.words();
                window.sees("#rehearsal-count", counted(window, 1));
                window.click("#choose-none").until("nothing to press", () -> !window.isReady("#primary"));
                window.sees(words.say("update.window.no-rehearsal"));
                window.click("#rehearse-" + at.two()).sees("#rehearsal-count", counted(window, 1));
                window.click("#choose-all").sees("#rehearsal-count", counted(window, 2));
                window.sees(words.say("update.window.begin-rehearsal", "contexts", 2));

                window.click("#primary").sees("#verdict", told(window, "update.rehearsed"));
                window.sees(words.say("window.verdict.good")).sees(words.say(Stage.REHEARSED));
                require(at, "installed 17.0.1.2");
                assertEquals(before, Traces.of(at.site(), at.seat().core()));
                window.click("#show-folder")
                        .until("a folder", () -> window.system().shown().size() == 1);

                window.click("#to-plan").until("the plan", () -> window.isReady("#rehearse"));
                window.click("#primary").sees("#verdict", OdooSeat.done(window, at, 2));
                require(at, "installed 17.0.1.3");
                window.click("#primary").until("home", () -> window.isReady("#update"));
                window.click("#update").click("#primary").until("nothing to do", () -> window.isShown("#nothing"));
                assertFalse(window.isShown("#rehearse"));
            }
        }
    }

    @Test
    void saysWhyAnUpdateWouldFail(TestServer server) throws Exception {
        try (var at = OdooSeat.of(server, home, "SpecibikeTryBad", true)) {
            at.site().upstream().module(OdooModule.of("sale", "1.3", "product").withBadXml());
            at.site().upstream().commit("[IMP] sale");
            var before = serving(at);
            try (var window = at.atRehearsal()) {
                window.click("#primary").sees("#verdict", told(window, "update.rehearsal-failed"));
                window.sees(window.words().say("window.verdict.bad"))
                        .sees(window.words().say(Stage.FAILED));
                window.until("the reason", () -> window.text().contains("XMLSyntaxError"));
                require(at, "installed 17.0.1.2");
                assertEquals(before, Traces.of(at.site(), at.seat().core()));
                window.click("#rehearse-again").sees("#rehearsal-count", counted(window, 1));
            }
        }
    }

    @Test
    void leavesNothingWhereItIsCancelled(TestServer server) throws Exception {
        try (var at = OdooSeat.of(server, home, "SpecibikeTryStop", true)) {
            at.publishesHangingOnCopies();
            var before = serving(at);
            try (var window = at.atRehearsal()) {
                window.click("#primary").sees(window.words().say(Stage.UPDATING));
                assertTrue(Traces.of(at.site(), at.seat().core()).databases().size()
                        > before.databases().size());
                window.click("#cancel").sees("#verdict", window.words().say("window.stopped"));
                window.sees(window.words().say("update.window.rehearsal-stopped"));
                assertEquals(before, Traces.of(at.site(), at.seat().core()));
                require(at, "installed 17.0.1.2");
                window.click("#to-plan").until("the plan", () -> window.isReady("#rehearse"));
            }
        }
    }

    @Test
    void isNotOfferedWithoutNewCodeOrContexts(TestServer server) throws Exception {
        try (var at = OdooSeat.of(server, home, "SpecibikeTryNot", true).publishes();
                var window = at.atPlan()) {
            window.click("#choose-none").sees("#no-rehearsal", window.words().say("update.window.no-rehearsal"));
            assertFalse(window.isReady("#rehearse"));
            window.click("#choose-all").until("a way", () -> window.isReady("#rehearse"));
            window.click("#databases-only").click("#every-module");
            window.sees("#no-rehearsal", window.words().say("update.window.no-new-code"));
            assertFalse(window.isReady("#rehearse"));
        }
    }

    /// Starts the Odoo.
    ///
    /// @return what there is of it before a rehearsal
    private static Traces serving(OdooSeat at) throws Exception {
        at.site().serve();
        return Traces.of(at.site(), at.seat().core());
    }
}

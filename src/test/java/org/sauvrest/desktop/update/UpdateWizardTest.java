package org.sauvrest.desktop.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.update.Stage;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// An update from the card to its proof, and what is asked on the way.
@ExtendWith(WithServer.class)
class UpdateWizardTest {

    @TempDir
    private Path home;

    @Test
    void describesTheOdooOnceAndUpdatesEachContext(TestServer server) throws Exception {
        try (var at = OdooSeat.of(server, home, "SpecibikeWinAll", false).publishes();
                var window = at.seat().open()) {
            var words = window.words();
            window.sees("#update-state", words.say("home.update.undescribed"));
            window.click("#update").until("the fields", () -> window.isReady("#code"));
            assertFalse(window.isReady("#primary"));
            describe(window, at);
            window.click("#primary").until("the plan", () -> window.isReady("#primary") && window.isShown("#plan"));
            assertEquals(at.site().conf().toString(), kept(at).configuration());

            window.sees(words.say("update.window.begin", "contexts", 2));
            window.click("#primary").sees(words.say(Step.UPDATE_DATABASES)).verdict();
            window.sees("#verdict", OdooSeat.done(window, at, 2)).sees(words.say("window.verdict.good"));
            assertEquals("installed 17.0.1.3", at.site().modules(at.one()).get("sale"));

            window.click("#open-report")
                    .until("a report", () -> window.system().shown().size() == 1);
            assertTrue(Files.readString(window.system().shown().getFirst()).contains(at.two()));
            window.system().choosesFolder(home);
            window.click("#save-report").clickText(words.say("rollout.window.save-json"));
            var saved = home.resolve("sauvrest-" + at.newest() + ".json");
            window.until("it is told", () -> window.isShown("#report-told") && Files.exists(saved));
            assertTrue(Files.readString(saved).contains("DONE"));
            window.click("#show-folder")
                    .until("a folder", () -> window.system().shown().size() == 2);

            window.click("#primary").until("home", () -> window.isReady("#update-report"));
            assertTrue(window.textOf("#update-state").contains("17.0"), window.textOf("#update-state"));
            window.click("#update").click("#primary").sees("#nothing", words.say("update.nothing"));
            assertFalse(window.isReady("#primary"));
        }
    }

    private static void describe(OpenWindow window, OdooSeat at) {
        var site = at.site();
        OdooSeat.empty(window, "#account");
        window.type("#code", site.code().toString())
                .type("#executable", site.executable().toString())
                .type("#configuration", site.conf().toString())
                .type("#addons", site.extra().toString())
                .type("#stop", site.stop().toString())
                .type("#start", site.start().toString())
                .type("#status", site.ask().toString())
                .type("#url", site.url());
    }

    private static org.sauvrest.core.settings.Installation kept(OdooSeat at) throws Exception {
        return java.util.Objects.requireNonNull(
                at.seat().core().settings().server(null).odoo());
    }

    @Test
    void aFolderWithoutAnOdooIsToldBesideTheFieldAndNotKept(TestServer server) throws Exception {
        try (var at = OdooSeat.of(server, home, "SpecibikeWinWrong", false).publishes();
                var window = at.seat().open()) {
            var words = window.words();
            window.click("#update").until("the fields", () -> window.isReady("#code"));
            describe(window, at);
            window.type("#code", home.toString())
                    .type("#configuration", home.resolve("none.conf").toString());
            window.click("#primary").sees("#code-fault", words.say("update.window.no-code", "what", home));
            window.sees(
                    "#configuration-fault",
                    words.say("update.window.no-configuration", "what", home.resolve("none.conf")));
            window.until("the first of them has the keyboard", () -> window.hasFocus("#code"));
            assertNull(at.seat().core().settings().server(null).odoo());

            window.type("#configuration", at.site().conf().toString());
            assertFalse(window.isShown("#configuration-fault"));
            window.type("#code", home.resolve("none").toString());
            assertFalse(window.isShown("#code-fault"));
            window.click("#primary")
                    .sees("#code-fault", words.say("update.window.no-folder", "what", home.resolve("none")));

            window.type("#code", at.site().code().toString()).type("#executable", "openerp-server");
            window.click("#primary")
                    .sees("#executable-fault", words.say("update.window.no-program", "what", "openerp-server"));
            window.type("#executable", at.site().executable().toString()).click("#primary");
            window.until("the plan", () -> window.isReady("#primary") && window.isShown("#plan"));
            window.sees(words.say("update.window.target-advice"));
        }
    }

    @Test
    void leavesAloneWhatIsNotChosen(TestServer server) throws Exception {
        try (var at = OdooSeat.of(server, home, "SpecibikeWinSome", true).publishes();
                var window = at.atPlan()) {
            var words = window.words();
            window.click("#update-" + at.two()).sees(words.say("update.window.begin", "contexts", 1));
            window.sees(words.say(org.sauvrest.core.update.UpdatePlan.LeftOut.WANTED));
            window.click("#choose-none").sees(words.say("update.window.begin-code"));
            window.click("#choose-all").click("#update-" + at.two());
            window.sees(words.say("update.window.begin", "contexts", 1));

            window.click("#primary").verdict();
            window.sees(words.say("window.verdict.good")).sees(words.say(Stage.PROVED));
            assertEquals("installed 17.0.1.3", at.site().modules(at.one()).get("sale"));
            assertEquals("installed 17.0.1.2", at.site().modules(at.two()).get("sale"));
        }
    }

    @Test
    void tellsAnUnknownTargetWhereItWasTyped(TestServer server) throws Exception {
        try (var at = OdooSeat.of(server, home, "SpecibikeWinTarget", true).publishes();
                var window = at.atPlan()) {
            var words = window.words();
            window.type("#target", "no-such-branch").sees(words.say("update.window.other-target"));
            assertFalse(window.isReady("#primary"));
            window.click("#look-again").until("a fault", () -> window.isShown("#target-fault"));
            assertTrue(window.textOf("#target-fault").contains("no-such-branch"), window.textOf("#target-fault"));
            assertFalse(window.isReady("#primary"));

            OdooSeat.empty(window, "#target").click("#look-again");
            window.until("the plan", () -> window.isReady("#primary") && !window.isShown("#target-fault"));
            window.click("#cancel").until("home", () -> window.isReady("#update"));
            window.sees("#update-state", words.say("home.update.none"));
        }
    }
}

package org.sauvrest.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.settings.Places;
import org.sauvrest.core.settings.Theme;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// On a computer whose server an administrator has set up for everybody.
@ExtendWith(WithServer.class)
class PreferencesTest {

    @TempDir
    private Path home;

    private SauvRest core(TestServer server) throws Exception {
        var usual = Places.of("Linux", home, Map.of());
        var deployed = Files.writeString(home.resolve("deployed.json"), """
                {"format": 1, "servers": [{"name": "school", "hosts": ["127.0.0.1"], "port": %d, "user": "prof"}]}""".formatted(server.port()));
        return new SauvRest(new Places(usual.user(), deployed, usual.cache()), home, server.environment());
    }

    @Test
    void aPreferenceDoesNotMakeTheDeployedServerTheUsersOwn(TestServer server) throws Exception {
        var core = core(server);
        var before = core.settings().server(null);

        try (var window = OpenWindow.on(core)) {
            window.system().choosesFolder(home.resolve("saves"));
            window.click("#preferences")
                    .click("#saves-folder")
                    .sees(home.resolve("saves").toString());
            window.click("#primary").until("home", () -> !window.isShown("#saves-folder"));
        }

        assertTrue(core.settings().isDeployed("school"));
        assertEquals(
                before.toBuilder().saves(home.resolve("saves")).build(),
                core.settings().server(null));
        assertFalse(
                Files.readString(core.settings().places().user()).contains("hosts"),
                Files.readString(core.settings().places().user()));
    }

    @Test
    void onlyADayCountThatCanBeKeptIsTaken(TestServer server) throws Exception {
        var core = core(server);

        try (var window = OpenWindow.on(core)) {
            var advice = window.words().say("preferences.no-days", "most", 365L);
            var range = window.words().say("preferences.days-advice", "most", 365L);
            window.click("#preferences")
                    .sees(range)
                    .type("#keep-days-typed", "99999")
                    .sees(advice);
            assertFalse(window.isReady("#primary"));
            assertFalse(window.text().contains(range), "the range is said once");
            assertEquals(1, window.text().lines().filter(advice::equals).count());
            window.type("#keep-days-typed", "366").sees(advice);
            assertFalse(window.isReady("#primary"));
            window.click("#keep-days-typed").key(KeyCode.CONTROL, KeyCode.A).key(KeyCode.DELETE);
            window.key(KeyCode.X).sees(advice);
            window.click("#theme").sees(advice);
            assertEquals("", window.typed("#keep-days-typed"));
            window.type("#keep-days-typed", "9999").click("#theme").sees(advice);
            assertEquals("9999", window.typed("#keep-days-typed"));
            assertFalse(window.isReady("#primary"));
            window.type("#keep-days-typed", "30").key(KeyCode.ENTER);
            window.until("home", () -> !window.isShown("#keep-days-typed"));
        }
        assertEquals(30, core.settings().server(null).keepDays());
    }

    @Test
    void aFolderThatCannotBeWrittenToIsToldBelowTheFieldAndNotKept(TestServer server) throws Exception {
        var core = core(server);
        var before = core.settings().server(null);
        var occupied = Files.writeString(home.resolve("occupied"), "a file");
        var roomy = home.resolve("new").resolve("saves");

        try (var window = OpenWindow.on(core)) {
            var what = "The folder " + occupied.resolve("saves") + " cannot be written to";
            window.system().choosesFolder(occupied.resolve("saves"));
            window.click("#preferences").click("#saves-folder").sees(what).sees("Choose another folder.");
            window.sees(window.words().say("window.to-correct"));
            assertFalse(window.isReady("#primary"));
            assertEquals(before, core.settings().server(null));

            window.system().choosesFolder(roomy);
            window.click("#saves-folder")
                    .until("nothing is wrong", () -> !window.text().contains("cannot be written to"));
            assertFalse(Files.exists(roomy.getParent()));
            window.click("#primary").until("home", () -> !window.isShown("#saves-folder"));
        }
        assertEquals(roomy, core.settings().server(null).saves());
    }

    /// It may be one that is only out of reach today, and is not what somebody has come here for.
    @Test
    void aFolderThatWasInUseBeforeStopsNobody(TestServer server) throws Exception {
        var core = core(server);
        var lost = Files.writeString(home.resolve("lost"), "no folder any more").resolve("saves");
        core.connections().prefer(core.settings().server(null), lost, 7).run(Progress.UNWATCHED);

        try (var window = OpenWindow.on(core)) {
            window.click("#preferences").type("#keep-days-typed", "8").click("#primary");
            window.until("home", () -> !window.isShown("#saves-folder"));
        }
        assertEquals(8, core.settings().server(null).keepDays());
    }

    @Test
    void theThemeHereAndTheOneInTheBarFollowEachOther(TestServer server) throws Exception {
        var core = core(server);

        try (var window = OpenWindow.on(core)) {
            window.until("home", () -> window.isReady("#preferences")).click("#theme");
            var first = core.preferences();
            window.until("kept", () -> first.read().theme() != Theme.SYSTEM);
            var barChosen = first.read().theme();
            var other = barChosen == Theme.DARK ? Theme.LIGHT : Theme.DARK;

            window.click("#preferences").until("what the bar says", () -> chosen(window) == barChosen);
            window.click("#theme").until("the page follows", () -> chosen(window) == other);
            window.click("#theme-choice").clickText(window.words().say(barChosen));
            window.until("the bar follows", () -> barOffers(window) == offered(barChosen));
            window.click("#cancel").until("what was only tried is gone", () -> barOffers(window) == offered(other));
            assertEquals(other, first.read().theme());

            window.click("#preferences")
                    .click("#theme-choice")
                    .clickText(window.words().say(barChosen));
            window.click("#primary").until("home", () -> !window.isShown("#saves-folder"));
            window.until("the bar has it", () -> barOffers(window) == offered(barChosen));
            window.until("it is kept", () -> first.read().theme() == barChosen);
        }
    }

    /// The bar is another one in each language.
    @Test
    void theBarFollowsTheThemeInAnotherLanguageToo(TestServer server) throws Exception {
        var core = core(server);

        try (var window = OpenWindow.on(core)) {
            window.until("home", () -> window.isReady("#preferences"));
            window.click("#language").clickText("français").sees("#language", "FR");
            window.until("home", () -> window.isReady("#preferences")).click("#theme");
            window.until("kept", () -> core.preferences().read().theme() != Theme.SYSTEM);
            var first = core.preferences().read().theme();
            window.until("the bar has it", () -> barOffers(window) == offered(first));
            window.click("#theme").until("the bar has the other", () -> barOffers(window) != offered(first));
        }
    }

    private static @Nullable Object chosen(OpenWindow window) {
        return window.stage().getScene().lookup("#theme-choice") instanceof ComboBox<?> box ? box.getValue() : null;
    }

    private static @Nullable Ikon barOffers(OpenWindow window) {
        return window.stage().getScene().lookup("#theme") instanceof Button button
                        && button.getGraphic() instanceof FontIcon icon
                ? icon.getIconCode()
                : null;
    }

    private static Ikon offered(Theme shown) {
        return shown == Theme.DARK ? Feather.SUN : Feather.MOON;
    }

    @Test
    void aLongerTimeThanUsualIsNotMadeLessWithoutBeingAsked(TestServer server) throws Exception {
        var core = core(server);
        core.connections().prefer(core.settings().server(null), null, 99_999).run(Progress.UNWATCHED);

        try (var window = OpenWindow.on(core)) {
            window.click("#preferences").sees(window.words().say("preferences.days-advice", "most", 99_999L));
            window.click("#primary").until("home", () -> !window.isShown("#keep-days-typed"));
        }
        assertEquals(99_999, core.settings().server(null).keepDays());
    }

    /// A settings file that somebody is writing by hand.
    @Test
    void damagedSettingsAreExplainedAndTriedAgain(TestServer server) throws Exception {
        var core = core(server);
        var deployed = home.resolve("deployed.json");
        var whole = Files.readString(deployed);

        try (var window = OpenWindow.on(core)) {
            window.until("home", () -> window.isReady("#preferences"));
            Files.writeString(deployed, "{\n\n  \"format\" 1\n}");
            window.click("#preferences").click("#cancel").until("a way on", () -> window.isReady("#again"));
            window.sees("The settings in " + deployed + ", line 3,")
                    .sees(window.words().say("problem.SettingsFault.todo"));
            assertFalse(window.text().contains("REDACTED"), window.text());
            assertFalse(window.isReady("#preferences"));
            assertFalse(window.isReady("#server"));
            Files.writeString(deployed, whole);
            window.until("the keyboard", () -> window.hasFocus("#again")).key(KeyCode.ENTER);
            window.until("home", () -> window.isReady("#preferences"));
        }
    }

    @Test
    void settingsThatCannotBeReadAreExplained(TestServer server) throws Exception {
        var core = core(server);
        var deployed = home.resolve("deployed.json");
        Files.delete(deployed);
        Files.createDirectory(deployed);

        try (var window = OpenWindow.on(core, "fr")) {
            window.sees(deployed + " ne peut pas être lu")
                    .sees(window.words().say("problem.FileUnreadable.todo"))
                    .until("a way on", () -> window.isReady("#again"));
        }
    }

    @Test
    void whoChangesTheDeployedServerItselfIsToldWhatThatMeans(TestServer server) throws Exception {
        var core = core(server);

        try (var window = OpenWindow.on(core)) {
            window.click("#server").click("#primary").click("#primary");
            window.until("the check has passed", () -> window.isReady("#primary"))
                    .click("#primary");
            window.sees("#deployed", window.words().say("connection.window.deployed"));
            window.click("#role-TEACHER").click("#primary").until("home", () -> window.isReady("#preferences"));
        }
        assertFalse(core.settings().isDeployed("school"));
    }
}

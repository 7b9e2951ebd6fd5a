package org.sauvrest.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.settings.Places;
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

package org.sauvrest.core.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PlacesTest {

    private static final Path HOME = Path.of("/home/lea");

    @Test
    void onLinuxSettingsAreInTheHiddenFolders() {
        assertEquals(
                new Places(
                        Path.of("/home/lea/.config/sauvrest/settings.json"),
                        Path.of("/etc/sauvrest/settings.json"),
                        Path.of("/home/lea/.cache/sauvrest")),
                Places.of("Linux", HOME, Map.of()));
    }

    @Test
    void whatTheWindowRemembersIsBesideTheUsersSettings() {
        assertEquals(
                Path.of("/home/lea/.config/sauvrest/window.json"),
                Places.of("Linux", HOME, Map.of()).window());
    }

    @Test
    void onLinuxTheXdgVariablesLeadElsewhere() {
        var places = Places.of("Linux", HOME, Map.of("XDG_CONFIG_HOME", "/srv/config", "XDG_CACHE_HOME", "/var/fast"));

        assertEquals(Path.of("/srv/config/sauvrest/settings.json"), places.user());
        assertEquals(Path.of("/var/fast/sauvrest"), places.cache());
    }

    @Test
    void relativeAndEmptyXdgVariablesAreIgnored() {
        assertEquals(
                Places.of("Linux", HOME, Map.of()),
                Places.of("Linux", HOME, Map.of("XDG_CONFIG_HOME", "config", "XDG_CACHE_HOME", "")));
    }

    @Test
    void onMacosSettingsAreInTheLibrary() {
        assertEquals(
                new Places(
                        Path.of("/home/lea/Library/Application Support/SauvRest/settings.json"),
                        Path.of("/Library/Application Support/SauvRest/settings.json"),
                        Path.of("/home/lea/Library/Caches/SauvRest")),
                Places.of("Mac OS X", HOME, Map.of("XDG_CONFIG_HOME", "/srv/config")));
    }

    @Test
    void onWindowsSettingsAreWhereItsVariablesSay() {
        var variables = Map.of("APPDATA", "/roaming", "LOCALAPPDATA", "/local", "PROGRAMDATA", "/all");

        assertEquals(
                new Places(
                        Path.of("/roaming/SauvRest/settings.json"),
                        Path.of("/all/SauvRest/settings.json"),
                        Path.of("/local/SauvRest")),
                Places.of("Windows 11", HOME, variables));
    }

    @Test
    void onWindowsWithoutVariablesTheUsualFoldersAreTaken() {
        var places = Places.of("Windows 11", HOME, Map.of());

        assertEquals(Path.of("/home/lea/AppData/Roaming/SauvRest/settings.json"), places.user());
        assertEquals(Path.of("/home/lea/AppData/Local/SauvRest"), places.cache());
    }
}

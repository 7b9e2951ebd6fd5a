package org.sauvrest.desktop.shell;

import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.sauvrest.core.settings.Role;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Whereabouts;

/// Where the guide lies: beside the program where it is installed, in the sources where it is started from them.
final class Guide {

    private Guide() {}

    /// Where no program shows it, it is said where it lies.
    static void show(Desk desk, Optional<ServerProfile> profile) {
        var page = page(desk.words().locale(), profile);
        desk.system().open(page, () -> Whereabouts.tell(desk, "window.help", "window.guide-unopened", page));
    }

    /// The first page for the profile's role.
    static Path page(Locale language, Optional<ServerProfile> profile) {
        var role = profile.map(ServerProfile::role).orElse(Role.STUDENT);
        var name = language.getLanguage() + "/" + role.name().toLowerCase(Locale.ROOT) + ".html";
        var beside = jar().resolveSibling("guide").resolve(name);
        return Files.exists(beside)
                ? beside
                : Path.of("docs", "guide").resolve(name).toAbsolutePath();
    }

    private static Path jar() {
        try {
            return Path.of(Guide.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}

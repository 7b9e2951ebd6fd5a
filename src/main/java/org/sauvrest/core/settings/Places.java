package org.sauvrest.core.settings;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Where this operating system intends settings, caches and machine-wide settings to be.
///
/// @param user the user's settings file
/// @param machine the settings file that an administrator deploys for everybody
/// @param cache folder for what can be made again
public record Places(Path user, Path machine, Path cache) {

    private static final String FILE = "settings.json";

    /// What the window remembers of its user.
    Path window() {
        return user.resolveSibling("window.json");
    }

    /// Where roll-outs are kept until they are done, and after.
    public Path campaigns() {
        return user.resolveSibling("campaigns");
    }

    /// Where updates of an Odoo are kept, with all that was said meanwhile.
    public Path updates() {
        return user.resolveSibling("updates");
    }

    /// The demo's own folder.
    public Path demoFolder() {
        return cache.resolve("demo");
    }

    /// The settings file that is there as long as the demo is.
    Path demo() {
        return demoFolder().resolve(FILE);
    }

    /// @param system the operating system as Java names it, property `os.name`
    public static Places of(String system, Path home, Map<String, String> environment) {
        var name = system.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            var roaming = folder(environment.get("APPDATA"), home.resolve("AppData/Roaming"));
            var local = folder(environment.get("LOCALAPPDATA"), home.resolve("AppData/Local"));
            var all = folder(environment.get("PROGRAMDATA"), Path.of("C:\\ProgramData"));
            return new Places(
                    roaming.resolve("SauvRest").resolve(FILE),
                    all.resolve("SauvRest").resolve(FILE),
                    local.resolve("SauvRest"));
        }
        if (name.startsWith("mac")) {
            return new Places(
                    home.resolve("Library/Application Support/SauvRest").resolve(FILE),
                    Path.of("/Library/Application Support/SauvRest").resolve(FILE),
                    home.resolve("Library/Caches/SauvRest"));
        }
        return new Places(
                absolute(environment.get("XDG_CONFIG_HOME"), home.resolve(".config"))
                        .resolve("sauvrest")
                        .resolve(FILE),
                Path.of("/etc/sauvrest").resolve(FILE),
                absolute(environment.get("XDG_CACHE_HOME"), usualCache(home)).resolve("sauvrest"));
    }

    public static Places ofThisMachine() {
        return of(System.getProperty("os.name"), Path.of(System.getProperty("user.home")), System.getenv());
    }

    /// Root's own folder is closed to the account that a PostgreSQL of root's must run as.
    private static Path usualCache(Path home) {
        return home.startsWith("/root") ? Path.of("/var/cache") : home.resolve(".cache");
    }

    private static Path folder(@Nullable String given, Path usual) {
        return given == null || given.isBlank() ? usual : Path.of(given);
    }

    /// The XDG specification has relative paths ignored.
    private static Path absolute(@Nullable String given, Path usual) {
        return given != null && given.startsWith("/") ? Path.of(given) : usual;
    }
}

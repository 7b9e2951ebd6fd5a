package org.sauvrest.testing.odoo;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.regex.Pattern;

/// A module as it lies in a folder of addons, read anew by each run.
///
/// @param version as its manifest gives it
/// @param data files that an update loads, in their order
record Addon(String name, Path folder, String version, List<String> depends, List<String> data) {

    private static final Pattern QUOTED = Pattern.compile("['\"]([^'\"]*)['\"]");

    /// @return nothing where there is no module, or it is not installable
    static Optional<Addon> read(Path folder, Series series) throws IOException {
        var file = folder.resolve(series.manifest());
        if (!Files.isRegularFile(file)) {
            return Optional.empty();
        }
        var manifest = Files.readString(file);
        if (manifest.replace(" ", "").contains("'installable':False")) {
            return Optional.empty();
        }
        var data = new ArrayList<String>();
        for (var key : List.of("init_xml", "update_xml", "data")) {
            data.addAll(list(manifest, key));
        }
        return Optional.of(new Addon(
                String.valueOf(folder.getFileName()),
                folder,
                text(manifest, "version").orElse("1.0"),
                list(manifest, "depends"),
                data));
    }

    private static Optional<String> text(String manifest, String key) {
        var found = Pattern.compile("['\"]" + key + "['\"]\\s*:\\s*['\"]([^'\"]*)['\"]")
                .matcher(manifest);
        return found.find() ? Optional.of(found.group(1)) : Optional.empty();
    }

    private static List<String> list(String manifest, String key) {
        var found =
                Pattern.compile("['\"]" + key + "['\"]\\s*:\\s*\\[([^\\]]*)\\]").matcher(manifest);
        return found.find()
                ? QUOTED.matcher(found.group(1))
                        .results()
                        .map(quoted -> quoted.group(1))
                        .toList()
                : List.of();
    }

    /// The version as the database has it.
    String versionIn(Series series) {
        return version.equals(series.name()) || version.startsWith(series.name() + ".")
                ? version
                : series.name() + "." + version;
    }

    /// What a file of the module says of how its update goes, see [Conduct].
    ///
    /// @return nothing where there is no such file, or it is about other databases
    Optional<Properties> conduct(String file, String database) throws IOException {
        var path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            return Optional.empty();
        }
        var conduct = new Properties();
        conduct.load(new StringReader(Files.readString(path, StandardCharsets.UTF_8)));
        var databases = conduct.getProperty("databases", "");
        boolean isMeant = databases.isEmpty()
                || Arrays.stream(databases.split(",", -1))
                        .anyMatch(name -> name.endsWith("*")
                                ? database.startsWith(name.substring(0, name.length() - 1))
                                : name.equals(database));
        return isMeant ? Optional.of(conduct) : Optional.empty();
    }
}

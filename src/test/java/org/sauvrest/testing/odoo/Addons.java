package org.sauvrest.testing.odoo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// The modules on the addons path.
///
/// @param modules by their names; where several folders have one, the first counts
record Addons(List<Path> folders, Map<String, Addon> modules) {

    static Addons read(Series series, Path code, Options options) throws IOException {
        var folders = Stream.concat(
                        Stream.of(code.resolve(series.baseAddons())),
                        options.addonsPath().stream().map(Path::of))
                .distinct()
                .filter(Files::isDirectory)
                .toList();
        var modules = new TreeMap<String, Addon>();
        for (var folder : folders) {
            try (var inside = Files.list(folder)) {
                for (var module : inside.filter(Files::isDirectory).toList()) {
                    Addon.read(module, series).ifPresent(addon -> modules.putIfAbsent(addon.name(), addon));
                }
            }
        }
        return new Addons(folders, modules);
    }

    /// As Python prints a list of the folders.
    @Override
    public String toString() {
        return folders.stream().map(folder -> "'" + folder + "'").collect(Collectors.joining(", ", "[", "]"));
    }
}

package org.sauvrest.testing.odoo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// What Python finds when it imports a module's files: names that are nowhere.
final class Python {

    private static final Pattern IMPORT =
            Pattern.compile("(?m)^(?:import\\s+(?<whole>\\w+)|from\\s+(?<from>[.\\w]+)\\s+import\\s+(?<part>\\w+))");

    private static final Set<String> KNOWN = Set.of(
            "odoo",
            "openerp",
            "osv",
            "tools",
            "netsvc",
            "pooler",
            "os",
            "sys",
            "re",
            "logging",
            "datetime",
            "time",
            "json");

    private final Series series;
    private final Addon addon;

    Python(Series series, Addon addon) {
        this.series = series;
        this.addon = addon;
    }

    /// Imports the module and what it imports of its own.
    void load() throws PythonFault {
        try {
            load(addon.folder().resolve("__init__.py"));
        } catch (IOException e) {
            throw new PythonFault("IOError", e.toString());
        }
    }

    private void load(Path file) throws PythonFault, IOException {
        if (!Files.isRegularFile(file)) {
            return;
        }
        for (var found : IMPORT.matcher(Files.readString(file)).results().toList()) {
            var from = group(found, "from");
            var name = from.isEmpty() ? group(found, "whole") : from.equals(".") ? group(found, "part") : from;
            var own = addon.folder().resolve(name + ".py");
            if (Files.isRegularFile(own)) {
                load(own);
            } else if (from.equals(".")) {
                throw new PythonFault("ImportError", "cannot import name '" + name + "' from '" + addon.name() + "'");
            } else if (!KNOWN.contains(name.split("\\.", 2)[0])) {
                throw series.since(11)
                        ? new PythonFault("ModuleNotFoundError", "No module named '" + name + "'")
                        : new PythonFault("ImportError", "No module named " + name);
            }
        }
    }

    private static String group(MatchResult found, String name) {
        var group = found.group(name);
        return group == null ? "" : group;
    }
}

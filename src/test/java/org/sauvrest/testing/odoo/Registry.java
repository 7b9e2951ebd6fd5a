package org.sauvrest.testing.odoo;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// The modules of one database, loaded and where need be updated.
final class Registry {

    private final Running running;
    private final String database;
    private final Set<String> init;
    private final Set<String> update;
    private final Set<String> loaded = new HashSet<>();

    /// @param update names of modules, or `all`; empty where it is only loaded
    Registry(Running running, String database, Set<String> init, Set<String> update) {
        this.running = running;
        this.database = database;
        this.init = init;
        this.update = new TreeSet<>(update);
    }

    void load() throws PythonFault {
        long begun = System.nanoTime();
        try (var cursor = Cursor.open(running, database)) {
            try {
                modules(cursor);
                cursor.commit();
            } catch (PythonFault e) {
                cursor.rollback();
                if (running.series().since(12)) {
                    Schema.state(cursor, "to upgrade", "installed");
                    Schema.state(cursor, "to remove", "installed");
                    Schema.state(cursor, "to install", "uninstalled");
                    cursor.commit();
                    tell("WARNING", "modules.loading", "Transient module states were reset");
                }
                throw e;
            }
        } catch (PythonFault e) {
            if (running.series().since(10)) {
                tell("ERROR", "modules.registry", "Failed to load registry");
                running.log().raw(e.traceback(running));
            }
            throw e;
        }
        if (running.series().since(16)) {
            if (running.options().number("workers") > 0 && isUpdate()) {
                tell("INFO", "modules.registry", "Registry changed, signaling through the database");
            }
            tell(
                    "INFO",
                    "modules.registry",
                    String.format(Locale.ROOT, "Registry loaded in %.3fs", Graph.seconds(begun)));
        }
    }

    private boolean isUpdate() {
        return !init.isEmpty() || !update.isEmpty();
    }

    private boolean isUpdateOfAll() {
        return update.contains("all") || update.contains("base");
    }

    private void modules(Cursor cursor) throws PythonFault {
        var series = running.series();
        var graph = new Graph(running, cursor, loaded);
        if (series.since(14)) {
            cursor.execute("SET SESSION lock_timeout = '15s'");
        }
        boolean isNew = !Schema.isThere(cursor);
        if (isNew) {
            if (series.since(14) && !isUpdate()) {
                tell(
                        "ERROR",
                        "modules.loading",
                        "Database " + database + " not initialized, you can force it with `-i base`");
                return;
            }
            tell("INFO", "modules.loading", "init db");
            Schema.create(cursor);
        }
        if (isUpdateOfAll()) {
            cursor.execute(
                    "UPDATE ir_module_module SET state = 'to upgrade' WHERE name = 'base' AND state = 'installed'");
        }
        var base = running.addons().modules().get("base");
        if (base == null) {
            tell("CRITICAL", "modules.loading", "module base cannot be loaded! (hint: verify addons-path)");
            throw new PythonFault("ImportError", "Module `base` cannot be loaded! (hint: verify addons-path)");
        }
        graph.load(List.of(base));
        if (isUpdate() || isNew) {
            if (series.since(8)) {
                tell("INFO", "modules.loading", "updating modules list");
            }
            new Marking(running, cursor, update, init).run();
        }
        var wanted = cursor.column("SELECT name FROM ir_module_module WHERE state IN ('installed', 'to upgrade',"
                + " 'to remove', 'to install') ORDER BY name");
        graph.load(graph.inOrder(wanted));
        finish(cursor);
    }

    private void finish(Cursor cursor) throws PythonFault {
        var series = running.series();
        if (series.since(14)) {
            var missing =
                    cursor.column("SELECT name FROM ir_module_module WHERE state = 'installed' ORDER BY name").stream()
                            .filter(name -> !loaded.contains(name))
                            .toList();
            if (!missing.isEmpty()) {
                tell(
                        "ERROR",
                        "modules.loading",
                        "Some modules are not loaded, some dependencies or manifest may be missing: " + list(missing));
            }
            var between = cursor.column(
                    "SELECT name FROM ir_module_module" + " WHERE state IN ('to install', 'to upgrade') ORDER BY name");
            if (!between.isEmpty()) {
                tell(
                        "ERROR",
                        "modules.loading",
                        "Some modules have inconsistent states, some dependencies may be missing: " + list(between));
            }
        }
        if (isUpdate()) {
            Schema.state(cursor, "to remove", "uninstalled");
            if (series.since(16)) {
                tell("INFO", "modules.registry", "verifying fields for every extended model");
            }
        }
        if (series.since(6, 1)) {
            tell("INFO", "modules.loading", "Modules loaded.");
        }
    }

    private static String list(List<String> names) {
        return names.stream().map(name -> "'" + name + "'").collect(Collectors.joining(", ", "[", "]"));
    }

    private void tell(String level, String logger, String message) {
        running.log(level, database, logger, message);
    }
}

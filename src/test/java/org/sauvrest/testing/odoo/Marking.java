package org.sauvrest.testing.odoo;

import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Which modules shall be updated or installed: the named ones, and all that depend on them.
final class Marking {

    private final Running running;
    private final Cursor cursor;
    private final Set<String> update;
    private final Set<String> init;

    Marking(Running running, Cursor cursor, Set<String> update, Set<String> init) {
        this.running = running;
        this.cursor = cursor;
        this.update = update;
        this.init = init;
    }

    void run() throws PythonFault {
        Schema.updateList(cursor, running.addons());
        var known = new TreeSet<>(cursor.column("SELECT name FROM ir_module_module"));
        var wrong = Stream.of(update, init)
                .flatMap(Collection::stream)
                .filter(name -> !name.equals("all") && !known.contains(name))
                .collect(Collectors.toCollection(TreeSet::new));
        if (!wrong.isEmpty()) {
            running.log(
                    "WARNING",
                    cursor.database(),
                    "modules.loading",
                    "invalid module names, ignored: " + String.join(", ", wrong));
        }
        for (var name : init) {
            install(name);
        }
        boolean all = update.contains("all") || update.contains("base");
        var installed = cursor.column("SELECT name FROM ir_module_module WHERE state IN ('installed', 'to upgrade')"
                + " AND name <> 'base' ORDER BY name");
        upgrade(all ? installed : installed.stream().filter(update::contains).toList(), installed);
    }

    private void upgrade(List<String> named, List<String> installed) throws PythonFault {
        var marked = new LinkedHashSet<>(named);
        boolean grows = true;
        while (grows) {
            grows = false;
            for (var name : installed) {
                var addon = running.addons().modules().get(name);
                if (addon != null && addon.depends().stream().anyMatch(marked::contains)) {
                    grows |= marked.add(name);
                }
            }
        }
        for (var name : marked) {
            var addon = running.addons().modules().get(name);
            for (var needed : addon == null ? List.<String>of() : addon.depends()) {
                if (!running.addons().modules().containsKey(needed)) {
                    throw missing(name, needed);
                }
                install(needed);
            }
            cursor.execute("UPDATE ir_module_module SET state = 'to upgrade' WHERE name = ?", name);
        }
    }

    private void install(String name) throws PythonFault {
        int marked = cursor.execute(
                "UPDATE ir_module_module SET state = 'to install' WHERE name = ? AND state = 'uninstalled'", name);
        var addon = running.addons().modules().get(name);
        if (marked > 0 && addon != null) {
            for (var needed : addon.depends()) {
                install(needed);
            }
        }
    }

    private PythonFault missing(String module, String needed) {
        var words = running.series().since(10)
                ? "You try to upgrade the module " + module + " that depends on the module: " + needed
                : "You try to upgrade a module that depends on the module: " + needed;
        var type = running.series().since(10) ? "odoo.exceptions.UserError" : "except_orm";
        return new PythonFault(type, words + ".\nBut this module is not available in your system.");
    }
}

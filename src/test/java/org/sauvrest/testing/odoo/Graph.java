package org.sauvrest.testing.odoo;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/// The modules of a database one after the other, each loaded once.
final class Graph {

    private final Running running;
    private final Cursor cursor;
    private final Set<String> loaded;

    /// @param loaded names of those that are loaded already, and of those to come
    Graph(Running running, Cursor cursor, Set<String> loaded) {
        this.running = running;
        this.cursor = cursor;
        this.loaded = loaded;
    }

    static double seconds(long since) {
        return (System.nanoTime() - since) / 1e9;
    }

    /// What each depends on before itself; without those that are not there, or lack what they depend on.
    List<Addon> inOrder(List<String> wanted) {
        var depths = new TreeMap<String, Integer>();
        boolean grows = true;
        while (grows) {
            grows = false;
            for (var name : wanted) {
                var addon = running.addons().modules().get(name);
                if (addon != null
                        && !depths.containsKey(name)
                        && depths.keySet().containsAll(addon.depends())) {
                    depths.put(
                            name,
                            1
                                    + addon.depends().stream()
                                            .mapToInt(depths::get)
                                            .max()
                                            .orElse(-1));
                    grows = true;
                }
            }
        }
        for (var name : wanted) {
            if (!running.addons().modules().containsKey(name)
                    && running.series().since(8)) {
                tell("WARNING", "modules.graph", "module " + name + ": not installable, skipped");
            }
        }
        return depths.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.naturalOrder())))
                .map(entry -> running.addons().modules().get(entry.getKey()))
                .collect(Collectors.toCollection(ArrayList::new));
    }

    void load(List<Addon> graph) throws PythonFault {
        var series = running.series();
        long begun = System.nanoTime();
        int queries = cursor.queries();
        if (series.since(7)) {
            tell("INFO", "modules.loading", "loading " + graph.size() + " modules...");
        }
        for (int i = 0; i < graph.size(); i++) {
            if (loaded.add(graph.get(i).name())) {
                module(graph.get(i), "(" + (i + 1) + "/" + graph.size() + ")");
            }
        }
        cursor.commit();
        if (series.since(7)) {
            int done = cursor.queries() - queries;
            tell(
                    "INFO",
                    "modules.loading",
                    String.format(
                            Locale.ROOT,
                            "%d modules loaded in %.2fs, %d queries%s",
                            graph.size(),
                            seconds(begun),
                            done,
                            series.since(14) ? " (+" + done + " extra)" : ""));
        }
    }

    private void module(Addon addon, String place) throws PythonFault {
        var series = running.series();
        long begun = System.nanoTime();
        int queries = cursor.queries();
        var states = cursor.column("SELECT state FROM ir_module_module WHERE name = ?", addon.name());
        boolean changes = states.contains("to upgrade") || states.contains("to install");
        if (!series.since(6, 1)) {
            tell("INFO", "modules.loading", "module " + addon.name() + ": loading objects");
        } else if (series.since(14) && changes) {
            tell("INFO", "modules.loading", "Loading module " + addon.name() + " " + place);
        }
        try {
            new Python(series, addon).load();
        } catch (PythonFault e) {
            tell("CRITICAL", "modules.module", "Couldn't load module " + addon.name());
            tell("CRITICAL", "modules.module", String.valueOf(e.getMessage()));
            throw e;
        }
        if (changes) {
            new ModuleUpdate(running, cursor, addon).run();
            if (series.since(14)) {
                int done = cursor.queries() - queries;
                tell(
                        "INFO",
                        "modules.loading",
                        String.format(
                                Locale.ROOT,
                                "Module %s loaded in %.2fs, %d queries (+%d other)",
                                addon.name(),
                                seconds(begun),
                                done,
                                done));
            }
        }
    }

    private void tell(String level, String logger, String message) {
        running.log(level, cursor.database(), logger, message);
    }
}

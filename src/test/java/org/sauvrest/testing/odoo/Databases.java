package org.sauvrest.testing.odoo;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// The databases that a service serves: a connection to each is kept, and one to `postgres`.
final class Databases {

    private static final String OWN = """
            SELECT datname FROM pg_database
            WHERE datdba = (SELECT usesysid FROM pg_user WHERE usename = current_user)
              AND datname NOT IN ('postgres', 'template0', 'template1')""";

    private final Running running;
    private final Map<String, Cursor> open = new HashMap<>();
    private final Map<String, Boolean> loaded = new HashMap<>();

    Databases(Running running) {
        this.running = running;
    }

    /// What the series shows of them.
    synchronized List<String> list() throws PythonFault {
        var options = running.options();
        if (running.series().since(12)
                && !options.databases().isEmpty()
                && options.value("dbfilter").isEmpty()) {
            return options.databases();
        }
        var visible = running.series().since(9) ? " AND NOT datistemplate AND datallowconn" : "";
        var names = ask("postgres", cursor -> cursor.column(OWN + visible + " ORDER BY datname"));
        var filter = Pattern.compile(options.value("dbfilter").isEmpty() ? ".*" : options.value("dbfilter"));
        return names.stream().filter(name -> filter.matcher(name).find()).toList();
    }

    /// Whether it may be asked for by its name: also one that is not in the list, as a template.
    boolean mayBeNamed(String name) throws PythonFault {
        var options = running.options();
        if (running.series().since(12)
                && !options.databases().isEmpty()
                && options.value("dbfilter").isEmpty()) {
            return options.databases().contains(name);
        }
        var filter = Pattern.compile(options.value("dbfilter").isEmpty() ? ".*" : options.value("dbfilter"));
        return filter.matcher(name).lookingAt()
                && ask("postgres", cursor -> cursor.column(OWN)).contains(name);
    }

    /// Loads its modules, which goes on with an update that was interrupted.
    synchronized void load(String database, Set<String> init, Set<String> update) throws PythonFault {
        loaded.put(database, false);
        new Registry(running, database, init, update).load();
        loaded.put(database, true);
    }

    /// Makes it fit for requests.
    ///
    /// @throws PythonFault where it is not, as long as that is so
    synchronized void require(String database) throws PythonFault {
        var between = "SELECT name FROM ir_module_module WHERE state IN ('to install', 'to upgrade', 'to remove')";
        if (!loaded.getOrDefault(database, false)) {
            ask(database, cursor -> cursor.column("SELECT 1"));
            load(database, Set.of(), Set.of());
        }
        for (var addon : running.addons().modules().values()) {
            Conduct.serve(addon, database);
        }
        if (!ask(database, cursor -> cursor.column(between)).isEmpty()) {
            throw new PythonFault("KeyError", "'ir.http'");
        }
    }

    interface Question<T> {
        T put(Cursor cursor) throws PythonFault;
    }

    /// Connects anew where the connection was ended from outside.
    synchronized <T> T ask(String database, Question<T> question) throws PythonFault {
        var kept = open.get(database);
        if (kept != null && kept.isAlive()) {
            return answer(kept, question);
        }
        if (kept != null) {
            kept.close();
            open.remove(database);
        }
        var fresh = Cursor.open(running, database);
        open.put(database, fresh);
        return answer(fresh, question);
    }

    private static <T> T answer(Cursor cursor, Question<T> question) throws PythonFault {
        try {
            return question.put(cursor);
        } finally {
            cursor.rollback();
        }
    }
}

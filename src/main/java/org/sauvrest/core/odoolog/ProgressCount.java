package org.sauvrest.core.odoolog;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import java.util.regex.Pattern;

/// Counts the modules of an update while its log is written.
final class ProgressCount {

    private static final Pattern VERSION = Pattern.compile("^(?:Odoo|OpenERP) version (?:- )?(\\S+)");

    /// Since 14, of the modules that are updated.
    private static final Pattern LOADING = Pattern.compile("^[Ll]oading module (\\S+) \\((\\d{1,6})/(\\d{1,6})\\)");

    private static final Pattern TABLES = Pattern.compile("^module (\\S+): creating or updating database tables");

    /// Up to 7.0 also of a module that is only read, then with the word `objects` for a file.
    private static final Pattern FILE =
            Pattern.compile("^(?:module (\\S+): loading (?!objects$)\\S+|loading ([^/\\s]+)/\\S+)$");

    private static final Pattern OBJECTS = Pattern.compile("^module (\\S+): loading objects$");

    private static final Pattern ONE_LOADED = Pattern.compile("^Module (\\S+) loaded in [^,]*, (\\d{1,12}) queries");
    private static final Pattern ALL_LOADED = Pattern.compile("^\\d+ modules loaded in [^,]*, (\\d{1,12}) queries");
    private static final String END = "Modules loaded.";

    private final String database;
    private final Set<String> updated = new HashSet<>();
    private String version = "";
    private String module = "";
    private int number;
    private int total;
    private long queriesOfStages;
    private long queriesOfModules;
    private boolean numbered;
    private boolean loaded;

    /// @param total how many modules an update of all has to load; 0 where nobody knows
    ProgressCount(String database, int total) {
        this.database = database;
        this.total = total;
    }

    void count(LogRecord head) {
        var message = head.message();
        var release = VERSION.matcher(message);
        if (release.find()) {
            version = release.group(1);
        } else if (message.startsWith(END) && head.isAbout(database)) {
            loaded = true;
        } else if (!isNumbered(message) && !isQueries(message)) {
            isStep(message);
        }
    }

    String module() {
        return module;
    }

    /// Whether a module was begun.
    boolean hasBegun() {
        return !module.isEmpty();
    }

    boolean isLoaded() {
        return loaded;
    }

    UpdateProgress at(Instant heard) {
        int reached = numbered ? number : updated.size();
        int all = Math.max(total, reached);
        return new UpdateProgress(
                version, module, loaded ? all : reached, all, queriesOfStages + queriesOfModules, loaded, heard);
    }

    private boolean isNumbered(String message) {
        var loading = LOADING.matcher(message);
        if (!loading.find()) {
            return false;
        }
        numbered = true;
        module = loading.group(1);
        number = Integer.parseInt(loading.group(2));
        total = Math.max(total, Integer.parseInt(loading.group(3)));
        return true;
    }

    private boolean isQueries(String message) {
        var all = ALL_LOADED.matcher(message);
        if (all.find()) {
            queriesOfStages += Long.parseLong(all.group(1));
            queriesOfModules = 0;
            return true;
        }
        var one = ONE_LOADED.matcher(message);
        if (one.find()) {
            queriesOfModules += Long.parseLong(one.group(2));
            return true;
        }
        return false;
    }

    private void isStep(String message) {
        var tables = TABLES.matcher(message);
        var file = FILE.matcher(message);
        var objects = OBJECTS.matcher(message);
        if (tables.find()) {
            module = tables.group(1);
            updated.add(module);
        } else if (file.find()) {
            module = file.group(1) == null ? file.group(2) : file.group(1);
            updated.add(module);
        } else if (objects.find()) {
            module = objects.group(1);
        }
    }
}

package org.sauvrest.core.odoolog;

import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.sauvrest.core.odoo.ModuleStates;
import org.sauvrest.core.odoo.Series;

/// A log as an Odoo of a certain series writes it, for tests.
final class Log {

    static final String DATABASE = "SpecibikeDupont";

    private final Series series;
    private final List<String> lines = new ArrayList<>();
    private int seconds;

    private Log(String series) {
        this.series = new Series(series);
    }

    /// One that has begun: it has told its version.
    static Log of(String series) {
        var log = new Log(series);
        return switch (series) {
            case "6.0" -> log.write("INFO", "?", "server", "OpenERP version - 6.0.4");
            case "6.1" -> log.write("INFO", "?", "openerp", "OpenERP version 6.1-20120804-232000");
            case "7.0" -> log.write("INFO", "?", "openerp", "OpenERP version 7.0-20170329");
            case "8.0" -> log.write("INFO", "?", "openerp.service.server", "OpenERP version 8.0");
            default -> log.write("INFO", "?", "odoo", "Odoo version " + series);
        };
    }

    /// The modules `base`, `sale` and `specibike`, loaded as this series does it.
    Log modules() {
        if (series.isAtLeast(8, 0)) {
            info("modules.loading", "loading 1 modules...");
        }
        module("base", "base_data.xml", 1, 1);
        module("sale", "sale_view.xml", 2, 3);
        return module("specibike", "specibike_view.xml", 3, 3);
    }

    Log module(String name, String file, int number, int total) {
        if (series.isAtLeast(14, 0)) {
            info("modules.loading", "Loading module " + name + " (" + number + "/" + total + ")");
        } else if (!series.isAtLeast(8, 0)) {
            info("modules.loading", "module " + name + ": loading objects");
        }
        info(
                series.isAtLeast(10, 0) ? "modules.registry" : "modules.module",
                "module " + name + ": creating or updating database tables");
        info(
                "modules.loading",
                series.isAtLeast(8, 0) ? "loading " + name + "/" + file : "module " + name + ": loading " + file);
        if (series.isAtLeast(14, 0)) {
            info("modules.loading", "Module " + name + " loaded in 0.50s, 59 queries (+59 other)");
        }
        return this;
    }

    /// A good end, as this series writes it.
    Log end() {
        if (!series.isAtLeast(6, 1)) {
            return this;
        }
        if (series.isAtLeast(14, 0)) {
            info("modules.loading", "3 modules loaded in 51.83s, 35173 queries (+35173 extra)");
        } else if (series.isAtLeast(8, 0)) {
            info("modules.loading", "3 modules loaded in 51.83s, 35173 queries");
        }
        info("modules.loading", "Modules loaded.");
        if (series.isAtLeast(16, 0)) {
            info("modules.registry", "Registry changed, signaling through the database");
            info("modules.registry", "Registry loaded in 63.063s");
        }
        return series.isAtLeast(8, 0) ? info("service.server", "Initiating shutdown") : this;
    }

    Log info(String logger, String message) {
        return write("INFO", DATABASE, logger(logger), message);
    }

    Log write(String level, String logger, String message) {
        return write(level, DATABASE, logger(logger), message);
    }

    /// What is no record of the log.
    Log text(String text) {
        lines.addAll(text.lines().toList());
        return this;
    }

    /// A program error, as Python writes it below a record.
    Log traceback(String error) {
        return text("""
                Traceback (most recent call last):
                  File "/opt/odoo/odoo/service/server.py", line 1313, in preload_registries
                    registry = Registry.new(dbname, update_module=update_module)
                """ + error);
    }

    List<String> lines() {
        return lines;
    }

    UpdateLog read() {
        var log = new UpdateLog(DATABASE, series, 0, InstantSource.fixed(Instant.EPOCH));
        lines.forEach(log::line);
        return log;
    }

    /// Why an update with this log and exit status has failed, though the database looks good.
    List<UpdateReason> failed(int status) {
        var states = Optional.of(new ModuleStates(series.name() + ".1.3", new TreeMap<>(), 3));
        var verdict = UpdateVerdict.of(new RunEnding.Exited(status), read().end(), states, series);
        return assertInstanceOf(UpdateVerdict.Failed.class, verdict).reasons();
    }

    /// The loggers of 6.0 have short names, and each series its own root.
    private String logger(String logger) {
        if (!series.isAtLeast(6, 1)) {
            return logger.startsWith("modules") ? "init" : logger;
        }
        return (series.isAtLeast(10, 0) ? "odoo." : "openerp.") + logger;
    }

    private Log write(String level, String database, String logger, String message) {
        var time = String.format("2026-11-21 05:%02d:%02d,123", seconds / 60, seconds % 60);
        seconds++;
        lines.add(
                series.isAtLeast(6, 1)
                        ? time + " 19304 " + level + " " + database + " " + logger + ": " + message
                                + (series.isAtLeast(16, 0) ? " " : "")
                        : "[" + time + "][" + database + "] " + level + ":" + logger + ":" + message);
        return this;
    }
}

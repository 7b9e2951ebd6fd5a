package org.sauvrest.testing.odoo;

import java.nio.file.Path;

/// What one run of the program knows.
///
/// @param version of the code, such as `6.0.4` or `17.0`
/// @param code the folder that the executable lies in
record Running(Series series, String version, Path code, Options options, ServerLog log, Addons addons) {

    /// A line of the log that belongs to a database.
    ///
    /// @param logger without the prefix that all loggers have, such as `modules.loading`
    void log(String level, String database, String logger, String message) {
        log.log(level, database, logger, message);
    }

    /// A line of the log that belongs to no database.
    void log(String level, String logger, String message) {
        log.log(level, "?", logger, message);
    }
}

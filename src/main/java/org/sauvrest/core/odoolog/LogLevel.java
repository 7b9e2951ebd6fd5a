package org.sauvrest.core.odoolog;

/// How much a record of the log matters.
public enum LogLevel {
    DEBUG,
    INFO,
    WARNING,
    ERROR,
    CRITICAL;

    /// Odoo has levels of its own between Python's: `DEBUG_RPC`, `TEST`.
    static LogLevel of(String name) {
        return switch (name) {
            case "CRITICAL" -> CRITICAL;
            case "ERROR" -> ERROR;
            case "WARNING" -> WARNING;
            default -> name.startsWith("DEBUG") ? DEBUG : INFO;
        };
    }
}

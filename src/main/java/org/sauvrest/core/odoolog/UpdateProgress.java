package org.sauvrest.core.odoolog;

import java.time.Duration;
import java.time.Instant;

/// How far the update of a database has come, as far as its log tells.
///
/// @param version of the Odoo at work; empty where it has not said it yet
/// @param module that it is at; empty before the first
/// @param number of that module among all
/// @param total of the modules to load; 0 where nobody knows
/// @param queries to the database so far; 0 where it does not tell, as before 12
/// @param loaded whether it has said that all are loaded
/// @param heard when the last line came
public record UpdateProgress(
        String version, String module, int number, int total, long queries, boolean loaded, Instant heard) {

    /// How long it has been silent.
    public Duration silence(Instant now) {
        return Duration.between(heard, now);
    }
}

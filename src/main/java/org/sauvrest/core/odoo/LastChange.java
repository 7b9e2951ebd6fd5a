package org.sauvrest.core.odoo;

import java.time.Instant;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.problem.ProblemException;

/// When somebody last changed something in an Odoo, as far as the tables tell in which people's work shows.
public final class LastChange {

    /// Odoo's messages follow most of what people do; the others are what a school works on. What is not installed is
    /// not there. The names come quoted where they need it.
    private static final String TABLES = """
            SELECT a.attrelid::regclass::text
            FROM unnest(ARRAY['mail_message', %s]) AS name
            JOIN pg_attribute a ON a.attrelid = to_regclass(name)
            WHERE a.attname = 'write_date' AND a.atttypid = 'timestamp'::regtype AND NOT a.attisdropped
              AND has_column_privilege(a.attrelid, a.attnum, 'SELECT')
            ORDER BY 1""".formatted(RecordKind.tables());

    /// Odoo writes its times in UTC, without saying so.
    private static final String LATEST = "SELECT coalesce(extract(epoch FROM max(changed))::bigint, -1) FROM ";

    private LastChange() {}

    /// @return nothing where the database is not an Odoo's, or an empty one
    public static Optional<Instant> of(Session session) throws ProblemException, InterruptedException {
        var tables = session.rows(TABLES, row -> row.text(1));
        if (tables.isEmpty()) {
            return Optional.empty();
        }
        var changes = tables.stream()
                .map(table -> "SELECT max(write_date) AS changed FROM " + table)
                .collect(Collectors.joining(" UNION ALL ", "(", ") AS changes"));
        long seconds = session.one(LATEST + changes, row -> row.number(1));
        return seconds < 0 ? Optional.empty() : Optional.of(Instant.ofEpochSecond(seconds));
    }
}

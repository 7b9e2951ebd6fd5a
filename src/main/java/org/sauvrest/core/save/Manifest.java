package org.sauvrest.core.save;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.contexts.ContextFacts;
import org.sauvrest.core.odoo.OdooInstall;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.FaultException;

/// What is known of a save: written beside it when it was made and checked.
///
/// @param format number of this layout; a newer one is refused
/// @param program which wrote it
/// @param context the database's name
/// @param server version of PostgreSQL, in full
/// @param dump version of pg_dump
/// @param odoo absent where the database is not an Odoo's
/// @param rows by schema and table, exact, in the snapshot that was saved
/// @param bytes of the save
/// @param sha256 of the save, hexadecimal
/// @param begun when the snapshot was taken, to the second
/// @param checked when the finished save had been read back
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Manifest(
        int format,
        String program,
        String context,
        String server,
        String dump,
        ContextFacts.Locale locale,
        @Nullable OdooInstall odoo,
        Map<String, Map<String, Long>> rows,
        long largeObjects,
        long databaseBytes,
        long bytes,
        String sha256,
        Instant begun,
        Instant checked,
        String computer,
        String user) {

    static final int FORMAT = 1;

    @SuppressWarnings("NullAway") // Jackson hands null for what the file leaves out
    public Manifest {
        require(context, "context");
        require(server, "server");
        require(rows, "rows");
        rows.forEach((schema, tables) -> {
            require(tables, "rows." + schema);
            tables.forEach((table, count) -> require(count, "rows." + schema + "." + table));
        });
        require(sha256, "sha256");
        require(begun, "begun");
    }

    public long tableCount() {
        return rows.values().stream().mapToLong(Map::size).sum();
    }

    public long rowCount() {
        return rows.values().stream()
                .flatMap(tables -> tables.values().stream())
                .mapToLong(Long::longValue)
                .sum();
    }

    private static void require(@Nullable Object value, String name) {
        if (value == null) {
            throw new FaultException(new Fault.Lacking(name));
        }
    }
}

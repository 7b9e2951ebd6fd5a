package org.sauvrest.core.odoo;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.postgres.TableName;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.words.Words;

/// How much of each kind an Odoo holds.
///
/// @param rows by the names of the tables: what another version of this program counts is no reason not to read it
public record RecordCounts(Map<String, Long> rows) {

    public static final RecordCounts NONE = new RecordCounts(Map.of());

    private static final String SCHEMA = "public";

    private static final String READABLE = """
            SELECT relname FROM pg_class
            WHERE relnamespace = to_regnamespace('public') AND relkind = 'r' AND relname IN (%s)
              AND has_table_privilege(oid, 'SELECT')""".formatted(RecordKind.tables());

    public RecordCounts {
        rows = Map.copyOf(rows);
    }

    /// @return nothing where the database is not an Odoo's
    public static RecordCounts of(Session session) throws ProblemException, InterruptedException {
        var tables = session.rows(READABLE, row -> row.text(1));
        if (tables.isEmpty()) {
            return NONE;
        }
        var counts = tables.stream()
                .map(table -> "SELECT '" + table + "' AS name, count(*) AS rows FROM " + SCHEMA + "." + table)
                .collect(Collectors.joining(" UNION ALL "));
        return new RecordCounts(session.rows(counts, row -> Map.entry(row.text(1), row.number(2))).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
    }

    /// Of a save, which tells the rows of all its tables.
    public static RecordCounts of(Map<TableName, Long> saved) {
        return new RecordCounts(Arrays.stream(RecordKind.values())
                .filter(kind -> saved.containsKey(name(kind)))
                .collect(Collectors.toMap(RecordKind::table, kind -> saved.get(name(kind)))));
    }

    private static TableName name(RecordKind kind) {
        return new TableName(SCHEMA, kind.table());
    }

    private long count(RecordKind kind) {
        return rows.getOrDefault(kind.table(), 0L);
    }

    /// In words, beside another state: the kinds of which one of the two holds something.
    ///
    /// @return nothing where neither does
    public Optional<String> beside(RecordCounts other, Words words) {
        return Optional.of(Arrays.stream(RecordKind.values())
                        .filter(kind -> count(kind) + other.count(kind) > 0)
                        .map(kind -> words.say(kind, Map.of("count", count(kind))))
                        .collect(Collectors.joining(", ")))
                .filter(told -> !told.isEmpty());
    }
}

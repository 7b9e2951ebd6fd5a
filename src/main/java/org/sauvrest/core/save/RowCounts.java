package org.sauvrest.core.save;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.sauvrest.core.postgres.TableName;

/// Compares numbers of rows, and keeps them by schema as manifests do.
public final class RowCounts {

    private static final int NAMED = 10;

    private RowCounts() {}

    /// The tables of the first that the second does not hold with the same number of rows, as `name: 3 / 2`.
    public static List<String> differences(Map<TableName, Long> expected, Map<TableName, Long> found) {
        var differences = new ArrayList<String>();
        expected.forEach((table, rows) -> {
            var other = found.get(table);
            if (!rows.equals(other)) {
                differences.add(table + ": " + rows + " / " + (other == null ? "-" : other));
            }
        });
        return differences.size() <= NAMED ? differences : shortened(differences);
    }

    static Map<String, Map<String, Long>> bySchema(Map<TableName, Long> rows) {
        var schemas = new TreeMap<String, Map<String, Long>>();
        rows.forEach((table, count) ->
                schemas.computeIfAbsent(table.schema(), name -> new TreeMap<>()).put(table.table(), count));
        return schemas;
    }

    public static Map<TableName, Long> byTable(Map<String, Map<String, Long>> schemas) {
        var rows = new TreeMap<TableName, Long>();
        schemas.forEach(
                (schema, tables) -> tables.forEach((table, count) -> rows.put(new TableName(schema, table), count)));
        return rows;
    }

    private static List<String> shortened(List<String> differences) {
        var shortened = new ArrayList<>(differences.subList(0, NAMED));
        shortened.add("+ " + (differences.size() - NAMED));
        return shortened;
    }
}

package org.sauvrest.core.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.sauvrest.core.files.Sha256;
import org.sauvrest.core.problem.ProblemException;

/// The tables of a database whose rows a dump holds, and their exact numbers of rows.
public final class Tables {

    /// Without temporary ones, and without those that belong to an extension and come back with it. Weighed by
    /// `relpages`: `pg_table_size()` takes locks and could wait for them.
    private static final String LIST = """
            SELECT n.nspname, c.relname, greatest(c.relpages, 0) + 1
                     + coalesce((SELECT greatest(t.relpages, 0) FROM pg_class t WHERE t.oid = c.reltoastrelid), 0)
            FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind = 'r' AND c.relpersistence <> 't'
              AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
              AND NOT EXISTS (SELECT FROM pg_depend d
                              WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e')
            ORDER BY 1, 2""";

    private static final String ANALYZABLE = """
            SELECT n.nspname, c.relname FROM pg_class c JOIN pg_namespace n ON n.oid = c.relnamespace
            WHERE c.relkind IN ('r', 'm', 'p') AND NOT c.relispartition AND c.relpersistence <> 't'
              AND n.nspname !~ '^pg_' AND n.nspname <> 'information_schema'
            ORDER BY 1, 2""";

    /// Longer statements take more time to plan than they save.
    private static final int TABLES_AT_ONCE = 100;

    private Tables() {}

    /// @return each table with its weight in pages
    public static Map<TableName, Long> weigh(Session session) throws ProblemException, InterruptedException {
        var tables = new TreeMap<TableName, Long>();
        session.rows(LIST, row -> tables.put(new TableName(row.text(1), row.text(2)), row.number(3)));
        return tables;
    }

    /// Counts rows exactly, in the session's snapshot.
    public static Map<TableName, Long> count(Session session, Iterable<TableName> tables)
            throws ProblemException, InterruptedException {
        var counts = new TreeMap<TableName, Long>();
        for (var some : groups(tables)) {
            session.rows(statement(some), row -> counts.put(some.get((int) row.number(1)), row.number(2)));
        }
        return counts;
    }

    /// Has the server collect what its planner needs to know of the tables.
    public static void analyze(Session session, Iterable<TableName> tables)
            throws ProblemException, InterruptedException {
        for (var some : groups(tables)) {
            session.execute(some.stream().map(TableName::sql).collect(Collectors.joining(", ", "ANALYZE ", "")));
        }
    }

    /// All that can be analysed and is not analysed with something else: a partition is, with its table.
    public static List<TableName> analyzable(Session session) throws ProblemException, InterruptedException {
        return session.rows(ANALYZABLE, row -> new TableName(row.text(1), row.text(2)));
    }

    /// A value that changes with any row of any of the tables, and does not depend on their order.
    public static String fingerprint(Session session, Iterable<TableName> tables)
            throws ProblemException, InterruptedException {
        var fingerprint = new StringBuilder();
        for (var some : groups(tables)) {
            var statement = IntStream.range(0, some.size())
                    .mapToObj(i -> "SELECT " + i + ", coalesce(sum(hashtextextended(t::text, 0)), 0) FROM ONLY "
                            + some.get(i).sql() + " t")
                    .collect(Collectors.joining(" UNION ALL "));
            session.rows(statement, row -> some.get((int) row.number(1)) + "=" + row.text(2)).stream()
                    .sorted()
                    .forEach(line -> fingerprint.append(line).append('\n'));
        }
        return Sha256.of(fingerprint.toString());
    }

    public static long largeObjects(Session session) throws ProblemException, InterruptedException {
        return session.one("SELECT count(*) FROM pg_largeobject_metadata", row -> row.number(1));
    }

    private static List<List<TableName>> groups(Iterable<TableName> tables) {
        var all = new ArrayList<TableName>();
        tables.forEach(all::add);
        var groups = new ArrayList<List<TableName>>();
        for (int from = 0; from < all.size(); from += TABLES_AT_ONCE) {
            groups.add(all.subList(from, Math.min(all.size(), from + TABLES_AT_ONCE)));
        }
        return groups;
    }

    private static String statement(List<TableName> tables) {
        return IntStream.range(0, tables.size())
                .mapToObj(i ->
                        "SELECT " + i + ", count(*) FROM ONLY " + tables.get(i).sql())
                .collect(Collectors.joining(" UNION ALL "));
    }
}

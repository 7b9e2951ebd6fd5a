package org.sauvrest.core.restore;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.sauvrest.core.operation.Concurrently;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.postgres.TableName;
import org.sauvrest.core.postgres.Tables;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.save.RowCounts;

/// Proves that every row of a file has arrived in the database that was filled from it.
final class Comparison {

    private Comparison() {}

    /// The server collects what its planner needs, and counts; each session takes every other table.
    static void run(Session one, Session other, RestorePlan plan) throws ProblemException, InterruptedException {
        try (var beside = new Concurrently()) {
            var expected = plan.file().rows();
            var analyzable = largestFirst(Tables.analyzable(one), expected);
            var tables = largestFirst(expected.keySet(), expected);
            var half = beside.start(() -> counted(other, every(analyzable, 1), every(tables, 1)));
            var counts = new TreeMap<>(counted(one, every(analyzable, 0), every(tables, 0)));
            long largeObjects = Tables.largeObjects(one);
            counts.putAll(Concurrently.result(half));
            var differences = RowCounts.differences(expected, counts);
            if (!differences.isEmpty() || largeObjects != plan.file().report().largeObjects()) {
                throw new ProblemException(new Problem.CountsDiffer(plan.context(), differences));
            }
        }
    }

    private static Map<TableName, Long> counted(Session session, List<TableName> analyzable, List<TableName> tables)
            throws ProblemException, InterruptedException {
        Tables.analyze(session, analyzable);
        return Tables.count(session, tables);
    }

    /// So that the two largest fall to different sessions.
    private static List<TableName> largestFirst(Collection<TableName> tables, Map<TableName, Long> rows) {
        return tables.stream()
                .sorted(Comparator.comparing((TableName table) -> -rows.getOrDefault(table, 0L)))
                .toList();
    }

    private static List<TableName> every(List<TableName> tables, int first) {
        return IntStream.range(0, tables.size())
                .filter(i -> i % 2 == first)
                .mapToObj(tables::get)
                .toList();
    }
}

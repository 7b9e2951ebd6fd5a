package org.sauvrest.core.demo;

import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.postgres.Tables;
import org.sauvrest.core.problem.ProblemException;

/// What one sees of a context at a glance, and what proves that two states of it are the same.
///
/// @param customers in the address book
/// @param orders sold
/// @param turnover in euros
/// @param products that have a name
/// @param tables of the database
/// @param rows of all tables
/// @param fingerprint of every row of every table
public record DemoFigures(
        long customers, long orders, long turnover, long products, long tables, long rows, String fingerprint) {

    private static final String QUERY = "96-figures";

    static DemoFigures of(Session session) throws ProblemException, InterruptedException {
        var counts = Tables.count(session, Tables.weigh(session).keySet());
        long rows = counts.values().stream().mapToLong(Long::longValue).sum();
        var fingerprint = Tables.fingerprint(session, counts.keySet());
        return session.one(
                DemoSchool.text(QUERY),
                row -> new DemoFigures(
                        row.number(1), row.number(2), row.number(3), row.number(4), counts.size(), rows, fingerprint));
    }
}

package org.sauvrest.core.save;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.sauvrest.core.odoo.OdooInstall;
import org.sauvrest.core.operation.Ahead;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.postgres.TableName;
import org.sauvrest.core.postgres.Tables;
import org.sauvrest.core.problem.ProblemException;

/// One consistent state of a context, which lasts while its session's transaction does and can be handed to pg_dump.
///
/// @param id by which other sessions of the server take part in it
/// @param tables with their weights in pages
record Snapshot(Session session, String id, Instant taken, Map<TableName, Long> tables) implements Ahead.Closing {

    /// @param session that the snapshot lives in, and that ends with it
    static Snapshot take(Session session) throws ProblemException, InterruptedException {
        try {
            session.execute("BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY");
            var id = session.one("SELECT pg_export_snapshot()", row -> row.text(1));
            return new Snapshot(session, id, Instant.now(), Tables.weigh(session));
        } catch (ProblemException | InterruptedException e) {
            session.close();
            throw e;
        }
    }

    Figures figures() throws ProblemException, InterruptedException {
        return new Figures(
                Tables.count(session, tables.keySet()), Tables.largeObjects(session), OdooInstall.read(session));
    }

    @Override
    public void close() {
        session.close();
    }

    /// What was in the context when the snapshot was taken.
    record Figures(Map<TableName, Long> rows, long largeObjects, Optional<OdooInstall> odoo) {}
}

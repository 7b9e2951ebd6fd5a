package org.sauvrest.testing;

import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.problem.ProblemException;

/// Keeps a table of a context locked, its bikes where none is named, as an Odoo does that is being updated: work on the
/// context waits in its middle for as
/// long as a test needs.
public final class Blockade implements AutoCloseable {

    private final Session session;

    public Blockade(TestServer server, String context) throws ProblemException, InterruptedException {
        this(server, context, "bike");
    }

    public Blockade(TestServer server, String context, String table) throws ProblemException, InterruptedException {
        this(server, context, table, "ACCESS EXCLUSIVE");
    }

    private Blockade(TestServer server, String context, String table, String mode)
            throws ProblemException, InterruptedException {
        session = server.session(context);
        session.execute("BEGIN");
        session.execute("LOCK TABLE " + table + " IN " + mode + " MODE");
    }

    /// One that lets the table be read: work waits only where it would change it.
    public static Blockade ofWrites(TestServer server, String context, String table)
            throws ProblemException, InterruptedException {
        return new Blockade(server, context, table, "SHARE");
    }

    /// Lets the work go on.
    @Override
    public void close() {
        session.close();
    }
}

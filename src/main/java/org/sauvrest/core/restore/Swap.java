package org.sauvrest.core.restore;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sauvrest.core.operation.Concurrently;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// Exchanges the databases behind a context's name in one transaction.
///
/// The server's RENAME takes a lock that keeps new sessions out, and waits a while for the old ones to leave. So while
/// one session renames, another ends whoever is still there; a server that reconnects at once waits at the lock, and
/// finds the new database behind the name.
final class Swap {

    private static final int ATTEMPTS = 5;
    private static final int MILLISECONDS_BETWEEN = 15;

    /// Sessions of the server's own workers have no user; RENAME ends those by itself.
    private static final String END_SESSIONS = """
            SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
            WHERE datname = ? AND pid <> pg_backend_pid() AND pg_has_role(usesysid, 'USAGE')""";

    private static final String SESSIONS_LEFT =
            "SELECT count(*) FROM pg_stat_activity WHERE datname = ? AND usesysid IS NOT NULL";

    private static final String OTHERS_SESSIONS = """
            SELECT usename || ' (' || coalesce(nullif(application_name, ''), '?') || ')' FROM pg_stat_activity
            WHERE datname = ? AND usesysid IS NOT NULL AND NOT pg_has_role(usesysid, 'USAGE')
            UNION ALL
            SELECT owner || ' (PREPARE TRANSACTION ' || gid || ')' FROM pg_prepared_xacts WHERE database = ?""";

    private final Connector connector;

    Swap(Connector connector) {
        this.connector = connector;
    }

    /// @param context the name
    /// @param incoming the database that takes the name
    /// @param comment of the incoming database, once it has the name
    /// @param template whether it shall be one
    /// @param outgoing absent where the name is free
    record Exchange(
            String context,
            String incoming,
            Optional<String> comment,
            int connectionLimit,
            boolean template,
            Optional<Outgoing> outgoing) {}

    record Outgoing(String name, HiddenNote note) {

        static Outgoing of(String context, Identity identity) {
            return new Outgoing(
                    HiddenName.of(HiddenName.Use.PREVIOUS, context).name(), HiddenNote.of(context, identity.comment()));
        }
    }

    /// @param session holds the context's lock
    /// @return for how long the context could not be used
    Duration run(Session session, Exchange exchange) throws ProblemException, InterruptedException {
        var statements = String.join(";\n", statements(exchange));
        var incoming = oid(session, exchange.incoming());
        var witness = Witness.of(connector, session);
        if (exchange.outgoing().isEmpty()) {
            try {
                inTransaction(session, statements);
            } catch (ProblemException e) {
                if (!isDone(witness, exchange.context(), incoming, e)) {
                    throw e;
                }
            }
            return Duration.ZERO;
        }
        try (var other = connector.open(session.login(), session.database())) {
            for (int attempt = 1; ; attempt++) {
                requireOwnSessions(other, exchange.context());
                var begun = Instant.now();
                try {
                    rename(session, other, exchange.context(), statements);
                    return Duration.between(begun, Instant.now());
                } catch (ProblemException e) {
                    if (isDone(witness, exchange.context(), incoming, e)) {
                        return Duration.between(begun, Instant.now());
                    }
                    if (attempt == ATTEMPTS || !(e.problem() instanceof Problem.ServerError)) {
                        throw e;
                    }
                }
            }
        }
    }

    private static void rename(Session session, Session other, String context, String statements)
            throws ProblemException, InterruptedException {
        endSessions(other, context);
        for (int wait = 0; wait < 3 && sessionsLeft(other, context) > 0; wait++) {
            Thread.sleep(MILLISECONDS_BETWEEN);
        }
        try (var beside = new Concurrently()) {
            var renamed = beside.start(() -> inTransaction(session, statements));
            while (!Concurrently.endsWithin(MILLISECONDS_BETWEEN, renamed)) {
                endSessions(other, context);
            }
            Concurrently.result(renamed);
        }
    }

    private static boolean inTransaction(Session session, String statements)
            throws ProblemException, InterruptedException {
        try {
            session.execute(statements);
            return true;
        } catch (ProblemException e) {
            if (!(e.problem() instanceof Problem.ConnectionLost)) {
                session.execute("ROLLBACK");
            }
            throw e;
        }
    }

    private static List<String> statements(Exchange exchange) {
        var name = Sql.identifier(exchange.context());
        var statements = new ArrayList<String>();
        statements.add("BEGIN");
        // The server would wait five seconds for a session that nobody here may end, and keep all others out meanwhile.
        statements.add("SET LOCAL statement_timeout = '1s'");
        exchange.outgoing().ifPresent(outgoing -> {
            var away = Sql.identifier(outgoing.name());
            statements.add("ALTER DATABASE " + name + " RENAME TO " + away);
            statements.add("ALTER DATABASE " + away + " ALLOW_CONNECTIONS false");
            statements.add(comment(away, outgoing.note().write()));
        });
        statements.add("ALTER DATABASE " + Sql.identifier(exchange.incoming()) + " RENAME TO " + name);
        statements.add("ALTER DATABASE " + name + " ALLOW_CONNECTIONS true IS_TEMPLATE " + exchange.template()
                + " CONNECTION LIMIT " + exchange.connectionLimit());
        statements.add(comment(name, exchange.comment().orElse("")));
        statements.add("COMMIT");
        return statements;
    }

    private static String comment(String database, String text) {
        return "COMMENT ON DATABASE " + database + " IS " + (text.isEmpty() ? "NULL" : Sql.literal(text));
    }

    private static void requireOwnSessions(Session other, String context)
            throws ProblemException, InterruptedException {
        var strangers = other.rows(OTHERS_SESSIONS, row -> row.text(1), context, context);
        if (!strangers.isEmpty()) {
            throw new ProblemException(new Problem.InUse(context, strangers));
        }
    }

    static void endSessions(Session other, String context) throws ProblemException, InterruptedException {
        other.one(END_SESSIONS, row -> row.number(1), context);
    }

    private static long sessionsLeft(Session other, String context) throws ProblemException, InterruptedException {
        return other.one(SESSIONS_LEFT, row -> row.number(1), context);
    }

    private static long oid(Session session, String database) throws ProblemException, InterruptedException {
        return session.one("SELECT oid FROM pg_database WHERE datname = ?", row -> row.number(1), database);
    }

    /// A connection that breaks leaves open whether the exchange took place, or still will.
    private static boolean isDone(Witness witness, String context, long incoming, ProblemException failure)
            throws ProblemException, InterruptedException {
        return failure.problem() instanceof Problem.ConnectionLost && witness.saw(context, incoming);
    }
}

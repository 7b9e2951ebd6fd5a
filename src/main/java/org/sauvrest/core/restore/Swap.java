package org.sauvrest.core.restore;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// Exchanges the databases behind a context's name in one transaction.
///
/// The server's RENAME needs the database without sessions, see [Emptied]; who waits at its lock finds the new database
/// behind the name.
final class Swap {

    private static final int ATTEMPTS = 5;

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

        static Outgoing of(String context, Identity identity, Optional<StateFacts> state) {
            return new Outgoing(
                    HiddenName.of(HiddenName.Use.PREVIOUS, context).name(),
                    HiddenNote.of(context, identity.comment(), state));
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
                Emptied.requireOwnSessions(other, exchange.context());
                var begun = Instant.now();
                try {
                    Emptied.run(other, exchange.context(), () -> inTransaction(session, statements));
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

    static boolean inTransaction(Session session, String statements) throws ProblemException, InterruptedException {
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
            var away = outgoing.name();
            statements.add(rename(exchange.context(), away));
            statements.add("ALTER DATABASE " + Sql.identifier(away) + " ALLOW_CONNECTIONS false");
            statements.add(IdentitySql.comment(away, outgoing.note().write()));
        });
        statements.add(rename(exchange.incoming(), exchange.context()));
        statements.add("ALTER DATABASE " + name + " ALLOW_CONNECTIONS true IS_TEMPLATE " + exchange.template()
                + " CONNECTION LIMIT " + exchange.connectionLimit());
        statements.add(
                IdentitySql.comment(exchange.context(), exchange.comment().orElse("")));
        statements.add("COMMIT");
        return statements;
    }

    static String rename(String database, String name) {
        return "ALTER DATABASE " + Sql.identifier(database) + " RENAME TO " + Sql.identifier(name);
    }

    /// The identity of a database, which a renaming does not change.
    static long oid(Session session, String database) throws ProblemException, InterruptedException {
        return session.one("SELECT oid FROM pg_database WHERE datname = ?", row -> row.number(1), database);
    }

    /// A connection that breaks leaves open whether the exchange took place, or still will.
    private static boolean isDone(Witness witness, String context, long incoming, ProblemException failure)
            throws ProblemException, InterruptedException {
        return failure.problem() instanceof Problem.ConnectionLost && witness.saw(context, incoming);
    }
}

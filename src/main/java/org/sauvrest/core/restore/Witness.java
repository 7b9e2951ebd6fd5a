package org.sauvrest.core.restore;

import java.time.Duration;
import java.util.Optional;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// Finds out what became of a transaction whose connection broke: the server may still be at it, and commit it for
/// nobody.
final class Witness {

    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final Duration PAUSE = Duration.ofMillis(200);

    private static final String BACKEND =
            "SELECT pid, backend_start::text FROM pg_stat_activity WHERE pid = pg_backend_pid()";

    private static final String END_BACKEND = """
            SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity
            WHERE pid = ? AND backend_start::text = ?""";

    private static final String DATABASE = "SELECT oid FROM pg_database WHERE datname = ?";

    private final Connector connector;
    private final Session session;
    private final Backend backend;

    /// Numbers of processes are used again: the time of its start tells whether it is the same one.
    private record Backend(long pid, String started) {}

    private Witness(Connector connector, Session session, Backend backend) {
        this.connector = connector;
        this.session = session;
        this.backend = backend;
    }

    /// @param session that will run the transaction
    static Witness of(Connector connector, Session session) throws ProblemException, InterruptedException {
        return new Witness(connector, session, session.one(BACKEND, row -> new Backend(row.number(1), row.text(2))));
    }

    /// Whether a database is behind a name, once the transaction has certainly come to its end.
    ///
    /// @throws ProblemException where the server cannot be asked any more
    boolean saw(String name, long database) throws ProblemException, InterruptedException {
        return found(name).orElseThrow(() -> new ProblemException(new Problem.OutcomeUnknown(name))) == database;
    }

    private Optional<Long> found(String name) throws InterruptedException {
        try {
            session.execute("ROLLBACK");
            return Optional.of(oid(session, name));
        } catch (ProblemException e) {
            return afterwards(name);
        }
    }

    private Optional<Long> afterwards(String name) throws InterruptedException {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (System.nanoTime() < end) {
            try (var fresh = connector.open(session.login(), session.database())) {
                while (fresh.one(END_BACKEND, row -> row.number(1), backend.pid(), backend.started()) > 0) {
                    if (System.nanoTime() > end) {
                        return Optional.empty();
                    }
                    Thread.sleep(PAUSE);
                }
                return Optional.of(oid(fresh, name));
            } catch (ProblemException e) {
                // Perhaps it is only being started anew.
                Thread.sleep(PAUSE);
            }
        }
        return Optional.empty();
    }

    private static long oid(Session session, String name) throws ProblemException, InterruptedException {
        return session.first(DATABASE, row -> row.number(1), name).orElse(0L);
    }
}

package org.sauvrest.faults;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.core.problem.ProblemException;

/// Holds the server up in the middle of an exchange: the context has given its name away, and the other database has
/// not taken it yet. Closing lets the server go on.
final class Brake implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(5);
    private static final long GLANCE_NANOS = 1_000_000;

    private static final String EXCHANGING = """
            SELECT pid, client_port FROM pg_stat_activity WHERE application_name LIKE 'SauvRest %'
            AND wait_event_type = 'Lock' AND query LIKE '%ALTER DATABASE % RENAME TO %'""";

    private static final String INCOMING = """
            SELECT datname FROM pg_database WHERE starts_with(datname, ?)
            ORDER BY shobj_description(oid, 'pg_database')::json ->> 'since' DESC LIMIT 1""";

    /// The session that exchanges.
    ///
    /// @param port by which the server knows its connection
    record Exchanging(long process, int port) {}

    private final Session session;
    private final Exchanging exchanging;

    private Brake(Session session, Exchanging exchanging) {
        this.session = session;
        this.exchanging = exchanging;
    }

    /// @return nothing where the exchange was quicker
    static Optional<Brake> on(School school, Program program, Deed deed) throws ProblemException, InterruptedException {
        var kind = deed == Deed.UNDO ? "sauvrest~old~" : "sauvrest~new~";
        try (var watch = school.server().session("postgres")) {
            var incoming = watch.first(INCOMING, row -> row.text(1), kind);
            if (incoming.isEmpty()) {
                return Optional.empty();
            }
            var session = school.server().session("postgres");
            try {
                // Whoever comments on a database keeps others from renaming it.
                session.execute("BEGIN; COMMENT ON DATABASE " + Sql.identifier(incoming.get()) + " IS 'held up'");
                var end = System.nanoTime() + PATIENCE.toNanos();
                while (program.isAlive() && System.nanoTime() < end) {
                    var found = watch.first(EXCHANGING, row -> new Exchanging(row.number(1), (int) row.number(2)));
                    if (found.isPresent()) {
                        return Optional.of(new Brake(session, found.get()));
                    }
                    LockSupport.parkNanos(GLANCE_NANOS);
                }
            } catch (ProblemException e) {
                // It has its new name already.
                session.close();
                return Optional.empty();
            }
            session.close();
            return Optional.empty();
        }
    }

    Exchanging exchanging() {
        return exchanging;
    }

    @Override
    public void close() {
        session.close();
    }
}

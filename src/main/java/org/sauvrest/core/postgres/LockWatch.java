package org.sauvrest.core.postgres;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.operation.Concurrently;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.problem.ProblemException;

/// Tells, while work on a database is under way, that it waits for somebody else's lock, and for how long by now:
/// a bar that does not move tells nobody why. It only looks, from a session of its own, takes no lock itself, and
/// is of no use where it fails.
public final class LockWatch implements AutoCloseable {

    /// Most locks are gone before anybody could read that they were there.
    private static final Duration PATIENCE = Duration.ofSeconds(3);

    private static final Duration BETWEEN = Duration.ofSeconds(1);

    /// Our sessions are those of the same name, pg_dump's too. Who holds the lock may be a stranger: of those an
    /// ordinary account sees the user and the program, not what they do; of a prepared transaction, nothing.
    private static final String HOLDERS = """
            SELECT coalesce(holder.usename || coalesce(' (' || nullif(holder.application_name, '') || ')', ''), '')
            FROM pg_stat_activity waiting
              CROSS JOIN LATERAL unnest(pg_blocking_pids(waiting.pid)) AS blocking (pid)
              LEFT JOIN pg_stat_activity holder ON holder.pid = blocking.pid
            WHERE waiting.datname = ? AND waiting.wait_event_type = 'Lock'
              AND waiting.application_name = current_setting('application_name')
            ORDER BY 1 DESC""";

    private final Connector connector;
    private final Session server;
    private final String database;
    private final Optional<Duration> most;
    private final Progress progress;
    private final Concurrently thread = new Concurrently();
    private @Nullable Instant since;
    private boolean told;
    private volatile Seen last = new Seen("", Instant.EPOCH);

    private record Seen(String holder, Instant at) {}

    private LockWatch(
            Connector connector, Session server, String database, Optional<Duration> most, Progress progress) {
        this.connector = connector;
        this.server = server;
        this.database = database;
        this.most = most;
        this.progress = progress;
    }

    /// @param server session on the maintenance database of whoever does the work; it is not used itself
    /// @param database that the work is in
    /// @param most how long the work waits before it gives up, where there is such a limit
    public static LockWatch over(
            Connector connector, Session server, String database, Optional<Duration> most, Progress progress) {
        var watch = new LockWatch(connector, server, database, most, progress);
        var _ = watch.thread.start(watch::watch);
        return watch;
    }

    private boolean watch() throws InterruptedException {
        // What is done before anybody would be told costs the server no session.
        Thread.sleep(PATIENCE.minus(BETWEEN));
        try (var session = connector.open(server.login(), server.database())) {
            while (true) {
                look(session.rows(HOLDERS, row -> row.text(1), database));
                Thread.sleep(BETWEEN);
            }
        } catch (ProblemException e) {
            // The work itself will tell what is wrong with the server.
            over();
            return false;
        }
    }

    private void look(List<String> holders) {
        if (holders.isEmpty()) {
            over();
            return;
        }
        var begun = Optional.ofNullable(since).orElseGet(() -> Instant.now().minus(BETWEEN));
        since = begun;
        last = new Seen(holders.getFirst(), Instant.now());
        var time = Duration.between(begun, Instant.now());
        if (time.compareTo(PATIENCE) >= 0) {
            told = true;
            progress.waiting(Duration.ofSeconds(time.toSeconds()), most, holders.getFirst());
        }
    }

    /// Who was seen a moment ago to keep the work waiting, for what is told of work that has given up. Who was seen
    /// earlier is not the one.
    ///
    /// @return empty where nobody was seen, or the server does not tell who
    public String lastHolder() {
        var seen = last;
        return seen.at().plus(PATIENCE).isAfter(Instant.now()) ? seen.holder() : "";
    }

    private void over() {
        since = null;
        if (told) {
            told = false;
            progress.waitingIsOver();
        }
    }

    /// Nobody waits any more, for the work has ended.
    @Override
    public void close() {
        thread.close();
        over();
    }
}

package org.sauvrest.core.restore;

import java.util.concurrent.Callable;
import org.sauvrest.core.operation.Concurrently;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// A database that nobody uses, for statements that the server refuses while somebody does.
///
/// Such a statement takes a lock that keeps new sessions out, and waits a while for the old ones to leave. So while one
/// session runs it, another ends whoever is still there; a server that reconnects at once waits at the lock.
final class Emptied {

    private static final int FIRST_PAUSE_MILLISECONDS = 15;
    private static final int LONGEST_PAUSE_MILLISECONDS = 240;
    private static final int LOOKS_FOR_STRANGERS = 10;
    private static final int MILLISECONDS_BETWEEN_LOOKS = 100;

    /// Sessions of the server's own workers have no user; the server ends those by itself.
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

    private Emptied() {}

    /// Who has just left is still there for a moment, as the server sees it.
    ///
    /// @throws ProblemException where somebody is there whose session we may not end
    static void requireOwnSessions(Session other, String database) throws ProblemException, InterruptedException {
        for (int look = 1; ; look++) {
            var strangers = other.rows(OTHERS_SESSIONS, row -> row.text(1), database, database);
            if (strangers.isEmpty()) {
                return;
            }
            if (look == LOOKS_FOR_STRANGERS) {
                throw new ProblemException(new Problem.InUse(database, strangers));
            }
            Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
        }
    }

    /// @param other that is used for ending sessions only
    static void endSessions(Session other, String database) throws ProblemException, InterruptedException {
        other.one(END_SESSIONS, row -> row.number(1), database);
    }

    /// Has everybody leave the database, and keeps it so until the work has come to its end.
    ///
    /// @param work on a session of its own
    static void run(Session other, String database, Callable<?> work) throws ProblemException, InterruptedException {
        endSessions(other, database);
        for (int wait = 0; wait < 3 && sessionsLeft(other, database) > 0; wait++) {
            Thread.sleep(FIRST_PAUSE_MILLISECONDS);
        }
        try (var beside = new Concurrently()) {
            var working = beside.start(work);
            int pause = FIRST_PAUSE_MILLISECONDS;
            while (!Concurrently.endsWithin(pause, working)) {
                endSessions(other, database);
                pause = Math.min(2 * pause, LONGEST_PAUSE_MILLISECONDS);
            }
            Concurrently.result(working);
        }
    }

    private static long sessionsLeft(Session other, String database) throws ProblemException, InterruptedException {
        return other.one(SESSIONS_LEFT, row -> row.number(1), database);
    }
}

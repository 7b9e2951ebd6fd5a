package org.sauvrest.core.contexts;

import java.util.HexFormat;
import java.util.Optional;
import org.sauvrest.core.files.Sha256;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.problem.ProblemException;

/// A lock in the server's maintenance database, held by a session and gone with it: for one program at a time on all
/// computers.
///
/// @param family tells our kinds of locks from one another, and from those of other programs
/// @param key stands for what is locked
record AdvisoryLock(int family, int key) {

    private static final int ATTEMPTS = 20;
    private static final int MILLISECONDS_BETWEEN = 50;

    private static final String HOLDER = """
            SELECT coalesce(nullif(a.application_name, ''), a.usename, '?')
            FROM pg_locks l LEFT JOIN pg_stat_activity a USING (pid)
            WHERE l.locktype = 'advisory' AND l.classid::bigint = ? AND l.objid::bigint = ? AND l.objsubid = 2
              AND l.granted AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())""";

    /// @param name of what is locked
    static AdvisoryLock of(int family, String name) {
        return new AdvisoryLock(family, HexFormat.fromHexDigits(Sha256.of(name), 0, Integer.BYTES * 2));
    }

    /// Takes the lock until the session ends. Waits a moment for it: a server notices only after a program's end that
    /// the program has left.
    ///
    /// @param shared whether others may have it too who share it
    /// @return who has it; nothing where it was taken
    Optional<String> take(Session session, boolean shared) throws ProblemException, InterruptedException {
        var attempt = shared ? "SELECT pg_try_advisory_lock_shared(?, ?)" : "SELECT pg_try_advisory_lock(?, ?)";
        for (int tried = 1; !session.one(attempt, row -> row.flag(1), family, key); tried++) {
            if (tried == ATTEMPTS) {
                return holder(session).or(() -> Optional.of("?"));
            }
            Thread.sleep(MILLISECONDS_BETWEEN);
        }
        return Optional.empty();
    }

    /// Who has it.
    Optional<String> holder(Session session) throws ProblemException, InterruptedException {
        return session.first(HOLDER, row -> row.text(1), (long) family, Integer.toUnsignedLong(key));
    }
}

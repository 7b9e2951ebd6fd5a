package org.sauvrest.core.contexts;

import java.util.HexFormat;
import org.sauvrest.core.files.Sha256;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// The right to work on a context, for one program at a time on all computers: an advisory lock in the server's
/// maintenance database, held by a session and gone with it.
public final class ContextLock {

    /// Tells our locks from those of other programs.
    private static final int FAMILY = 0x5A4C_5253;

    private static final int ATTEMPTS = 20;
    private static final int MILLISECONDS_BETWEEN = 50;

    private static final String HOLDER = """
            SELECT coalesce(nullif(a.application_name, ''), a.usename, '?')
            FROM pg_locks l LEFT JOIN pg_stat_activity a USING (pid)
            WHERE l.locktype = 'advisory' AND l.classid::bigint = ? AND l.objid::bigint = ? AND l.objsubid = 2
              AND l.granted AND l.database = (SELECT oid FROM pg_database WHERE datname = current_database())""";

    private ContextLock() {}

    /// Takes the lock until the session ends. Waits a moment for it: a server notices only after a program's end that
    /// the program has left.
    ///
    /// @param session on the maintenance database
    /// @throws ProblemException where another program has it; the problem says who
    public static void take(Session session, String context) throws ProblemException, InterruptedException {
        for (int attempt = 1; !isTaken(session, key(context)); attempt++) {
            if (attempt == ATTEMPTS) {
                var holder = holder(session, key(context));
                throw new ProblemException(new Problem.Busy(context, ApplicationName.who(holder), holder));
            }
            Thread.sleep(MILLISECONDS_BETWEEN);
        }
    }

    /// Whether somebody works on the context whose mark this is.
    ///
    /// @param mark from [#mark]
    public static boolean isHeld(Session session, String mark) throws ProblemException, InterruptedException {
        int key = HexFormat.fromHexDigits(mark);
        return session.first(HOLDER, row -> row.text(1), (long) FAMILY, Integer.toUnsignedLong(key))
                .isPresent();
    }

    /// Eight hexadecimal digits that stand for a context where its name would be too long.
    public static String mark(String context) {
        return HexFormat.of().toHexDigits(key(context));
    }

    private static boolean isTaken(Session session, int key) throws ProblemException, InterruptedException {
        return session.one("SELECT pg_try_advisory_lock(?, ?)", row -> row.flag(1), FAMILY, key);
    }

    private static String holder(Session session, int key) throws ProblemException, InterruptedException {
        return session.first(HOLDER, row -> row.text(1), (long) FAMILY, Integer.toUnsignedLong(key))
                .orElse("?");
    }

    private static int key(String context) {
        return HexFormat.fromHexDigits(Sha256.of(context), 0, Integer.BYTES * 2);
    }
}

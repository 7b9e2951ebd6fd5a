package org.sauvrest.core.contexts;

import java.util.HexFormat;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// The right to work on a context, for one program at a time on all computers.
public final class ContextLock {

    private static final int FAMILY = 0x5A4C_5253;

    private ContextLock() {}

    /// Takes the lock until the session ends.
    ///
    /// @param session on the maintenance database
    /// @throws ProblemException where another program has it; the problem says who
    public static void take(Session session, String context) throws ProblemException, InterruptedException {
        var holder = AdvisoryLock.of(FAMILY, context).take(session, false);
        if (holder.isPresent()) {
            throw new ProblemException(new Problem.Busy(context, ApplicationName.who(holder.get()), holder.get()));
        }
    }

    /// Whether somebody works on the context whose mark this is.
    ///
    /// @param mark from [#mark]
    public static boolean isHeld(Session session, String mark) throws ProblemException, InterruptedException {
        return new AdvisoryLock(FAMILY, HexFormat.fromHexDigits(mark))
                .holder(session)
                .isPresent();
    }

    /// Eight hexadecimal digits that stand for a context where its name would be too long.
    public static String mark(String context) {
        return HexFormat.of().toHexDigits(AdvisoryLock.of(FAMILY, context).key());
    }
}

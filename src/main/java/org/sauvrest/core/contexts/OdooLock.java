package org.sauvrest.core.contexts;

import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.UpdateProblem;

/// The right to work on an Odoo, its code and its service. Whoever updates it has it alone; those who only rehearse
/// share it.
public final class OdooLock {

    private static final int FAMILY = 0x5A4C_4F44;

    private OdooLock() {}

    /// Takes the lock until the session ends.
    ///
    /// @param session on the maintenance database
    /// @param code directory of its code, by which everybody knows it who updates it
    /// @throws ProblemException where another program has it; the problem says who
    public static void take(Session session, String code, boolean shared)
            throws ProblemException, InterruptedException {
        var holder = AdvisoryLock.of(FAMILY, code).take(session, shared);
        if (holder.isPresent()) {
            throw new ProblemException(
                    new UpdateProblem.OdooBusy(code, ApplicationName.who(holder.get()), holder.get()));
        }
    }
}

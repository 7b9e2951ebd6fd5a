package org.sauvrest.core.contexts;

import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// The right to change an account's password, for one program at a time on all computers.
public final class AccountLock {

    private static final int FAMILY = 0x5A4C_5057;

    private AccountLock() {}

    /// Takes the lock until the session ends, whatever its account's password is meanwhile.
    ///
    /// @param session of that account, on the maintenance database
    /// @throws ProblemException where another program has it; the problem says who
    public static void take(Session session) throws ProblemException, InterruptedException {
        var login = session.login();
        var holder = AdvisoryLock.of(FAMILY, login.user()).take(session, false);
        if (holder.isPresent()) {
            throw new ProblemException(new Problem.PasswordBusy(
                    login.user(), login.address().host(), ApplicationName.who(holder.get()), holder.get()));
        }
    }
}

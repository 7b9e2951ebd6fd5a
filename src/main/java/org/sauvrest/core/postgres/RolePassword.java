package org.sauvrest.core.postgres;

import java.sql.SQLException;
import org.postgresql.util.PasswordUtil;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// Changes the password of an account. The server is sent only what it checks a login against, so that neither its log
/// nor its list of sessions ever shows the password.
public final class RolePassword {

    private RolePassword() {}

    public static void change(Session session, String user, Password password)
            throws ProblemException, InterruptedException {
        var kind = session.one("SHOW password_encryption", row -> row.text(1));
        session.execute("ALTER ROLE " + Sql.identifier(user) + " PASSWORD "
                + Sql.literal(verifier(user, password, kind.equals("on") ? "md5" : kind)));
    }

    private static String verifier(String user, Password password, String kind) throws ProblemException {
        try {
            return PasswordUtil.encodePassword(user, password.reveal().toCharArray(), kind);
        } catch (SQLException e) {
            throw new ProblemException(new Problem.ServerError("", "password_encryption = " + kind), e);
        }
    }
}

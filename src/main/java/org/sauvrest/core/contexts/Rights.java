package org.sauvrest.core.contexts;

import java.util.Optional;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// What the user must be allowed to do on the server before contexts can be restored.
public final class Rights {

    private static final String CREATE = "SELECT rolcreatedb OR rolsuper FROM pg_roles WHERE rolname = current_user";

    private static final String MEMBER =
            "SELECT pg_has_role(current_user, oid, 'USAGE') FROM pg_roles WHERE rolname = ?";

    private Rights() {}

    /// @param owner role that shall own the context
    /// @throws ProblemException for the first right that is missing
    public static void require(Session session, String owner) throws ProblemException, InterruptedException {
        var user = session.login().user();
        if (!session.one(CREATE, row -> row.flag(1))) {
            throw new ProblemException(new Problem.MayNotCreate(user));
        }
        Optional<Boolean> member = session.first(MEMBER, row -> row.flag(1), owner);
        if (member.isEmpty()) {
            throw new ProblemException(new Problem.OwnerUnknown(owner));
        }
        if (!member.get()) {
            throw new ProblemException(new Problem.NotMemberOfOwner(user, owner));
        }
    }

    /// The statement by which an administrator of the server grants what is missing.
    ///
    /// @return nothing where none would do
    public static Optional<String> statement(Problem missing) {
        return switch (missing) {
            case Problem.MayNotCreate(var user) -> Optional.of("ALTER ROLE " + Sql.identifier(user) + " CREATEDB;");
            case Problem.NotMemberOfOwner(var user, var owner) ->
                Optional.of("GRANT " + Sql.identifier(owner) + " TO " + Sql.identifier(user) + ";");
            default -> Optional.empty();
        };
    }
}

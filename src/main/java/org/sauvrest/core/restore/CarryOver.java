package org.sauvrest.core.restore;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// Gives the new database the settings and privileges that the present one has.
final class CarryOver {

    private CarryOver() {}

    /// @return what this user may not set again
    static List<Notice> run(Session server, Identity identity, String database, String owner)
            throws ProblemException, InterruptedException {
        var notices = new ArrayList<Notice>();
        for (var setting : identity.settings()) {
            tryTo(server, IdentitySql.setting(database, setting)).ifPresent(notices::add);
        }
        if (identity.privileges().isPresent()) {
            for (var statement : IdentitySql.privileges(
                    database, owner, identity.privileges().get())) {
                tryTo(server, statement).ifPresent(notices::add);
            }
        }
        return notices;
    }

    private static Optional<Notice> tryTo(Session server, String statement)
            throws ProblemException, InterruptedException {
        try {
            server.execute(statement);
            return Optional.empty();
        } catch (ProblemException e) {
            return switch (e.problem()) {
                case Problem.NotAllowed(var user, var answer) ->
                    Optional.of(new Notice.NotCarriedOver(statement, answer));
                case Problem.NotAllowedOn(var user, var object, var answer) ->
                    Optional.of(new Notice.NotCarriedOver(statement, answer));
                case Problem.ServerError(var state, var answer) ->
                    Optional.of(new Notice.NotCarriedOver(statement, answer));
                default -> throw e;
            };
        }
    }
}

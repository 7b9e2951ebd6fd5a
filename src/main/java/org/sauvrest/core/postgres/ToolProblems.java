package org.sauvrest.core.postgres;

import java.util.Optional;
import org.sauvrest.core.problem.Problem;

/// What the messages of PostgreSQL's programs mean, where it is known.
final class ToolProblems {

    private ToolProblems() {}

    static Optional<Problem> meaning(String text, Login login) {
        var host = login.address().host();
        if (text.contains("permission denied")
                || text.contains("must be owner")
                || text.contains("must be superuser")) {
            return Optional.of(SqlProblems.notAllowed(DeniedObject.in(text), text, login));
        }
        if (text.contains("server closed the connection")
                || text.contains("terminating connection")
                || text.contains("no connection to the server")
                || text.contains("could not receive data")
                || text.contains("could not send data")
                || text.contains("connection to server")) {
            return Optional.of(new Problem.ConnectionLost(host, text));
        }
        if (text.contains("No space left on device")) {
            return Optional.of(new Problem.ServerDiskFull(text));
        }
        return Optional.empty();
    }
}

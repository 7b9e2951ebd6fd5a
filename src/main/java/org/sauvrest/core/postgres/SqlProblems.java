package org.sauvrest.core.postgres;

import java.sql.SQLException;
import java.util.Optional;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.TlsMode;

/// What an error of the server or of the driver means.
final class SqlProblems {

    private SqlProblems() {}

    static ProblemException explain(SQLException fault, Login login, String database) {
        return new ProblemException(problem(fault, login, database), fault);
    }

    static Problem problem(SQLException fault, Login login, String database) {
        var state = fault.getSQLState() == null ? "" : fault.getSQLState();
        var answer = answer(fault);
        var host = login.address().host();
        return switch (state) {
            case "28P01", "28000", "08004" -> refusal(state, answer, login);
            case "3D000" -> new Problem.DatabaseMissing(database, host);
            case "53300" -> new Problem.TooManyConnections(host, answer);
            case "57P03" -> new Problem.ServerNotReady(host, answer);
            case "53100" -> new Problem.ServerDiskFull(answer);
            case "42501" -> notAllowed(DeniedObject.in(fault), answer, login);
            case "57P01", "57P02", "57P05", "25P03", "08003", "08006", "08S01" ->
                new Problem.ConnectionLost(host, answer);
            case "08001" -> new Problem.PortClosed(host, login.address().port());
            default -> new Problem.ServerError(state, answer);
        };
    }

    static Problem notAllowed(Optional<String> object, String answer, Login login) {
        return object.<Problem>map(name -> new Problem.NotAllowedOn(login.user(), name, answer))
                .orElseGet(() -> new Problem.NotAllowed(login.user(), answer));
    }

    private static Problem refusal(String state, String answer, Login login) {
        var host = login.address().host();
        if (isAboutTls(state, answer, login)) {
            return new Problem.TlsRefused(host, login.tls().word(), answer);
        }
        if (state.equals("28000")) {
            return new Problem.LoginRefused(login.user(), host, answer);
        }
        return login.password().filter(password -> !password.isEmpty()).isEmpty()
                ? new Problem.PasswordMissing(login.user(), host, login.passwordSource())
                : wrong(login);
    }

    /// Each refusal by pg_hba.conf ends in words on encryption: they are its reason only where we had asked for none.
    private static boolean isAboutTls(String state, String answer, Login login) {
        return state.equals("28000")
                ? login.tls() == TlsMode.DISABLE && (answer.contains("no encryption") || answer.contains("SSL off"))
                : answer.contains("SSL");
    }

    /// The server's own words without the driver's decoration.
    static String answer(SQLException fault) {
        var message = String.valueOf(fault.getMessage());
        return message.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .reduce((one, next) -> one + " " + next)
                .orElse(message);
    }

    private static Problem wrong(Login login) {
        var host = login.address().host();
        return login.passwordSource().isEmpty()
                ? new Problem.TypedPasswordWrong(login.user(), host)
                : new Problem.PasswordWrong(login.user(), host, login.passwordSource());
    }
}

package org.sauvrest.core.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.settings.HostPort;
import org.sauvrest.core.settings.TlsMode;

/// Answers of servers that these tests cannot start: older ones, and such as know no TLS.
class SqlProblemsTest {

    private static final List<String> NO_ENTRY = List.of(
            "FATAL: no pg_hba.conf entry for host \"10.0.0.7\", user \"prof\", database \"postgres\", no encryption",
            "FATAL: no pg_hba.conf entry for host \"10.0.0.7\", user \"prof\", database \"postgres\", SSL off");

    private static Problem problem(String answer, String state, TlsMode tls) {
        var login = Logins.of(new HostPort("db", 5432), "prof", Optional.of("x"), tls);
        return SqlProblems.problem(new SQLException(answer, state), login, "postgres");
    }

    @Test
    void aComputerThatIsNotInTheServersListIsNoMatterOfTls() {
        for (var answer : NO_ENTRY) {
            assertEquals(
                    new Problem.LoginRefused("prof", "db", answer), problem(answer, "28000", TlsMode.PREFER), answer);
        }
    }

    @Test
    void itMayBeOneWhereProtectionWasDeclined() {
        for (var answer : NO_ENTRY) {
            assertEquals(
                    new Problem.TlsRefused("db", "disable", answer), problem(answer, "28000", TlsMode.DISABLE), answer);
        }
    }

    @Test
    void anAnswerIsOneLine() {
        assertEquals(
                new Problem.ServerError("XX000", "ERROR: one two"),
                problem("ERROR: one\n  \n   two\n", "XX000", TlsMode.PREFER));
    }
}

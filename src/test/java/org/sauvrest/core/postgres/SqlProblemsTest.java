package org.sauvrest.core.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.postgresql.util.PSQLException;
import org.postgresql.util.ServerErrorMessage;
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

    /// As a server says it whose own language is not English; the tests' one has no other.
    @Test
    void theObjectThatARightIsMissingForIsNamedInEachLanguage() {
        var said = Map.of(
                "droit refusé pour la table bike",
                "bike",
                "droit refusé pour la colonne « hidden » de la relation « part »",
                "part",
                "permission denied for column \"hidden\" of relation \"part\"",
                "part",
                "permiso denegado al esquema vélos",
                "vélos",
                "debe ser dueño de la tabla bike",
                "bike",
                "permission denied for large object 16411",
                "16411",
                "permission denied for materialized view my view",
                "my view");
        for (var each : said.entrySet()) {
            assertEquals(
                    Optional.of(each.getValue()),
                    DeniedObject.in(denied(each.getKey(), "aclcheck_error")),
                    each.getKey());
        }
        assertEquals(Optional.empty(), DeniedObject.in(denied("表 bike 权限不够", "aclcheck_error")));
        assertEquals(Optional.empty(), DeniedObject.in(denied("permission denied to create role", "CreateRole")));
    }

    @Test
    void theProgramsNameItToo() {
        var said = Map.of(
                "pg_dump: error: query failed: ERROR:  permission denied for table my bike pg_dump: detail: Query was: x",
                "my bike",
                "could not execute query: ERROR:  must be owner of extension plpgsql (COMMENT ON x)",
                "plpgsql",
                "error: permission denied for schema \"two words\"",
                "two words");
        said.forEach((text, object) -> assertEquals(Optional.of(object), DeniedObject.in(text), text));
        assertEquals(Optional.empty(), DeniedObject.in("must be superuser to create x"));
    }

    private static SQLException denied(String message, String routine) {
        return new PSQLException(new ServerErrorMessage("SERROR\0C42501\0M" + message + "\0R" + routine + "\0"));
    }

    @Test
    void anAnswerIsOneLine() {
        assertEquals(
                new Problem.ServerError("XX000", "ERROR: one two"),
                problem("ERROR: one\n  \n   two\n", "XX000", TlsMode.PREFER));
    }
}

package org.sauvrest.core.settings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

class EnvironmentProfileTest {

    private static ServerProfile profile(Map<String, String> environment) throws ProblemException {
        return EnvironmentProfile.of(environment).orElseThrow();
    }

    @Test
    void takesOverWhatTheVariablesSay() throws Exception {
        var profile = profile(Map.of(
                "PGHOST", "db.school",
                "PGPORT", "5433",
                "PGUSER", "prof",
                "PGSSLMODE", "verify-full",
                "PGSSLROOTCERT", "/etc/school.crt"));

        assertEquals("environment", profile.name());
        assertEquals(List.of(new HostPort("db.school", 5433)), profile.addresses());
        assertEquals("prof", profile.user());
        assertEquals(TlsMode.VERIFY_FULL, profile.tls());
        assertEquals(Path.of("/etc/school.crt"), profile.rootCertificate());
    }

    @Test
    void hasLibpqsUsualValuesWhereVariablesAreAbsentOrEmpty() throws Exception {
        var bare = profile(Map.of("PGHOST", "db"));
        var empty = profile(Map.of("PGHOST", "db", "PGPORT", "", "PGUSER", "", "PGSSLMODE", "", "PGSSLROOTCERT", ""));

        assertEquals(bare, empty);
        assertEquals(5432, bare.port());
        assertEquals(System.getProperty("user.name"), bare.user());
        assertEquals(TlsMode.PREFER, bare.tls());
    }

    @Test
    void isAbsentWithoutAHost() throws Exception {
        assertEquals(Optional.empty(), EnvironmentProfile.of(Map.of("PGPORT", "5433", "PGUSER", "prof")));
        assertEquals(Optional.empty(), EnvironmentProfile.of(Map.of("PGHOST", " ")));
    }

    @Test
    void knowsSeveralHosts() throws Exception {
        var profile = profile(Map.of("PGHOST", "one,two", "PGPORT", "5433"));

        assertEquals(List.of(new HostPort("one", 5433), new HostPort("two", 5433)), profile.addresses());
    }

    @Test
    void takesAllowForPreferSinceItProtectsMore() throws Exception {
        assertEquals(
                TlsMode.PREFER,
                profile(Map.of("PGHOST", "db", "PGSSLMODE", "allow")).tls());
    }

    @Test
    void namesTheVariableValueThatIsWrong() {
        var modes = List.of("disable", "prefer", "require", "verify-ca", "verify-full");
        for (var wrong : List.of(
                Map.entry(Map.entry("PGPORT", "99999"), new Fault.NoPort("99999")),
                Map.entry(Map.entry("PGSSLMODE", "sometimes"), new Fault.NoTlsMode("sometimes", modes)))) {
            var variable = wrong.getKey();
            var refusal = assertThrows(
                    ProblemException.class,
                    () -> EnvironmentProfile.of(Map.of("PGHOST", "db", variable.getKey(), variable.getValue())));

            assertEquals(new Problem.ValueFault("PGHOST, PGPORT, PGSSLMODE", wrong.getValue()), refusal.problem());
        }
    }
}

package org.sauvrest.core.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.problem.FaultException;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// The server that PostgreSQL's own variables (PGHOST and its family) name, for machines without any profile.
final class EnvironmentProfile {

    static final String NAME = "environment";

    private EnvironmentProfile() {}

    static Optional<ServerProfile> of(Map<String, String> environment) throws ProblemException {
        // As for libpq, an empty variable is none.
        var host = given(environment, "PGHOST");
        if (host == null) {
            return Optional.empty();
        }
        try {
            var port = given(environment, "PGPORT");
            var user = given(environment, "PGUSER");
            var tls = given(environment, "PGSSLMODE");
            var rootCertificate = given(environment, "PGSSLROOTCERT");
            return Optional.of(ServerProfile.builder(
                            NAME, List.of(host.split(",")), user == null ? System.getProperty("user.name") : user)
                    .port(port == null ? null : HostPort.port(port))
                    // libpq's "allow" has no counterpart in JDBC; "prefer" protects more and fails as rarely.
                    .tls(tls == null || tls.equals("allow") ? null : TlsMode.of(tls))
                    .rootCertificate(rootCertificate == null ? null : Path.of(rootCertificate))
                    .build());
        } catch (FaultException e) {
            throw new ProblemException(new Problem.ValueFault("PGHOST, PGPORT, PGSSLMODE", e.fault()), e);
        }
    }

    private static @Nullable String given(Map<String, String> environment, String name) {
        var value = environment.get(name);
        return value == null || value.isBlank() ? null : value;
    }
}

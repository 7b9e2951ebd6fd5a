package org.sauvrest.core.settings;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// The server that PostgreSQL's own variables (PGHOST and its family) name, for machines without any profile.
final class EnvironmentProfile {

    static final String NAME = "environment";

    private EnvironmentProfile() {}

    @SuppressWarnings("NullAway") // the constructor puts the usual values where null stands
    static Optional<ServerProfile> of(Map<String, String> environment) throws ProblemException {
        var host = environment.get("PGHOST");
        if (host == null || host.isBlank()) {
            return Optional.empty();
        }
        try {
            var port = environment.get("PGPORT");
            var tls = environment.get("PGSSLMODE");
            return Optional.of(new ServerProfile(
                    NAME,
                    List.of(host.split(",")),
                    port == null ? null : HostPort.port(port),
                    environment.getOrDefault("PGUSER", System.getProperty("user.name")),
                    null,
                    // libpq's "allow" has no counterpart in JDBC; "prefer" protects more and fails as rarely.
                    tls == null || tls.equals("allow") ? null : TlsMode.of(tls),
                    path(environment.get("PGSSLROOTCERT")),
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null,
                    null));
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    new Problem.SettingsFault(Path.of("PGHOST, PGPORT, PGSSLMODE"), 0, String.valueOf(e.getMessage())),
                    e);
        }
    }

    private static @Nullable Path path(@Nullable String text) {
        return text == null || text.isBlank() ? null : Path.of(text);
    }
}

package org.sauvrest.core.overview;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sauvrest.core.contexts.ContextSummary;
import org.sauvrest.core.settings.HostPort;

/// A server at one moment.
///
/// @param address that answered: of several, the primary's
/// @param version of PostgreSQL, such as `15.18`
/// @param tls version of the protocol that protects the connection, such as `TLSv1.3`; absent where nothing does
/// @param names of all contexts, in their order
/// @param contexts those that were looked at, in the order of their names
/// @param previous since when a state before the last restore is kept, by context
public record ServerLook(
        HostPort address,
        String version,
        Optional<String> tls,
        List<String> names,
        List<ContextSummary> contexts,
        Map<String, Instant> previous) {

    public ServerLook {
        names = List.copyOf(names);
        contexts = List.copyOf(contexts);
        previous = Map.copyOf(previous);
    }

    /// The version that decides which client programs will do, such as 15.
    public int major() {
        return Integer.parseInt(version.split("\\D", 2)[0]);
    }
}

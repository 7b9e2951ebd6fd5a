package org.sauvrest.core.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.FaultException;

/// What a settings file holds.
///
/// @param format number of this layout; a newer one is refused
/// @param usual name of the server that commands use where none is named; else the first
/// @param preferences what the user prefers on servers that others have set up
record SettingsFile(
        int format,
        @Nullable String usual,
        List<ServerProfile> servers,
        @JsonInclude(JsonInclude.Include.NON_EMPTY) List<ServerPreference> preferences) {

    @SuppressWarnings("NullAway") // Jackson hands null for what the file leaves out
    SettingsFile {
        if (servers != null && servers.stream().anyMatch(Objects::isNull)) {
            throw new FaultException(new Fault.EmptyItem("servers"));
        }
        servers = servers == null ? List.of() : List.copyOf(servers);
        if (preferences != null && preferences.stream().anyMatch(each -> each == null || each.name() == null)) {
            throw new FaultException(new Fault.Lacking("preferences.name"));
        }
        preferences = preferences == null ? List.of() : List.copyOf(preferences);
        requireNamesOfTheirOwn(servers);
    }

    private static void requireNamesOfTheirOwn(List<ServerProfile> servers) {
        var names = new HashSet<String>();
        for (var server : servers) {
            if (!names.add(server.name())) {
                throw new FaultException(new Fault.SameName(server.name()));
            }
        }
    }

    static SettingsFile empty() {
        return of(List.of());
    }

    static SettingsFile of(List<ServerProfile> servers) {
        return new SettingsFile(SettingsJson.FORMAT, null, servers, List.of());
    }

    SettingsFile withUsual(@Nullable String other) {
        return new SettingsFile(format, other, servers, preferences);
    }

    SettingsFile withServers(List<ServerProfile> others) {
        return new SettingsFile(format, usual, others, preferences);
    }

    /// With a preference in the place of an earlier one for the same server.
    SettingsFile with(ServerPreference preference) {
        var others = Stream.concat(
                preferences.stream().filter(other -> !other.name().equals(preference.name())),
                Stream.of(preference).filter(each -> !each.isEmpty()));
        return new SettingsFile(format, usual, servers, others.toList());
    }

    /// A server that others have set up, as the user prefers it.
    ServerProfile preferred(ServerProfile deployed) {
        return preferences.stream()
                .filter(preference -> preference.isFor(deployed))
                .findFirst()
                .map(preference -> preference.applyTo(deployed))
                .orElse(deployed);
    }
}

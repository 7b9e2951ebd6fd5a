package org.sauvrest.core.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

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
            throw new IllegalArgumentException("one of the servers is null");
        }
        servers = servers == null ? List.of() : List.copyOf(servers);
        if (preferences != null && preferences.stream().anyMatch(each -> each == null || each.name() == null)) {
            throw new IllegalArgumentException("one of the preferences has no name");
        }
        preferences = preferences == null ? List.of() : List.copyOf(preferences);
        if (servers.stream().map(ServerProfile::name).distinct().count() < servers.size()) {
            throw new IllegalArgumentException("two servers have the same name");
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

package org.sauvrest.core.settings;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a settings file holds.
///
/// @param format number of this layout; a newer one is refused
/// @param usual name of the server that commands use where none is named; else the first
record SettingsFile(int format, @Nullable String usual, List<ServerProfile> servers) {

    @SuppressWarnings("NullAway") // Jackson hands null for what the file leaves out
    SettingsFile {
        if (servers != null && servers.stream().anyMatch(Objects::isNull)) {
            throw new IllegalArgumentException("one of the servers is null");
        }
        servers = servers == null ? List.of() : List.copyOf(servers);
        if (servers.stream().map(ServerProfile::name).distinct().count() < servers.size()) {
            throw new IllegalArgumentException("two servers have the same name");
        }
    }

    static SettingsFile empty() {
        return new SettingsFile(SettingsJson.FORMAT, null, List.of());
    }
}

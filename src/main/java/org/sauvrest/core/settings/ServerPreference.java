package org.sauvrest.core.settings;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/// What a user prefers on a server that is not the user's own to change: all else stays as it is deployed, also when
/// that changes.
///
/// @param name of the server
/// @param saves folder of the saves; null for the deployed one
/// @param keepDays as in [ServerProfile]; null for the deployed number
@JsonInclude(JsonInclude.Include.NON_NULL)
record ServerPreference(
        String name, @Nullable Path saves, @Nullable Integer keepDays) {

    /// What is to be remembered so that a deployed profile becomes the preferred one.
    static ServerPreference between(ServerProfile deployed, ServerProfile preferred) {
        return new ServerPreference(
                deployed.name(),
                preferred.savesFolder().equals(deployed.savesFolder()) ? null : preferred.savesFolder(),
                Objects.equals(preferred.keepDays(), deployed.keepDays()) ? null : preferred.keepDays());
    }

    boolean isEmpty() {
        return saves == null && keepDays == null;
    }

    boolean isFor(ServerProfile server) {
        return server.name().equals(name);
    }

    ServerProfile applyTo(ServerProfile deployed) {
        return deployed.toBuilder()
                .saves(saves == null ? deployed.saves() : saves)
                .keepDays(keepDays == null ? deployed.keepDays() : keepDays)
                .build();
    }
}

package org.sauvrest.desktop.connection;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.settings.HostPort;
import org.sauvrest.core.settings.Role;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.settings.TlsMode;

/// What the pages of the connection wizard gather.
final class ConnectionDraft {

    final StringProperty hosts = new SimpleStringProperty("");
    final StringProperty port = new SimpleStringProperty(Integer.toString(ServerProfile.USUAL_PORT));
    final ObjectProperty<TlsMode> tls = new SimpleObjectProperty<>(TlsMode.PREFER);
    final StringProperty user = new SimpleStringProperty("");
    final StringProperty password = new SimpleStringProperty("");
    final ObjectProperty<@Nullable Path> passwordFile = new SimpleObjectProperty<>();
    final StringProperty name = new SimpleStringProperty("");
    final StringProperty prefix = new SimpleStringProperty(ServerProfile.USUAL_PREFIX);
    final StringProperty owner = new SimpleStringProperty("");
    final ObjectProperty<Role> role = new SimpleObjectProperty<>(Role.STUDENT);
    final ObjectProperty<@Nullable Path> saves = new SimpleObjectProperty<>();

    private final Optional<ServerProfile> known;

    /// @param known the server that is changed; absent for a new one
    ConnectionDraft(Optional<ServerProfile> known) {
        this.known = known;
        known.ifPresent(profile -> {
            hosts.set(String.join(", ", profile.hosts()));
            port.set(Integer.toString(profile.port()));
            tls.set(profile.tls());
            user.set(profile.user());
            passwordFile.set(profile.passwordFile());
            name.set(profile.name());
            prefix.set(profile.prefix());
            owner.set(profile.ownerRole().orElse(""));
            role.set(profile.role());
            saves.set(profile.saves());
        });
    }

    boolean isNew() {
        return known.isEmpty();
    }

    List<String> hostList() {
        return Arrays.stream(hosts.get().split("[,;\\s]+"))
                .filter(host -> !host.isBlank())
                .toList();
    }

    /// @return why the addresses cannot be used; nothing where they can
    Optional<String> addressFault() {
        try {
            int usual = HostPort.port(port.get().strip());
            hostList().forEach(host -> HostPort.parse(host, usual));
            return Optional.empty();
        } catch (IllegalArgumentException e) {
            return Optional.of(String.valueOf(e.getMessage()));
        }
    }

    ServerProfile toProfile() {
        var title = name.get().isBlank() ? hostList().getFirst() : name.get().strip();
        var start = known.map(ServerProfile::toBuilder)
                .orElseGet(() -> ServerProfile.builder(title, hostList(), user.get()));
        return start.name(title)
                .hosts(hostList())
                .port(HostPort.port(port.get().strip()))
                .user(user.get().strip())
                .tls(tls.get())
                .prefix(prefix.get().strip())
                .owner(owner.get().isBlank() ? null : owner.get().strip())
                .saves(saves.get())
                .role(role.get())
                .passwordFile(passwordFile.get())
                .build();
    }
}

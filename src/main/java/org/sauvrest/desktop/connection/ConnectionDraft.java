package org.sauvrest.desktop.connection;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.contexts.Codification;
import org.sauvrest.core.passwords.CredentialFile;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.passwords.PasswordEntry;
import org.sauvrest.core.passwords.Passwords;
import org.sauvrest.core.problem.FaultException;
import org.sauvrest.core.settings.HostPort;
import org.sauvrest.core.settings.Role;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.settings.TlsMode;

/// What the pages of the connection wizard gather.
final class ConnectionDraft {

    final StringProperty hosts = new SimpleStringProperty("");
    final StringProperty port = new SimpleStringProperty(Integer.toString(ServerProfile.USUAL_PORT));
    final ObjectProperty<TlsMode> tls = new SimpleObjectProperty<>(TlsMode.PREFER);
    final StringProperty rootCertificate = new SimpleStringProperty("");
    final StringProperty user = new SimpleStringProperty("");
    final StringProperty password = new SimpleStringProperty("");

    /// The file of passwords that somebody was given.
    final ObjectProperty<@Nullable CredentialFile> credentials = new SimpleObjectProperty<>();

    /// Whether its lines are copied; else it is read where it is, each time.
    final BooleanProperty copied = new SimpleBooleanProperty(true);

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
            rootCertificate.set(Optional.ofNullable(profile.rootCertificate())
                    .map(Path::toString)
                    .orElse(""));
            user.set(profile.user());
            name.set(profile.name());
            prefix.set(profile.prefix());
            owner.set(profile.ownerRole().orElse(""));
            role.set(profile.role());
            saves.set(profile.saves());
        });
    }

    /// Another one that holds the same, for other pages.
    ConnectionDraft copy() {
        var copy = new ConnectionDraft(known);
        copy.hosts.set(hosts.get());
        copy.port.set(port.get());
        copy.tls.set(tls.get());
        copy.rootCertificate.set(rootCertificate.get());
        copy.user.set(user.get());
        copy.password.set(password.get());
        copy.credentials.set(credentials.get());
        copy.copied.set(copied.get());
        copy.name.set(name.get());
        copy.prefix.set(prefix.get());
        copy.owner.set(owner.get());
        copy.role.set(role.get());
        copy.saves.set(saves.get());
        return copy;
    }

    /// The server that is changed.
    Optional<ServerProfile> known() {
        return known;
    }

    boolean isNew() {
        return known.isEmpty();
    }

    static List<String> hostList(String text) {
        return Arrays.stream(text.split("[,;\\s]+"))
                .filter(host -> !host.isBlank())
                .toList();
    }

    List<String> hostList() {
        return hostList(hosts.get());
    }

    /// What decides which line of a file of passwords is the one.
    Observable[] account() {
        return new Observable[] {hosts, port, user};
    }

    /// What the server is called.
    String title() {
        return name.get().isBlank()
                ? String.join("", hostList().stream().limit(1).toList())
                : name.get().strip();
    }

    /// The password file of the server's own that is looked into. Beside a password that was typed it is not the one
    /// that was given: that would hide the password, or have it written into a file that others may use too.
    Optional<Path> passwordFile() {
        return Optional.ofNullable(credentials.get())
                .map(CredentialFile::path)
                .filter(file -> !copied.get() && password.get().isEmpty())
                .or(() -> credentials.get() == null ? known.map(ServerProfile::passwordFile) : Optional.empty());
    }

    /// The line of the file that was given which is for this server and account.
    Optional<PasswordEntry> entry() {
        return Optional.ofNullable(credentials.get()).flatMap(this::entryOf);
    }

    private Optional<PasswordEntry> entryOf(CredentialFile file) {
        try {
            int usual = HostPort.port(port.get().strip());
            var addresses =
                    hostList().stream().map(host -> HostPort.parse(host, usual)).toList();
            return file.entries().stream()
                    .filter(line -> addresses.isEmpty()
                            || addresses.stream().anyMatch(address -> line.isAt(address.host(), address.port())))
                    .filter(line ->
                            user.get().isBlank() || line.isFor(user.get().strip()))
                    .findFirst();
        } catch (FaultException e) {
            return Optional.empty();
        }
    }

    /// Has a file of passwords used; what is still empty is filled with what its line says.
    ///
    /// @return whether there is a line in it for what is not empty
    boolean take(CredentialFile file) {
        var found = entryOf(file);
        found.ifPresent(line -> {
            if (hosts.get().isBlank() && !line.host().equals(PasswordEntry.ANY)) {
                hosts.set(line.host());
                if (!line.port().equals(PasswordEntry.ANY)) {
                    port.set(line.port());
                }
            }
            if (user.get().isBlank() && !line.user().equals(PasswordEntry.ANY)) {
                user.set(line.user());
            }
            password.set("");
            credentials.set(file);
        });
        return found.isPresent();
    }

    /// The password that was typed, else the one in the file that was given, unless that is read where it is.
    Optional<Passwords.Found> given() {
        return Optional.of(password.get())
                .filter(text -> !text.isEmpty())
                .map(text -> Passwords.Found.typed(new Password(text)))
                .or(() -> entry().filter(line -> copied.get())
                        .map(line -> new Passwords.Found(
                                line.password(), credentials.get().path().toString())));
    }

    /// The lines that are copied into the user's own password file.
    List<PasswordEntry> entries() {
        return Stream.ofNullable(credentials.get())
                .filter(file -> copied.get() && entry().isPresent())
                .flatMap(file -> file.entries().stream())
                .toList();
    }

    /// The user's own context, where the line of the file names one.
    Optional<String> context() {
        return entry().map(PasswordEntry::database)
                .filter(new Codification(prefix.get().strip())::covers);
    }

    ServerProfile toProfile() {
        var start = known.map(ServerProfile::toBuilder)
                .orElseGet(() -> ServerProfile.builder(title(), hostList(), user.get()));
        return start.name(title())
                .hosts(hostList())
                .port(HostPort.port(port.get().strip()))
                .user(user.get().strip())
                .tls(tls.get())
                .rootCertificate(
                        rootCertificate.get().isBlank()
                                ? null
                                : Path.of(rootCertificate.get().strip()))
                .prefix(prefix.get().strip())
                .context(context().or(() -> known.map(ServerProfile::context)).orElse(null))
                .owner(owner.get().isBlank() ? null : owner.get().strip())
                .saves(saves.get())
                .role(role.get())
                .passwordFile(passwordFile().orElse(null))
                .build();
    }
}

package org.sauvrest.core.connection;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.passwords.Account;
import org.sauvrest.core.passwords.CredentialFile;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.passwords.PasswordEntry;
import org.sauvrest.core.passwords.PasswordFile;
import org.sauvrest.core.passwords.Passwords;
import org.sauvrest.core.postgres.ServerProbe;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.HostPort;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.settings.Settings;

/// What it takes to make a connection known: the servers that are near, the password, the settings.
public final class ConnectionService {

    private static final String HERE = "localhost";

    /// PostgreSQL's usual port and the next ones, which a second or third server on a computer gets.
    private static final List<Integer> PORTS =
            IntStream.range(0, 5).map(i -> ServerProfile.USUAL_PORT + i).boxed().toList();

    private final Settings settings;
    private final Passwords passwords;
    private final Path home;

    /// @param home the user's own folder
    public ConnectionService(Settings settings, Passwords passwords, Path home) {
        this.settings = settings;
        this.passwords = passwords;
        this.home = home;
    }

    /// The PostgreSQL servers that answer on this computer.
    public Operation<List<HostPort>> serversHere() {
        return progress -> PORTS.stream()
                .map(port -> new HostPort(HERE, port))
                .filter(address -> ServerProbe.greet(address).isEmpty())
                .toList();
    }

    /// The file or variable that a password for a profile is found in.
    public Operation<Optional<String>> passwordSource(ServerProfile profile) {
        return progress -> {
            var address = profile.addresses().getFirst();
            var account = new Account(address.host(), address.port(), profile.maintenanceDatabase(), profile.user());
            return passwords.find(account, own(profile)).map(Passwords.Found::source);
        };
    }

    /// What is in a file of passwords that somebody was given.
    public Operation<CredentialFile> credentials(Path file) {
        return progress -> CredentialFile.read(file);
    }

    /// Has a password file be the user's alone, as PostgreSQL's programs demand.
    public Operation<Path> makePrivate(Path file) {
        return progress -> {
            new PasswordFile(file).makePrivate();
            return file;
        };
    }

    /// Whether a file is one by which a server can be known.
    public Operation<Path> rootCertificate(Path file) {
        return progress -> {
            RootCertificate.require(file);
            return file;
        };
    }

    /// The names that are taken.
    public Operation<List<String>> names() {
        return progress -> settings.servers().stream().map(ServerProfile::name).toList();
    }

    /// Whether a profile of this name was set up by others: keeping it makes it the user's own.
    public Operation<Boolean> isDeployed(String name) {
        return progress -> settings.isDeployed(name);
    }

    /// Uses a password until the program ends, in the place of one that was used before.
    ///
    /// @param password absent where it is found by itself
    public void use(ServerProfile profile, Optional<Passwords.Found> password) {
        for (var address : profile.addresses()) {
            passwords.forget(address.host(), address.port(), profile.user());
            password.ifPresent(given -> passwords.remember(address.host(), address.port(), profile.user(), given));
        }
    }

    /// Where a password that was typed for a profile is to be kept.
    public PasswordPlace placeForTyped(ServerProfile profile) throws ProblemException {
        return PasswordPlace.of(profile, passwords.file(), home);
    }

    /// Keeps a password that was typed, so that it is found the next time.
    ///
    /// @return whether that has made a profile that others had set up the user's own, which follows them no longer
    public boolean keepTyped(PasswordPlace place, Password password) throws ProblemException {
        store(place.profile(), List.of(), Optional.of(password));
        if (place.left().isEmpty()) {
            return false;
        }
        boolean deployed = settings.isDeployed(place.profile().name());
        settings.put(place.profile());
        return deployed;
    }

    /// Keeps a profile as the usual one, and before it the passwords, in PostgreSQL's password file or in the profile's
    /// own, as [PasswordPlace] says.
    ///
    /// @param entries lines of a file that somebody was given; copied as they are
    /// @param password for the profile itself; absent where it is kept somewhere already
    /// @param fresh whether a profile of that name must not be there yet
    public Operation<ServerProfile> keep(
            ServerProfile asked, List<PasswordEntry> entries, Optional<Password> password, boolean fresh) {
        return progress -> {
            var profile = password.isPresent() ? placeForTyped(asked).profile() : asked;
            store(profile, entries, password);
            if (fresh) {
                settings.add(profile);
            } else {
                settings.put(profile);
            }
            settings.choose(profile.name());
            return profile;
        };
    }

    /// Keeps what somebody prefers on a server, and nothing else of it: a profile that is deployed for the whole
    /// machine stays the administrator's.
    ///
    /// @param saves null for the usual folder
    public Operation<ServerProfile> prefer(ServerProfile profile, @Nullable Path saves, int keepDays) {
        return progress -> {
            var preferred = profile.toBuilder().saves(saves).keepDays(keepDays).build();
            if (!preferred.equals(profile)) {
                settings.prefer(preferred);
            }
            return preferred;
        };
    }

    /// Keeps what is known of the Odoo of a server. Which server is the usual one stays as it is.
    public Operation<ServerProfile> describe(ServerProfile profile) {
        return progress -> {
            settings.put(profile);
            return profile;
        };
    }

    private void store(ServerProfile profile, List<PasswordEntry> entries, Optional<Password> password)
            throws ProblemException {
        var lines = new ArrayList<>(entries);
        for (var address : profile.addresses()) {
            var account = new Account(address.host(), address.port(), profile.maintenanceDatabase(), profile.user());
            password.filter(secret -> !isFound(account, secret, lines))
                    .map(secret -> PasswordEntry.of(address.host(), address.port(), profile.user(), secret))
                    .ifPresent(line -> lines.add(0, line));
        }
        if (!lines.isEmpty()) {
            passwords.store(own(profile).orElseGet(passwords::file), lines);
        }
    }

    /// The password file that the profile has for itself.
    private static Optional<PasswordFile> own(ServerProfile profile) {
        return Optional.ofNullable(profile.passwordFile()).map(PasswordFile::new);
    }

    /// A line for a context only does not let anybody into the database in which the locks are.
    private static boolean isFound(Account account, Password password, List<PasswordEntry> lines) {
        return lines.stream()
                .filter(line -> line.fits(account))
                .findFirst()
                .filter(line -> line.password().reveal().equals(password.reveal()))
                .isPresent();
    }
}

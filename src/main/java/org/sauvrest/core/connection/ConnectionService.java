package org.sauvrest.core.connection;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.passwords.Account;
import org.sauvrest.core.passwords.Password;
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

    public ConnectionService(Settings settings, Passwords passwords) {
        this.settings = settings;
        this.passwords = passwords;
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
            return passwords
                    .find(account, Optional.ofNullable(profile.passwordFile()).map(PasswordFile::new))
                    .map(Passwords.Found::source);
        };
    }

    /// Uses a typed password until the program ends.
    public void use(ServerProfile profile, Password password) {
        for (var address : profile.addresses()) {
            passwords.remember(address.host(), address.port(), profile.user(), password);
        }
    }

    /// Keeps a profile as the usual one, and its password in PostgreSQL's password file.
    ///
    /// @param typed absent where the password is kept somewhere already
    /// @param fresh whether a profile of that name must not be there yet
    public Operation<ServerProfile> keep(ServerProfile profile, Optional<Password> typed, boolean fresh) {
        return progress -> {
            if (fresh) {
                settings.add(profile);
            } else {
                settings.put(profile);
            }
            settings.choose(profile.name());
            if (typed.isPresent()) {
                store(profile, typed.get());
            }
            return profile;
        };
    }

    /// Changes a profile that is known here.
    public Operation<ServerProfile> change(ServerProfile profile) {
        return progress -> {
            settings.put(profile);
            return profile;
        };
    }

    private void store(ServerProfile profile, Password password) throws ProblemException {
        for (var address : profile.addresses()) {
            passwords.file().store(address.host(), address.port(), profile.user(), password);
        }
    }
}

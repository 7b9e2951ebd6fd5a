package org.sauvrest.core.credentials;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.passwords.Account;
import org.sauvrest.core.passwords.CredentialFile;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.passwords.PasswordEntry;
import org.sauvrest.core.passwords.PasswordFile;
import org.sauvrest.core.passwords.Passwords;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.HostPort;
import org.sauvrest.core.settings.ServerProfile;

/// The password files of this computer: what they say, what is put into them, and whether one gets in with them.
public final class CredentialService {

    private static final String APPLICATION = "SauvRest credentials";

    private final Passwords passwords;

    public CredentialService(Passwords passwords) {
        this.passwords = passwords;
    }

    /// The files in which a password is looked for, the first first.
    ///
    /// @param profile of the server in question, which may have a file of its own; absent for none in particular
    public Operation<List<FileReport>> show(Optional<ServerProfile> profile) {
        return progress -> {
            var reports = new ArrayList<FileReport>();
            for (var file : Stream.concat(
                            profile.flatMap(CredentialService::ownFile).stream(), Stream.of(passwords.file()))
                    .toList()) {
                reports.add(FileReport.of(file));
            }
            return List.copyOf(reports);
        };
    }

    /// Logs in with what the files say, and with nothing else: no variable, nothing typed.
    public Operation<LoginProof> check(ServerProfile profile) {
        return progress -> check(profile, progress);
    }

    /// Puts a password into the file where a server's is looked for first, once the server has taken it, and logs in
    /// with the file. Where the server does not take it, nothing is changed.
    public Operation<LoginProof> set(ServerProfile profile, Password password) {
        return progress -> {
            progress.begin(Step.CONNECT);
            var typed = fromFilesOnly();
            for (var address : profile.addresses()) {
                typed.remember(address.host(), address.port(), profile.user(), Passwords.Found.typed(password));
            }
            new Connector(typed).open(profile, APPLICATION).close();
            file(profile).store(entries(profile, password, Optional.empty()));
            return check(profile, progress);
        };
    }

    /// Puts the lines of a file that somebody was given into the usual one.
    public Operation<Copied> take(Path given) {
        return progress -> {
            var file = CredentialFile.read(given);
            passwords.file().store(file.entries());
            return new Copied(passwords.file().path(), file.entries().size());
        };
    }

    /// Writes a file for somebody else, by which they get in as this account.
    ///
    /// @param file that must not be there yet
    /// @param context to which the file leads by itself; absent for none in particular
    public Operation<Copied> export(ServerProfile profile, Path file, Optional<String> context) {
        return progress -> {
            if (Files.exists(file)) {
                throw new ProblemException(new Problem.FileExists(file));
            }
            progress.begin(Step.CONNECT);
            var login = login(profile);
            var lines = entries(profile, login.password(), context);
            WholeFile.write(file, CredentialFile.text(lines));
            return new Copied(file, lines.size());
        };
    }

    /// @param file that was written
    /// @param lines that were put into it
    public record Copied(Path file, int lines) {}

    private Passwords.Found login(ServerProfile profile) throws ProblemException, InterruptedException {
        try (var session = new Connector(passwords).open(profile, APPLICATION)) {
            var address = session.login().address();
            return passwords
                    .find(account(profile, address), ownFile(profile))
                    .orElseThrow(() -> new ProblemException(new Problem.PasswordMissing(
                            profile.user(),
                            address.host(),
                            passwords.file().path().toString())));
        }
    }

    private LoginProof check(ServerProfile profile, Progress progress) throws ProblemException, InterruptedException {
        progress.begin(Step.CONNECT);
        try (var session = new Connector(fromFilesOnly()).open(profile, APPLICATION)) {
            var address = session.login().address();
            var account = account(profile, address);
            var own = ownFile(profile);
            var file = own.isPresent() && own.get().lineOf(account).isPresent() ? own.get() : passwords.file();
            return new LoginProof(
                    profile.user(),
                    address.host(),
                    address.port(),
                    session.version().split(" ", 2)[0],
                    file.path(),
                    file.lineOf(account));
        }
    }

    private Passwords fromFilesOnly() {
        return new Passwords(Map.of(), passwords.file());
    }

    private PasswordFile file(ServerProfile profile) {
        return ownFile(profile).orElseGet(passwords::file);
    }

    private static Optional<PasswordFile> ownFile(ServerProfile profile) {
        return Optional.ofNullable(profile.passwordFile()).map(PasswordFile::new);
    }

    private static Account account(ServerProfile profile, HostPort address) {
        return new Account(address.host(), address.port(), profile.maintenanceDatabase(), profile.user());
    }

    /// For each address a line for the context, if any, and one for all databases: the locks are in another one.
    private static List<PasswordEntry> entries(ServerProfile profile, Password password, Optional<String> context) {
        return profile.addresses().stream()
                .flatMap(address -> Stream.concat(
                        context
                                .map(name -> new PasswordEntry(
                                        address.host(),
                                        Integer.toString(address.port()),
                                        name,
                                        profile.user(),
                                        password))
                                .stream(),
                        Stream.of(PasswordEntry.of(address.host(), address.port(), profile.user(), password))))
                .toList();
    }
}

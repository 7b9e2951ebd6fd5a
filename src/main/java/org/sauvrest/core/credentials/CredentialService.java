package org.sauvrest.core.credentials;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.passwords.CredentialFile;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.passwords.PasswordEntry;
import org.sauvrest.core.passwords.PasswordFile;
import org.sauvrest.core.passwords.Passwords;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.process.Processes;
import org.sauvrest.core.settings.ServerProfile;

/// The password files of this computer: what they say, what is put into them, and whether one gets in with them.
public final class CredentialService {

    /// Until an Odoo that was restarted answers.
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Passwords passwords;
    private final Processes processes;
    private final Duration patience;

    public CredentialService(Passwords passwords, Processes processes) {
        this(passwords, processes, PATIENCE);
    }

    CredentialService(Passwords passwords, Processes processes, Duration patience) {
        this.passwords = passwords;
        this.processes = processes;
        this.patience = patience;
    }

    /// The files in which a password is looked for, the first first.
    ///
    /// @param profile of the server in question, which may have a file of its own; absent for none in particular
    public Operation<List<FileReport>> show(Optional<ServerProfile> profile) {
        return progress -> {
            var own = profile.map(ServerProfile::passwordFile).map(PasswordFile::new);
            var reports = new ArrayList<FileReport>();
            for (var file :
                    Stream.concat(own.stream(), Stream.of(passwords.file())).toList()) {
                reports.add(FileReport.of(file));
            }
            return List.copyOf(reports);
        };
    }

    /// Logs in with what the files say, and with nothing else: no variable, nothing typed.
    public Operation<LoginProof> check(ServerProfile profile) {
        return progress -> check(logins(profile), progress);
    }

    /// Puts a password into the file where a server's is looked for first, once the server has taken it, and logs in
    /// with the file. Where the server does not take it, nothing is changed.
    public Operation<LoginProof> set(ServerProfile profile, Password password) {
        return progress -> {
            progress.begin(Step.CONNECT);
            var logins = logins(profile);
            logins.open(password).close();
            logins.file().store(logins.entries(password, Optional.empty()));
            return check(logins, progress);
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
            var logins = logins(profile);
            var lines = logins.entries(known(logins), context);
            WholeFile.write(file, CredentialFile.text(lines));
            return new Copied(file, lines.size());
        };
    }

    /// The lines by which others get in as this account, proved by a login. A server that asks for no password is
    /// refused, since no login on it would prove a line.
    ///
    /// @param file that holds them; absent for those that this computer's own password makes
    public Operation<List<PasswordEntry>> lines(ServerProfile profile, Optional<Path> file) {
        return progress -> {
            progress.begin(Step.CONNECT);
            var logins = logins(profile);
            logins.requireThatPasswordsAreAsked();
            if (file.isEmpty()) {
                return logins.entries(known(logins), Optional.empty());
            }
            var given = CredentialFile.read(file.get());
            logins.open(password(given, logins)).close();
            return given.entries();
        };
    }

    private static Password password(CredentialFile given, Logins logins) throws ProblemException {
        var profile = logins.profile();
        return profile.addresses().stream()
                .map(logins::account)
                .flatMap(account -> given.entries().stream().filter(entry -> entry.fits(account)))
                .map(PasswordEntry::password)
                .findFirst()
                .orElseThrow(() -> new ProblemException(new Problem.PasswordMissing(
                        profile.user(),
                        profile.addresses().getFirst().host(),
                        given.path().toString())));
    }

    /// @param file that was written
    /// @param lines that were put into it
    public record Copied(Path file, int lines) {}

    /// Changes the password on the server, here, and in an Odoo's configuration; where a step fails, all is as before.
    public Operation<RotateReport> rotate(RotateRequest request) {
        return progress -> {
            progress.begin(Step.CONNECT);
            var logins = logins(request.profile());
            logins.requireThatPasswordsAreAsked();
            var odoo = request.odoo().isPresent()
                    ? Optional.of(
                            OdooChange.of(request.odoo().get(), logins.profile().user(), processes, patience))
                    : Optional.<OdooChange>empty();
            return new Rotation(request, logins, odoo, progress).run(() -> known(logins));
        };
    }

    private Logins logins(ServerProfile profile) {
        return new Logins(profile, passwords.file());
    }

    /// The password that the server takes now, wherever it was found.
    private Password known(Logins logins) throws ProblemException, InterruptedException {
        try (var session = logins.open(passwords)) {
            var address = session.login().address();
            return passwords
                    .find(logins.account(address), logins.own())
                    .map(Passwords.Found::password)
                    .orElseThrow(() -> new ProblemException(new Problem.PasswordMissing(
                            logins.profile().user(),
                            address.host(),
                            logins.file().path().toString())));
        }
    }

    private LoginProof check(Logins logins, Progress progress) throws ProblemException, InterruptedException {
        progress.begin(Step.CONNECT);
        try (var session = logins.open()) {
            var address = session.login().address();
            var account = logins.account(address);
            var own = logins.own();
            var file = own.isPresent() && own.get().lineOf(account).isPresent() ? own.get() : passwords.file();
            return new LoginProof(
                    logins.profile().user(),
                    address.host(),
                    address.port(),
                    session.version().split(" ", 2)[0],
                    file.path(),
                    file.lineOf(account));
        }
    }
}

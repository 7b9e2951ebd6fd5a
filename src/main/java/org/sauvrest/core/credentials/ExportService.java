package org.sauvrest.core.credentials;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.sauvrest.core.contexts.Codification;
import org.sauvrest.core.contexts.ContextService;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.passwords.CredentialFile;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.passwords.PasswordEntry;
import org.sauvrest.core.passwords.Passwords;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.HostPort;
import org.sauvrest.core.settings.ServerProfile;

/// What others get in with: the lines, and files that hold them, never before the server has taken the password.
public final class ExportService {

    private final Passwords passwords;

    public ExportService(Passwords passwords) {
        this.passwords = passwords;
    }

    /// Writes a file for somebody else, by which they get in as this account.
    ///
    /// @param file that must not be there yet
    /// @param context to which the file leads by itself; absent for none in particular
    public Operation<Exported> export(ServerProfile profile, Path file, Optional<String> context) {
        return progress -> {
            var handOut = new HandOut(WholeFile.parent(file));
            var name = String.valueOf(file.getFileName());
            handOut.requireFree(name);
            progress.begin(Step.CONNECT);
            var logins = new Logins(profile, passwords.file());
            var password = logins.known(passwords);
            var lines = logins.entries(password, context);
            handOut.add(name, lines);
            handOut.write();
            var unknown = context.isPresent() ? unknown(logins, password, context.get()) : Optional.<String>empty();
            return new Exported(file, lines.size(), unknown);
        };
    }

    /// A file that was written.
    ///
    /// @param unknown context that it leads to and the server does not have; absent where that is not known, too
    public record Exported(Path file, int lines, Optional<String> unknown) {}

    /// The context where it is none: it may be made later, and what is only said of it is no reason to fail.
    private static Optional<String> unknown(Logins logins, Password password, String context)
            throws InterruptedException {
        try (var session = logins.open(password)) {
            var known = ContextService.names(session, logins.profile());
            return known.contains(context) ? Optional.empty() : Optional.of(context);
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    /// The lines by which others get in as this account, proved by a login. A server that asks for no password is
    /// refused, since no login on it would prove a line.
    ///
    /// @param file that holds them; absent for those that this computer's own password makes
    public Operation<List<PasswordEntry>> lines(ServerProfile profile, Optional<Path> file) {
        return progress -> {
            progress.begin(Step.CONNECT);
            var logins = new Logins(profile, passwords.file());
            logins.requireThatPasswordsAreAsked();
            if (file.isEmpty()) {
                return logins.entries(logins.known(passwords), Optional.empty());
            }
            var given = CredentialFile.read(file.get());
            logins.open(password(given, logins)).close();
            return given.entries();
        };
    }

    /// Writes a file for each context of a class, named after it; all of them, or none.
    ///
    /// @param name of the class, such as `1STMG2`
    public Operation<HandedOut> exportClass(ServerProfile profile, Path folder, String name) {
        return progress -> {
            progress.begin(Step.CONNECT);
            var logins = new Logins(profile, passwords.file());
            var password = logins.known(passwords);
            var handOut = new HandOut(folder);
            for (var context : contexts(logins, password, name)) {
                handOut.add(CredentialFile.nameFor(context), logins.entries(password, Optional.of(context)));
            }
            return new HandedOut(folder, name, handOut.write());
        };
    }

    /// @param files in the order of the contexts
    public record HandedOut(Path folder, String name, List<Path> files) {}

    /// When the password of an account on one of these servers last became another one, as far as that was seen here.
    public Optional<Instant> lastChange(List<HostPort> addresses, String user) {
        return addresses.stream()
                .flatMap(address -> passwords.lastChange(address.host(), address.port(), user).stream())
                .max(Comparator.naturalOrder());
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

    private static List<String> contexts(Logins logins, Password password, String name)
            throws ProblemException, InterruptedException {
        var codification = new Codification(logins.profile().prefix());
        try (var session = logins.open(password)) {
            var all = ContextService.names(session, logins.profile());
            var found = all.stream()
                    .filter(context -> codification.classOf(context).equals(Optional.of(name)))
                    .toList();
            if (found.isEmpty()) {
                throw new ProblemException(new Problem.ClassUnknown(name, codification.classesOf(all)));
            }
            return found;
        }
    }
}

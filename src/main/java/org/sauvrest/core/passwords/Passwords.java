package org.sauvrest.core.passwords;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.problem.PasswordFileProblem;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// Where passwords come from: typed or given just now, else the server's own password file, else PGPASSWORD, else
/// PostgreSQL's usual password file.
public final class Passwords {

    private record Key(String host, int port, String user) {}

    private final Map<Key, Found> given = new ConcurrentHashMap<>();
    private final @Nullable String environmentPassword;
    private final PasswordFile file;

    public Passwords(Map<String, String> environment, PasswordFile file) {
        this.environmentPassword = environment.get("PGPASSWORD");
        this.file = file;
    }

    /// Whether another password would help.
    public static boolean areAtFault(Problem problem) {
        return problem instanceof Problem.PasswordMissing
                || problem instanceof Problem.PasswordWrong
                || problem instanceof Problem.TypedPasswordWrong;
    }

    /// Whether the server may well answer, and the login is what fails.
    public static boolean failTheLogin(Problem problem) {
        return areAtFault(problem)
                || problem instanceof Problem.LoginRefused
                || problem instanceof PasswordFileProblem.PasswordFileOpen
                || problem instanceof PasswordFileProblem.PasswordFileMarked
                || problem instanceof PasswordFileProblem.PasswordFileUnreadable;
    }

    public PasswordFile file() {
        return file;
    }

    /// Uses this password for a server until the program ends.
    public void remember(String host, int port, String user, Found password) {
        given.put(new Key(host, port, user), password);
    }

    /// Uses no password for a server any more that was remembered.
    public void forget(String host, int port, String user) {
        given.remove(new Key(host, port, user));
    }

    /// As [#forget(String, int, String)], for all that a line of a password file is for.
    public void forget(PasswordEntry line) {
        given.keySet().removeIf(key -> line.isAt(key.host(), key.port()) && line.isFor(key.user()));
    }

    /// Stores lines in a file, where they count. Where it held another password for the same, that is remembered as a
    /// change.
    public void store(PasswordFile target, List<PasswordEntry> lines) throws ProblemException {
        var before =
                target.listed().stream().flatMap(line -> line.entry().stream()).toList();
        var changed = lines.stream()
                .filter(line -> before.stream().anyMatch(line::isAnotherPasswordThan))
                .toList();
        target.store(lines);
        dates().note(changed, Instant.now());
    }

    /// The password of an account is another one from now on.
    public void changed(String host, int port, String user) {
        forget(host, port, user);
        dates().note(List.of(PasswordEntry.of(host, port, user, new Password(""))), Instant.now());
    }

    /// When the password of an account last became another one, as far as that was seen here.
    public Optional<Instant> lastChange(String host, int port, String user) {
        return dates().latest(host, port, user);
    }

    private PasswordDates dates() {
        return PasswordDates.beside(file);
    }

    /// @param own password file of the server's own, before the usual one
    public Optional<Found> find(Account account, Optional<PasswordFile> own) throws ProblemException {
        var here = given.get(new Key(account.host(), account.port(), account.user()));
        if (here != null) {
            return Optional.of(here);
        }
        if (own.isPresent()) {
            var found = in(own.get(), account);
            if (found.isPresent()) {
                return found;
            }
        }
        if (environmentPassword != null && !environmentPassword.isEmpty()) {
            return Optional.of(new Found(new Password(environmentPassword), "PGPASSWORD"));
        }
        return in(file, account);
    }

    private static Optional<Found> in(PasswordFile file, Account account) throws ProblemException {
        return file.find(account)
                .map(password -> new Found(password, file.path().toString()));
    }

    /// A password and where it was found.
    ///
    /// @param source a file or variable; empty where somebody typed it
    public record Found(Password password, String source) {

        public static Found typed(Password password) {
            return new Found(password, "");
        }
    }
}

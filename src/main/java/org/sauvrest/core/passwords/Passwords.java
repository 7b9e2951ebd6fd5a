package org.sauvrest.core.passwords;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// Where passwords come from: typed just now, else the server's own password file, else PGPASSWORD, else PostgreSQL's
/// usual password file.
public final class Passwords {

    private record Key(String host, int port, String user) {}

    private final Map<Key, Password> typed = new ConcurrentHashMap<>();
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

    public PasswordFile file() {
        return file;
    }

    /// Uses this password for a server until the program ends.
    public void remember(String host, int port, String user, Password password) {
        typed.put(new Key(host, port, user), password);
    }

    /// @param own password file of the server's own, before the usual one
    public Optional<Found> find(Account account, Optional<PasswordFile> own) throws ProblemException {
        var here = typed.get(new Key(account.host(), account.port(), account.user()));
        if (here != null) {
            return Optional.of(new Found(here, ""));
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
    public record Found(Password password, String source) {}
}

package org.sauvrest.core.credentials;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sauvrest.core.contexts.ApplicationName;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.passwords.Account;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.passwords.PasswordEntry;
import org.sauvrest.core.passwords.PasswordFile;
import org.sauvrest.core.passwords.PasswordFileLine;
import org.sauvrest.core.passwords.PasswordMaker;
import org.sauvrest.core.passwords.Passwords;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.HostPort;
import org.sauvrest.core.settings.ServerProfile;

/// Logins as one profile, with this or that password.
record Logins(ServerProfile profile, PasswordFile usual) {

    private static final String APPLICATION = ApplicationName.of("credentials");

    /// With what the files say, and with nothing else.
    Session open() throws ProblemException, InterruptedException {
        return open(new Passwords(Map.of(), usual));
    }

    Session open(Passwords passwords) throws ProblemException, InterruptedException {
        return new Connector(passwords).open(profile, APPLICATION);
    }

    Session open(Password password) throws ProblemException, InterruptedException {
        var only = new Passwords(Map.of(), usual);
        for (var address : profile.addresses()) {
            only.remember(address.host(), address.port(), profile.user(), Passwords.Found.typed(password));
        }
        return open(only);
    }

    /// The password that the server takes now, wherever it was found.
    Password known(Passwords passwords) throws ProblemException, InterruptedException {
        try (var session = open(passwords)) {
            var address = session.login().address();
            return passwords
                    .find(account(address), own())
                    .map(Passwords.Found::password)
                    .orElseThrow(() -> new ProblemException(new Problem.PasswordMissing(
                            profile.user(), address.host(), file().path().toString())));
        }
    }

    boolean isAccepted(Password password) throws ProblemException, InterruptedException {
        try (var session = open(password)) {
            return session.majorVersion() > 0;
        } catch (ProblemException e) {
            if (Passwords.areAtFault(e.problem())) {
                return false;
            }
            throw e;
        }
    }

    /// What nobody has chosen must be refused, or no login proves anything.
    void requireThatPasswordsAreAsked() throws ProblemException, InterruptedException {
        if (isAccepted(PasswordMaker.make())) {
            throw new ProblemException(new Problem.PasswordNotAsked(
                    profile.user(), profile.addresses().getFirst().host()));
        }
    }

    /// The file where a password of the profile is looked for first.
    PasswordFile file() {
        return own().orElse(usual);
    }

    /// The server's own file.
    Optional<PasswordFile> own() {
        return Optional.ofNullable(profile.passwordFile()).map(PasswordFile::new);
    }

    /// @param login that came of what the files say
    AccountStanding standing(Outcome<LoginProof> login, Instant at) throws ProblemException {
        var account = account(profile.addresses().getFirst());
        boolean usualCounts = own().isPresent()
                && own().get().lineOf(account).isEmpty()
                && usual.lineOf(account).isPresent();
        var file = usualCounts ? usual : file();
        var lines = file.listed().stream()
                .filter(line ->
                        line.entry().filter(entry -> entry.fits(account)).isPresent())
                .toList();
        return new AccountStanding(
                account.user(),
                account.host(),
                file.path(),
                lines.stream().map(PasswordFileLine::number).findFirst(),
                lines.stream()
                        .filter(line -> line.shadowedBy().isPresent())
                        .map(PasswordFileLine::number)
                        .findFirst(),
                login,
                at);
    }

    /// The file that would let the account in but for the byte-order mark at its beginning.
    Optional<PasswordFile> marked() throws ProblemException {
        for (var file : Stream.concat(own().stream(), Stream.of(usual)).toList()) {
            var lost = file.marked();
            if (lost.isPresent()
                    && profile.addresses().stream().anyMatch(each -> lost.get().fits(account(each)))) {
                return Optional.of(file);
            }
        }
        return Optional.empty();
    }

    Account account(HostPort address) {
        return new Account(address.host(), address.port(), profile.maintenanceDatabase(), profile.user());
    }

    /// Where a change of this account's password keeps the new one, or one that was interrupted has left it.
    PendingPassword pending() throws ProblemException {
        return PendingPassword.beside(
                file(), profile.addresses().stream().map(this::account).toList());
    }

    /// For each address a line for the context, if any, and one for all databases: the locks are in another one.
    List<PasswordEntry> entries(Password password, Optional<String> context) {
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

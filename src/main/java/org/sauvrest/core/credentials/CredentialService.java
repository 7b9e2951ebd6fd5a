package org.sauvrest.core.credentials;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sauvrest.core.odoo.OdoosHere;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.passwords.CredentialFile;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.passwords.PasswordFile;
import org.sauvrest.core.passwords.Passwords;
import org.sauvrest.core.problem.PasswordFileProblem;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.process.Processes;
import org.sauvrest.core.remote.SshLogin;
import org.sauvrest.core.settings.ServerProfile;

/// The password files of this computer: what they say, what is put into them, and whether one gets in with them.
public final class CredentialService {

    /// Until an Odoo that was restarted answers.
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final Passwords passwords;
    private final Processes processes;
    private final OdoosHere odoos;
    private final SshLogin ssh;
    private final Duration patience;

    /// @param ssh how the computer of an Odoo is logged in to as long as nobody says more
    public CredentialService(Passwords passwords, Processes processes, OdoosHere odoos, SshLogin ssh) {
        this(passwords, processes, odoos, ssh, PATIENCE);
    }

    CredentialService(Passwords passwords, Processes processes, OdoosHere odoos, SshLogin ssh, Duration patience) {
        this.passwords = passwords;
        this.processes = processes;
        this.odoos = odoos;
        this.ssh = ssh;
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

    /// How the account of a profile stands here; a login that fails is told as what it is.
    public Operation<AccountStanding> standing(ServerProfile profile) {
        return progress -> {
            var logins = logins(profile);
            var login = check(profile).outcome(progress);
            if (login instanceof Outcome.Stopped<LoginProof>) {
                throw new InterruptedException();
            }
            return logins.standing(login, Instant.now());
        };
    }

    /// Whether an Odoo's configuration is one that can be changed together with the password of a profile.
    public Operation<Path> odooConf(ServerProfile profile, Path conf) {
        return progress -> {
            OdooChange.requireChangeable(new OdooHost.Here(processes), conf, profile.user());
            return conf;
        };
    }

    /// The Odoo on this computer that logs in as a profile does; where a change was interrupted, that one's. Where that
    /// is on another computer, none.
    public Operation<Optional<RotateRequest.Odoo>> odooHere(ServerProfile profile) {
        return progress -> {
            var left = interrupted(logins(profile));
            return left.isPresent()
                    ? left.filter(odoo -> odoo.computer().isEmpty()).map(odoo -> odoo.request(ssh))
                    : found(profile);
        };
    }

    private Optional<RotateRequest.Odoo> found(ServerProfile profile) {
        return odoos.find(profile.user())
                .map(found -> new RotateRequest.Odoo(
                        Optional.empty(),
                        found.conf(),
                        found.restart(),
                        Optional.of(Optional.ofNullable(profile.odooUrl()).orElse(found.url()))));
    }

    /// Puts a password into the file where a server's is looked for first, once the server has taken it, and logs in
    /// with the file. Where the server does not take it, nothing is changed.
    public Operation<LoginProof> set(ServerProfile profile, Password password) {
        return progress -> {
            progress.begin(Step.CONNECT);
            var logins = logins(profile);
            logins.file().requireOurs();
            logins.open(password).close();
            var lines = logins.entries(password, Optional.empty());
            passwords.store(logins.file(), lines);
            lines.forEach(passwords::forget);
            return check(logins, progress);
        };
    }

    /// Puts the lines of a file that somebody was given into the usual one.
    public Operation<Copied> take(Path given) {
        return progress -> {
            var file = CredentialFile.read(given);
            passwords.store(passwords.file(), file.entries());
            file.entries().forEach(passwords::forget);
            return new Copied(passwords.file().path(), file.entries().size());
        };
    }

    /// Changes the password on the server, here, and in an Odoo's configuration; where a step fails, all is as before.
    public Operation<RotateReport> rotate(RotateRequest request) {
        return progress -> {
            progress.begin(Step.CONNECT);
            var logins = logins(request.profile());
            logins.file().requireOurs();
            logins.requireThatPasswordsAreAsked();
            var report =
                    new Rotation(request, logins, odoo(request, logins), progress).run(() -> logins.known(passwords));
            request.profile()
                    .addresses()
                    .forEach(address -> passwords.changed(address.host(), address.port(), report.user()));
            return report;
        };
    }

    /// The Odoo that is changed with it. Whoever takes up an interrupted change and names none, means that one's: else
    /// it would be left with a password that the server refuses.
    private Optional<OdooChange> odoo(RotateRequest request, Logins logins)
            throws ProblemException, InterruptedException {
        if (request.odoo().isPresent()) {
            return Optional.of(change(request.odoo().get(), logins));
        }
        var left = request.withoutOdoo() ? Optional.<PendingOdoo>empty() : interrupted(logins);
        if (left.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(change(left.get().request(ssh), logins));
        } catch (ProblemException e) {
            var user = logins.profile().user();
            throw new ProblemException(
                    new Problem.OdooUnfinished(user, left.get().options(), List.of(e.problem())), e);
        }
    }

    private OdooChange change(RotateRequest.Odoo odoo, Logins logins) throws ProblemException, InterruptedException {
        return OdooChange.of(odoo, logins.profile().user(), processes, patience);
    }

    /// The Odoo of a change that was interrupted.
    private static Optional<PendingOdoo> interrupted(Logins logins) throws ProblemException {
        return logins.pending().odoo();
    }

    private Logins logins(ServerProfile profile) {
        return new Logins(profile, passwords.file());
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
        } catch (ProblemException e) {
            var pending = logins.pending();
            if (e.problem() instanceof Problem.PasswordWrong wrong && pending.isThere()) {
                throw new ProblemException(new Problem.ChangeUnfinished(wrong.user(), wrong.host(), pending.file()), e);
            }
            var marked = Passwords.areAtFault(e.problem()) ? logins.marked() : Optional.<PasswordFile>empty();
            if (marked.isPresent()) {
                throw new ProblemException(
                        new PasswordFileProblem.PasswordFileMarked(marked.get().path()), e);
            }
            throw e;
        }
    }
}

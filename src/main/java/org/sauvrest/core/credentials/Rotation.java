package org.sauvrest.core.credentials;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.contexts.AccountLock;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.passwords.PasswordMaker;
import org.sauvrest.core.postgres.RolePassword;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.HostPort;

/// One change of a password. The new one is on the disk before the server knows it; the old one goes only when the new
/// one is proved, in the Odoo too.
final class Rotation {

    private final RotateRequest request;
    private final Logins logins;
    private final Optional<OdooChange> odoo;
    private final Progress progress;
    private final PendingPassword pending;
    private final GoingBack back = new GoingBack();

    Rotation(RotateRequest request, Logins logins, Optional<OdooChange> odoo, Progress progress)
            throws ProblemException {
        this.request = request;
        this.logins = logins;
        this.odoo = odoo;
        this.progress = progress;
        this.pending = logins.pending();
    }

    /// Where the old password comes from: it may have to be asked for.
    @FunctionalInterface
    interface OldPassword {
        Password get() throws ProblemException, InterruptedException;
    }

    /// @throws ProblemException where another program changes the same password: what it has left so far is no
    ///     interrupted change
    RotateReport run(OldPassword old) throws ProblemException, InterruptedException {
        var left = earlier();
        try (var session = logins.open(left.isPresent() ? left.get() : old.get())) {
            AccountLock.take(session);
            return alone(old);
        }
    }

    private RotateReport alone(OldPassword old) throws ProblemException, InterruptedException {
        var earlier = earlier();
        if (earlier.isEmpty()) {
            return change(old.get(), request.password().orElseGet(PasswordMaker::make));
        }
        try {
            // Another Odoo may be meant now.
            note(earlier.get());
            // The server knows it already, and the one before is gone: there is only one way.
            return finish(earlier.get(), true);
        } catch (ProblemException e) {
            throw new ProblemException(stuck(List.of(e.problem())), e);
        }
    }

    /// What an interrupted change has left, where the server takes it.
    private Optional<Password> earlier() throws ProblemException, InterruptedException {
        for (var left : pending.all()) {
            if (logins.isAccepted(left)) {
                return Optional.of(left);
            }
        }
        return Optional.empty();
    }

    private void note(Password password) throws ProblemException {
        pending.write(logins.entries(password, Optional.empty()), odoo.map(changed -> PendingOdoo.of(changed.odoo())));
    }

    private RotateReport change(Password old, Password password) throws ProblemException, InterruptedException {
        try {
            progress.begin(Step.CHANGE_PASSWORD);
            note(password);
            back.add(() -> takeBack(old, password));
            try (var session = logins.open(old)) {
                RolePassword.change(session, logins.profile().user(), password);
            }
            progress.begin(Step.PROVE_PASSWORD);
            if (logins.isAccepted(old)) {
                throw new ProblemException(new Problem.OldPasswordAccepted(
                        logins.profile().user(), address().host()));
            }
            return finish(password, false);
        } catch (ProblemException e) {
            goBack(e.problem());
            throw e;
        } catch (InterruptedException e) {
            goBack(null);
            throw e;
        }
    }

    private RotateReport finish(Password password, boolean resumed) throws ProblemException, InterruptedException {
        HostPort reached;
        try (var session = logins.open(password)) {
            reached = session.login().address();
        }
        var login = odoo.isPresent() ? changeOdoo(odoo.get(), password) : Optional.<OdooLogin>empty();
        logins.file().store(logins.entries(password, Optional.empty()));
        pending.remove();
        return new RotateReport(
                logins.profile().user(),
                reached.host(),
                reached.port(),
                logins.file().path(),
                resumed,
                odoo.map(changed -> changed.odoo().conf()),
                odoo.flatMap(changed -> changed.odoo().restart()).isPresent(),
                odoo.flatMap(changed -> changed.odoo().url()),
                login);
    }

    /// @return the login of the Odoo; absent where it is not restarted
    private Optional<OdooLogin> changeOdoo(OdooChange change, Password password)
            throws ProblemException, InterruptedException {
        progress.begin(Step.RESTART_ODOO);
        back.add(() -> change.takeBack(password));
        change.write(password);
        if (change.odoo().restart().isEmpty()) {
            change.proof().requireAnswer();
            return Optional.empty();
        }
        LoginWatch watch;
        try (var session = logins.open(password)) {
            watch = LoginWatch.begin(session, change.addresses());
        }
        back.add(() -> change.restart(progress));
        change.restart(progress);
        progress.begin(Step.AWAIT_LOGIN);
        try (var session = logins.open(password)) {
            var unseen = new Problem.OdooNotLoggedIn(
                    logins.profile().user(), change.odoo().conf(), change.patience());
            return Optional.of(change.proof().requireLogin(watch, session, unseen));
        }
    }

    /// The connection may have been lost when nobody knew yet which of the two the server had.
    private void takeBack(Password old, Password password) throws ProblemException, InterruptedException {
        if (logins.isAccepted(old)) {
            return;
        }
        try (var session = logins.open(password)) {
            RolePassword.change(session, logins.profile().user(), old);
        }
    }

    /// @param cause absent where somebody cancels
    private void goBack(@Nullable Problem cause) throws ProblemException, InterruptedException {
        progress.begin(Step.GO_BACK);
        // A command that failed before fails again, and is told already.
        var left = back.run().stream()
                .filter(problem ->
                        !(problem instanceof Problem.RestartFailed && cause instanceof Problem.RestartFailed))
                .toList();
        if (left.isEmpty()) {
            pending.remove();
            return;
        }
        throw new ProblemException(stuck(left));
    }

    /// The new password is still the one that the server takes, or may be.
    private Problem stuck(List<Problem> left) {
        return new Problem.ChangeStuck(logins.profile().user(), address().host(), pending.file(), left);
    }

    private HostPort address() {
        return logins.profile().addresses().getFirst();
    }
}

package org.sauvrest.desktop.update;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.Installation;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.update.InstallationCheck;
import org.sauvrest.core.update.Standing;
import org.sauvrest.core.update.UpdateReport;
import org.sauvrest.core.update.UpdateRequest;
import org.sauvrest.core.update.UpdateRun;
import org.sauvrest.core.update.UpdateService;

/// What the pages of an update find out together.
final class UpdateDraft {

    final InstallationDraft installation;
    final SshDraft ssh = new SshDraft();

    /// Commit, branch or tag; empty for the newest of the branch.
    final StringProperty target = new SimpleStringProperty("");

    final BooleanProperty databasesOnly = new SimpleBooleanProperty();
    final BooleanProperty everyModule = new SimpleBooleanProperty();

    /// Contexts that somebody has taken out.
    final Set<String> leftOut = new HashSet<>();

    private ServerProfile profile;
    private Optional<BegunUpdate> begun = Optional.empty();
    private boolean accessKnown;

    UpdateDraft(ServerProfile profile) {
        this.profile = profile;
        installation = new InstallationDraft(profile);
    }

    /// One that goes on with an update as it was begun.
    UpdateDraft(ServerProfile profile, BegunUpdate before) {
        this(profile);
        begun = Optional.of(before);
    }

    ServerProfile profile() {
        return profile;
    }

    void profile(ServerProfile described) {
        profile = described;
    }

    Optional<BegunUpdate> begun() {
        return begun;
    }

    void begun(BegunUpdate now) {
        begun = Optional.of(now);
    }

    /// Somebody was asked how the computer of the Odoo is logged in to.
    void accessIsKnown() {
        accessKnown = true;
    }

    boolean needsAccess() {
        return !accessKnown && begun.map(BegunUpdate::isElsewhere).orElse(false);
    }

    UpdateService service(SauvRest core) {
        return core.update(ssh.with(core.sshLogin()));
    }

    /// What is not there of an Odoo as it was described just now.
    Operation<Set<InstallationCheck.Missing>> missing(SauvRest core, Installation described) {
        return core.installationCheck(ssh.with(core.sshLogin())).missing(described);
    }

    /// For all contexts: whoever takes one out looks at the same plan without it.
    UpdateRequest toRequest() {
        return new UpdateRequest(
                profile,
                Optional.of(target.get().strip()).filter(text -> !text.isEmpty() && !databasesOnly.get()),
                databasesOnly.get(),
                List.of(),
                Set.of(),
                everyModule.get(),
                Optional.empty(),
                Optional.empty());
    }

    /// How long each context took the last time; nothing where that cannot be read.
    Operation<Map<String, Duration>> took(SauvRest core) {
        return progress -> service(core).took(profile);
    }

    /// Work that ends with the state of the update, even where it is stopped or fails.
    ///
    /// @param watcher told of every change at a context, from any thread
    Operation<Ending> doing(SauvRest core, Errand errand, Consumer<Standing> watcher) {
        var service = service(core);
        return progress -> {
            var before = service.newest(profile).map(UpdateRun::id);
            var outcome = work(service, errand, watcher).outcome(progress);
            return new Ending(now(service, errand, before), outcome);
        };
    }

    private Operation<UpdateReport> work(UpdateService service, Errand errand, Consumer<Standing> watcher) {
        return switch (errand) {
            case Errand.Begin(var plan) -> service.begin(plan, watcher);
            case Errand.GoOn(var without) -> service.resume(begun.orElseThrow().run(), profile, without, watcher);
            case Errand.Back back -> service.back(begun.orElseThrow().run(), profile, watcher);
        };
    }

    /// @param before id of the newest one before the work
    private Optional<BegunUpdate> now(UpdateService service, Errand errand, Optional<String> before)
            throws ProblemException {
        var run = errand instanceof Errand.Begin
                ? service.newest(profile).filter(newest -> !before.equals(Optional.of(newest.id())))
                : begun.map(BegunUpdate::run);
        return run.isEmpty() ? Optional.empty() : Optional.of(BegunUpdate.read(service, run.get()));
    }
}

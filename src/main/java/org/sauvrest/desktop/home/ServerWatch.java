package org.sauvrest.desktop.home;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.contexts.OwnContext;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.save.SavedFile;
import org.sauvrest.core.settings.Role;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.work.Background;
import org.sauvrest.desktop.work.Job;

/// Looks at the server again and again, beside the window, and tells what it finds.
public final class ServerWatch {

    private final ReadOnlyObjectWrapper<ServerState> state = new ReadOnlyObjectWrapper<>(new ServerState.Looking());
    private final SauvRest core;
    private final Background background;
    private final ServerProfile profile;
    private final Duration pause;
    private Job job = () -> {};
    private boolean stopped;

    private Comeback comeback = Comeback.NONE;

    /// @param pause between two looks
    public ServerWatch(SauvRest core, Background background, ServerProfile profile, Duration pause) {
        this.core = core;
        this.background = background;
        this.profile = profile;
        this.pause = pause;
    }

    public ReadOnlyObjectProperty<ServerState> state() {
        return state.getReadOnlyProperty();
    }

    /// The user's own context, as far as that is known; the one that the profile names also where it is not there.
    public Optional<String> own() {
        return state.get().own().or(() -> Optional.ofNullable(profile.context()));
    }

    /// Looks now, and from then on; nothing once it was stopped, for work that ends late may still ask for a look.
    public void start() {
        if (stopped) {
            return;
        }
        job.stop();
        job = background.repeat(pause, this::look, outcome -> {
            switch (outcome) {
                case Outcome.Done<ServerState>(var found) -> found(found);
                // Even the saves could not be looked at.
                case Outcome.Failed<ServerState>(var problem) ->
                    state.set(new ServerState.Gone(problem, own(), List.of(), pause));
                case Outcome.Stopped<ServerState> stopped -> {}
            }
        });
    }

    private void found(ServerState found) {
        comeback = comeback.after(state.get(), found, Instant.now());
        state.set(
                found instanceof ServerState.There(var look, var own, var saves, var before)
                        ? new ServerState.There(look, own, saves, comeback.since())
                        : found);
    }

    /// For good.
    public void stop() {
        stopped = true;
        job.stop();
    }

    private Operation<ServerState> look() {
        return progress -> {
            var saves = core.savedFiles(profile).run(progress);
            try {
                return there(saves, progress);
            } catch (ProblemException e) {
                return new ServerState.Gone(e.problem(), ownUnasked(saves), saves, pause);
            }
        };
    }

    /// Each context that is looked at costs the server a connection, and there may be a student before each of hundreds
    /// of computers: a student's program looks at one.
    private ServerState there(List<SavedFile> saves, Progress progress) throws ProblemException, InterruptedException {
        boolean onlyOwn = profile.role() == Role.STUDENT;
        var look = core.overview()
                .look(profile, saves, names -> onlyOwn ? own(names).stream().toList() : names)
                .run(progress);
        return new ServerState.There(look, own(look.names()), saves, Optional.empty());
    }

    private Optional<String> own(List<String> names) {
        return OwnContext.of(profile, remembered(), names, System.getProperty("user.name"));
    }

    private Optional<String> ownUnasked(List<SavedFile> saves) {
        var saved =
                saves.stream().map(save -> save.manifest().context()).distinct().toList();
        return OwnContext.unasked(profile, remembered(), saved, System.getProperty("user.name"));
    }

    private Optional<String> remembered() {
        return Optional.ofNullable(core.preferences().read().contexts().get(profile.name()));
    }
}

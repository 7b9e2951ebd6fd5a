package org.sauvrest.desktop.home;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.work.Background;
import org.sauvrest.desktop.work.Job;

/// Looks at the server again and again, beside the window, and tells what it finds.
public final class ServerWatch {

    private final ReadOnlyObjectWrapper<ServerState> state = new ReadOnlyObjectWrapper<>(new ServerState.Looking());
    private final SauvRest core;
    private final Background background;
    private final ServerProfile profile;
    private final Predicate<String> wanted;
    private final Duration pause;
    private Job job = () -> {};

    /// @param wanted the contexts to look at: each costs the server a connection
    /// @param pause between two looks
    public ServerWatch(
            SauvRest core, Background background, ServerProfile profile, Predicate<String> wanted, Duration pause) {
        this.core = core;
        this.background = background;
        this.profile = profile;
        this.wanted = wanted;
        this.pause = pause;
    }

    public ReadOnlyObjectProperty<ServerState> state() {
        return state.getReadOnlyProperty();
    }

    /// Looks now, and from then on.
    public void start() {
        job.stop();
        job = background.repeat(pause, this::look, outcome -> {
            if (outcome instanceof Outcome.Done<ServerState>(var found) && !found.equals(state.get())) {
                state.set(found);
            }
        });
    }

    public void stop() {
        job.stop();
    }

    private Operation<ServerState> look() {
        return progress -> {
            var saves = core.savedFiles(profile).run(progress);
            try {
                var look = core.contexts()
                        .look(profile, core.lastSaves(profile), wanted)
                        .run(progress);
                var remembered = core.preferences().read().contexts().get(profile.name());
                return new ServerState.There(
                        look, core.undo().previous(profile).run(progress), saves, Optional.ofNullable(remembered));
            } catch (ProblemException e) {
                return new ServerState.Gone(e.problem(), saves);
            }
        };
    }
}

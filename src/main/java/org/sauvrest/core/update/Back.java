package org.sauvrest.core.update;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.sauvrest.core.odoo.Release;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// The way back, from wherever a run has come to: code, configuration and contexts as they were, and the service
/// proved.
final class Back {

    private final Way way;
    private final Tools tools;

    Back(Way way, Tools tools) {
        this.way = way;
        this.tools = tools;
    }

    void run() throws ProblemException, InterruptedException {
        way.once(UpdateStep.TURN_BACK, "", Map::of);
        if (way.journal().isBegun(UpdateStep.STOP, "")) {
            // What was being stopped may still be about to end: it would look as if it ran.
            if (hasChanged() || way.journal().isBrokenOff(UpdateStep.STOP, "")) {
                way.stopService();
            }
            moveBack();
            way.progress().begin(Step.BRING_BACK, way.contexts().size());
            way.each(way.contexts(), context -> {
                bringBack(context);
                way.tell(context, Stage.BACK);
                return true;
            });
            way.startService();
            new Proofs(way, tools).run(way.run().before());
        }
        way.machine().remove(way.run().work());
        way.once(UpdateStep.END_BACK, "", Map::of);
    }

    /// Where the service was all that was touched, it may go on: perhaps it cannot even be stopped.
    private boolean hasChanged() {
        return way.run().code().stream().anyMatch(code -> way.journal().isBegun(UpdateStep.MOVE, code.path()))
                || way.contexts().stream().anyMatch(context -> way.journal().isBegun(UpdateStep.UPDATE, context));
    }

    private void moveBack() throws ProblemException, InterruptedException {
        way.progress().begin(Step.MOVE_CODE);
        for (var code : way.run().code()) {
            if (way.journal().isBegun(UpdateStep.MOVE, code.path())) {
                way.once(UpdateStep.MOVE_BACK, code.path(), () -> way.move(code.path(), code.from()));
            }
        }
        way.once(UpdateStep.CONFIGURE_BACK, "", this::configureBack);
    }

    /// We never write the configuration; somebody may have, to try the new code. What is there then is kept beside it.
    private Map<String, String> configureBack() throws ProblemException, InterruptedException {
        var place = way.run().installation().configuration();
        var before = noted();
        if (before.isEmpty() || Arrays.equals(before.get(), way.machine().read(place))) {
            return Map.of();
        }
        var beside = place + "." + way.run().id();
        way.machine().write(beside, way.machine().read(place), way.machine().owner(place));
        way.machine().write(place, before.get(), Optional.empty());
        return Map.of("kept", beside);
    }

    private Optional<byte[]> noted() throws ProblemException {
        var file = way.runs().configuration(way.run());
        try {
            return Files.exists(file) ? Optional.of(Files.readAllBytes(file)) : Optional.empty();
        } catch (IOException e) {
            throw new ProblemException(new Problem.FileUnreadable(file, Fault.of(e)), e);
        }
    }

    /// Takes a context out of the run, as it was, so that the others go on without it.
    void leaveOut(String context) throws ProblemException, InterruptedException {
        bringBack(context);
        way.once(UpdateStep.LEAVE_OUT, context, Map::of);
        way.tell(context, Stage.LEFT_OUT);
    }

    private Filestore files() throws ProblemException, InterruptedException {
        var installation = way.run().installation();
        var conf = PrivateConf.read(way.machine(), installation);
        return Filestore.of(
                way.machine(),
                installation,
                conf,
                Release.require(way.machine(), installation.code()).release().series());
    }

    /// A context whose update was never begun is as it was. Done twice, it changes nothing: it is one certain state
    /// that is brought back.
    void bringBack(String context) throws ProblemException, InterruptedException {
        tidy(context);
        var kept = way.journal().facts(UpdateStep.KEEP, context);
        if (kept.isPresent() && way.journal().isBegun(UpdateStep.UPDATE, context)) {
            way.always(UpdateStep.BRING_BACK, context, () -> {
                var state = Kept.read(kept.get());
                tools.undo().undo(way.profile(), state).run(Progress.UNWATCHED);
                files().bringBack(state.database(), context);
                return Map.of();
            });
        }
    }

    /// Whoever was killed while a state was being copied has left half a copy on the server.
    void tidy(String context) throws ProblemException, InterruptedException {
        if (way.journal().isBegun(UpdateStep.KEEP, context) && !way.journal().isDone(UpdateStep.KEEP, context)) {
            tools.keep().tidy(way.profile(), context).run(Progress.UNWATCHED);
        }
    }
}

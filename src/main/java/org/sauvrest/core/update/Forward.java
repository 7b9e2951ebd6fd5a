package org.sauvrest.core.update;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.save.SaveRequest;

/// The way forward: nothing is stopped before everything is saved, nothing is moved before everything is stopped, and
/// nothing is said to be done that was not proved.
final class Forward {

    /// For how long a save is good enough while the service runs: the retries of those that failed.
    private static final Duration FRESH = Duration.ofHours(1);

    private final Way way;
    private final Tools tools;

    Forward(Way way, Tools tools) {
        this.way = way;
        this.tools = tools;
    }

    /// Goes as far as it can. Contexts that fail keep no other from being updated, but the service stays stopped until
    /// somebody has decided about them.
    void run() throws ProblemException, InterruptedException {
        save();
        way.once(UpdateStep.NOTE, "", this::note);
        way.stopService();
        if (!way.run().code().isEmpty()) {
            way.progress().begin(Step.MOVE_CODE);
        }
        for (var code : way.run().code()) {
            way.always(UpdateStep.MOVE, code.path(), () -> way.move(code.path(), code.to()));
        }
        if (!new Updates(way, tools).run()) {
            return;
        }
        way.startService();
        new Proofs(way, tools).run(way.run().target());
        way.machine().remove(way.run().work());
        way.once(UpdateStep.END, "", Map::of);
    }

    /// Whoever has had the service running since the last time has saves that are too old.
    private void save() throws ProblemException, InterruptedException {
        boolean running = way.service().isRunning(way.progress());
        var contexts = way.contexts().stream()
                .filter(context -> !way.journal().isBegun(UpdateStep.UPDATE, context))
                .filter(context -> !isSaved(context, running))
                .toList();
        if (!contexts.isEmpty()) {
            way.progress().begin(Step.SAVE_CONTEXTS, contexts.size());
            way.onEach(UpdateStep.SAVE, contexts, this::save);
        }
    }

    /// While the service runs, people work. From its stop on nobody does; between the tries before it, a save is good
    /// for a while.
    private boolean isSaved(String context, boolean running) {
        var saved = way.journal().doneAt(UpdateStep.SAVE, context);
        if (!running) {
            return saved.isPresent();
        }
        return !way.journal().isBegun(UpdateStep.STOP, "")
                && saved.filter(at -> at.plus(FRESH).isAfter(Instant.now())).isPresent();
    }

    private Map<String, String> save(String context) throws ProblemException, InterruptedException {
        way.tell(context, Stage.SAVING);
        var request = new SaveRequest(way.profile(), context, Optional.empty());
        var report = tools.save().save(request).run(Progress.UNWATCHED);
        way.tell(context, Stage.SAVED);
        return Map.of(
                "file",
                report.file().toString(),
                "bytes",
                Long.toString(report.manifest().bytes()));
    }

    /// The configuration as it is, with the password that is in it: for this user alone.
    private Map<String, String> note() throws ProblemException, InterruptedException {
        var content = way.machine().read(way.run().installation().configuration());
        var file = way.runs().configuration(way.run());
        WholeFile.write(file, content);
        return Map.of("file", file.toString());
    }
}

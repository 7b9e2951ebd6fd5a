package org.sauvrest.core.update;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.sauvrest.core.odoolog.UpdateVerdict;
import org.sauvrest.core.operation.Concurrently;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.problem.ProblemException;

/// The update of all contexts of a run, several at once.
final class Updates {

    private final Way way;
    private final Tools tools;

    Updates(Way way, Tools tools) {
        this.way = way;
        this.tools = tools;
    }

    /// @return whether every context has come to a good end
    boolean run() throws ProblemException, InterruptedException {
        var left = way.contexts().stream()
                .filter(context -> !way.journal().isDone(UpdateStep.UPDATE, context))
                .toList();
        if (left.isEmpty()) {
            return true;
        }
        way.progress().begin(Step.UPDATE_DATABASES, left.size());
        var run = way.run();
        var conf = PrivateConf.read(way.machine(), run.installation());
        var sources = Sources.read(way.machine(), run.installation().code(), conf);
        try (var derived = PrivateConf.write(way.machine(), run.installation(), run.work(), conf)) {
            var program = new ServerProgram(
                    way.machine(), run.installation(), run.installation().program(), derived.path());
            var update = new DatabaseUpdate(
                    tools.connector(), way.profile(), program, sources, run.everyModule(), run.limit());
            return all(left, update);
        }
    }

    private boolean all(List<String> contexts, DatabaseUpdate update) throws ProblemException, InterruptedException {
        var slots = new Semaphore(way.run().parallel());
        var running = new ArrayList<Future<Boolean>>();
        try (var beside = new Concurrently()) {
            for (var context : contexts) {
                running.add(beside.start(() -> {
                    slots.acquire();
                    try {
                        return one(context, update);
                    } finally {
                        slots.release();
                    }
                }));
            }
            boolean good = true;
            long done = 0;
            for (var each : running) {
                good &= Concurrently.result(each);
                way.progress().at(++done);
            }
            return good;
        }
    }

    private boolean one(String context, DatabaseUpdate update) throws ProblemException, InterruptedException {
        try {
            way.once(UpdateStep.KEEP, context, () -> keep(context));
            return update(context, update);
        } catch (ProblemException e) {
            // Told in the journal, and the others go on.
            way.tell(context, Stage.FAILED);
            return false;
        }
    }

    private Map<String, String> keep(String context) throws ProblemException, InterruptedException {
        way.tell(context, Stage.KEEPING);
        return Kept.write(tools.keep()
                .keep(way.profile(), context)
                .run(Progress.UNWATCHED)
                .state());
    }

    private boolean update(String context, DatabaseUpdate update) throws ProblemException, InterruptedException {
        var begun = Instant.now();
        way.journal().begin(UpdateStep.UPDATE, context);
        way.tell(context, Stage.UPDATING);
        var need = update.need(context);
        if (need.isNone()) {
            return end(context, Stage.UNCHANGED, begun, need, Map.of());
        }
        UpdateVerdict verdict;
        try (var log = LogFile.open(way.runs().log(way.run(), context))) {
            verdict = update.run(
                    context,
                    need,
                    log,
                    (done, total, module) ->
                            way.watcher().accept(new Standing(context, Stage.UPDATING, done, total, module)),
                    way.progress());
        } catch (ProblemException e) {
            way.journal()
                    .failed(
                            UpdateStep.UPDATE,
                            context,
                            Map.of("problem", e.problem().toString()));
            throw e;
        }
        return switch (verdict) {
            case UpdateVerdict.Updated updated -> end(context, Stage.UPDATED, begun, need, Map.of());
            case UpdateVerdict.WithWarnings(var warnings) ->
                end(context, Stage.UPDATED_WITH_WARNINGS, begun, need, Map.of("warnings", "" + warnings.size()));
            case UpdateVerdict.Failed(var reasons) ->
                end(context, Stage.FAILED, begun, need, Map.of("reasons", StoredReasons.write(reasons)));
        };
    }

    private boolean end(String context, Stage stage, Instant begun, DatabaseUpdate.Need need, Map<String, String> facts)
            throws ProblemException {
        var all = new HashMap<>(facts);
        all.put("stage", stage.name());
        all.put("modules", String.join(",", need.modules()));
        all.put("milliseconds", "" + Duration.between(begun, Instant.now()).toMillis());
        if (stage.isGood()) {
            way.journal().done(UpdateStep.UPDATE, context, all);
        } else {
            way.journal().failed(UpdateStep.UPDATE, context, all);
        }
        way.tell(context, stage);
        return stage.isGood();
    }
}

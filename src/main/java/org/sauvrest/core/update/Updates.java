package org.sauvrest.core.update;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.sauvrest.core.contexts.ApplicationName;
import org.sauvrest.core.odoolog.UpdateVerdict;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Shielded;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.problem.ProblemException;

/// The update of all contexts of a run, several at once.
final class Updates {

    private final Way way;
    private final Tools tools;
    private final Back back;

    Updates(Way way, Tools tools) {
        this.way = way;
        this.tools = tools;
        this.back = new Back(way, tools);
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
        var installation = way.run().installation();
        var conf = PrivateConf.read(way.machine(), installation);
        var sources = Sources.read(way.machine(), installation.code(), conf);
        var own = PrivateConf.write(way.machine(), installation, way.run().work(), conf, sources.series());
        try {
            var program = new ServerProgram(way.machine(), installation, installation.program(), own.path());
            var update = new DatabaseUpdate(
                    tools.connector(),
                    way.profile(),
                    program,
                    sources,
                    way.run().limit(),
                    tools.patience());
            var files = Filestore.of(way.machine(), installation, conf, sources.series());
            files.removeLeftovers(() -> tools.hidden(way.profile()));
            return way.each(left, context -> one(context, update, files));
        } finally {
            Shielded.run(() -> {
                own.remove();
                return own;
            });
        }
    }

    /// Whether there was nothing to do for a context.
    ///
    /// @param facts of the good end of its update
    static boolean isUnchanged(Optional<Map<String, String>> facts) {
        return facts.map(known -> Stage.UNCHANGED.name().equals(known.get("stage")))
                .orElse(false);
    }

    /// What goes wrong with one is told in the journal, and the others go on.
    private boolean one(String context, DatabaseUpdate update, Filestore files)
            throws ProblemException, InterruptedException {
        try {
            if (way.journal().isBegun(UpdateStep.UPDATE, context)) {
                // A try that has failed or was broken off has left it half new.
                back.bringBack(context);
            }
            var need = Need.of(
                    tools.connector(),
                    way.profile(),
                    context,
                    update.sources(),
                    way.run().everyModule());
            if (need.isNone()) {
                return end(context, Stage.UNCHANGED, Instant.now(), need, Map.of());
            }
            back.tidy(context);
            // Its lock keeps everybody from restoring something in the middle of the update.
            try (var server = tools.connector().open(way.profile(), ApplicationName.of("update"))) {
                way.always(UpdateStep.KEEP, context, () -> keep(server, context, files));
                return update(context, need, update);
            }
        } catch (ProblemException e) {
            return fail(context, e);
        }
    }

    private boolean fail(String context, ProblemException e) throws ProblemException {
        way.journal().failed(UpdateStep.UPDATE, context, StoredFacts.of(e.problem()));
        way.tell(context, Stage.FAILED);
        return false;
    }

    private Map<String, String> keep(Session server, String context, Filestore files)
            throws ProblemException, InterruptedException {
        way.tell(context, Stage.KEEPING);
        var state = tools.keep()
                .keep(server, way.profile(), context)
                .run(Progress.UNWATCHED)
                .state();
        files.link(context, state.database());
        return Kept.write(state);
    }

    private boolean update(String context, Need need, DatabaseUpdate update)
            throws ProblemException, InterruptedException {
        var begun = Instant.now();
        way.journal().begin(UpdateStep.UPDATE, context);
        way.tell(context, Stage.UPDATING);
        try (var log = LogFile.open(way.runs().log(way.run(), context))) {
            var verdict = update.run(
                    context,
                    need,
                    line -> {
                        log.line(line);
                        way.progress().line(context + ": " + line);
                    },
                    way.watcher());
            return end(context, begun, need, verdict);
        }
    }

    private boolean end(String context, Instant begun, Need need, UpdateVerdict verdict) throws ProblemException {
        return switch (verdict) {
            case UpdateVerdict.Updated updated -> end(context, Stage.UPDATED, begun, need, Map.of());
            case UpdateVerdict.WithWarnings(var warnings) ->
                end(context, Stage.UPDATED_WITH_WARNINGS, begun, need, Map.of("warnings", "" + warnings.size()));
            case UpdateVerdict.Failed(var reasons) ->
                end(context, Stage.FAILED, begun, need, Map.of("reasons", StoredFacts.write(reasons)));
        };
    }

    private boolean end(String context, Stage stage, Instant begun, Need need, Map<String, String> facts)
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

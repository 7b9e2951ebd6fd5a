package org.sauvrest.core.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.sauvrest.core.files.OwnerOnly;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.machine.Machine;
import org.sauvrest.core.odoolog.UpdateReason;
import org.sauvrest.core.odoolog.UpdateVerdict;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Shielded;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.UpdateProblem;
import org.sauvrest.core.save.SaveRequest;
import org.sauvrest.core.settings.Installation;
import org.sauvrest.core.settings.ServerProfile;

/// An update of copies with the new code, while everybody goes on working: nothing of the Odoo in use is touched, and
/// nothing of the rehearsal is left.
///
/// @param folder of ours for the saves that the copies are made from, and for the logs
record Rehearsal(
        Tools tools, UpdatePlan plan, Installation installation, Machine machine, Path folder, Progress progress) {

    private static final String WORK = "/sauvrest-rehearsal";

    RehearsalReport run(Consumer<Standing> watcher) throws ProblemException, InterruptedException {
        var conf = PrivateConf.read(machine, installation);
        var work = plan.work() + WORK;
        progress.begin(Step.MOVE_CODE);
        var code = RehearsalCode.of(machine, installation, work + "-code", plan);
        try {
            machine.remove(work);
            WholeFile.removeTree(saves());
            makeSaves();
            var sources = Sources.read(machine, code.place(installation.code()), code.of(conf));
            var files = Filestore.of(machine, installation, conf, sources.series());
            files.removeLeftovers(tools.hidden(profile()));
            var own = PrivateConf.write(machine, installation, work, code.of(conf), sources.series());
            var program = new ServerProgram(machine, installation, code.program(), own.path());
            var update = new DatabaseUpdate(
                    tools.connector(),
                    profile(),
                    program,
                    sources,
                    plan.request().limit(),
                    tools.patience());
            var results = new ArrayList<UpdateReport.Result>();
            progress.begin(Step.UPDATE_DATABASES, plan.contexts().size());
            for (var context : plan.contexts()) {
                results.add(one(context, update, files, watcher));
                progress.at(results.size());
            }
            return new RehearsalReport(profile().name(), plan.before(), plan.target(), results);
        } finally {
            Shielded.run(() -> {
                machine.remove(work);
                code.remove();
                WholeFile.removeTree(saves());
                return code;
            });
        }
    }

    private ServerProfile profile() {
        return plan.request().profile();
    }

    private UpdateReport.Result one(String context, DatabaseUpdate update, Filestore files, Consumer<Standing> watcher)
            throws InterruptedException {
        var begun = Instant.now();
        try {
            watcher.accept(Standing.of(context, Stage.SAVING));
            var request = new SaveRequest(profile(), context, Optional.of(saves().resolve(context + ".dump")));
            var save = tools.save().save(request).run(Progress.UNWATCHED);
            watcher.accept(Standing.of(context, Stage.KEEPING));
            var verdict = tools.trials()
                    .trial(profile(), context, save.file(), copy -> update(context, copy, update, files, watcher))
                    .run(Progress.UNWATCHED);
            return result(context, begun, verdict, watcher);
        } catch (ProblemException e) {
            watcher.accept(Standing.of(context, Stage.FAILED));
            return result(context, Stage.FAILED, begun, 0, List.of(), Optional.of(e.problem()));
        }
    }

    private UpdateVerdict update(
            String context, String copy, DatabaseUpdate update, Filestore files, Consumer<Standing> watcher)
            throws ProblemException, InterruptedException {
        try (var log = LogFile.begin(log(context))) {
            files.link(context, copy);
            neutralize(copy, update, log);
            watcher.accept(Standing.of(context, Stage.UPDATING));
            var everyModule = plan.request().everyModule();
            var need = Need.of(tools.connector(), profile(), copy, update.sources(), everyModule);
            return update.run(
                    copy,
                    need.isNone() ? need.all() : need,
                    log::line,
                    standing -> watcher.accept(standing.at(context)));
        } finally {
            Shielded.run(() -> {
                files.remove(copy);
                return copy;
            });
        }
    }

    private void neutralize(String copy, DatabaseUpdate update, LogFile log)
            throws ProblemException, InterruptedException {
        if (Neutralization.isOdoos(update.sources().series())) {
            var command = update.program().neutralize(copy);
            var ended = update.program().run(command, log::line);
            if (!ended.well()) {
                throw new ProblemException(
                        new UpdateProblem.ServiceCommandFailed(command.toString(), ended.status(), ended.lastLines()));
            }
        } else {
            Neutralization.run(tools.connector(), profile(), copy);
        }
    }

    /// What the copies are made from, for as long as that takes.
    private Path saves() {
        return folder.resolve("saves");
    }

    private void makeSaves() throws ProblemException {
        try {
            OwnerOnly.setFolder(Files.createDirectories(saves()));
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(saves(), e), e);
        }
    }

    private Path log(String context) {
        return folder.resolve(context + ".log");
    }

    private UpdateReport.Result result(
            String context, Instant begun, UpdateVerdict verdict, Consumer<Standing> watcher) {
        var stage = verdict instanceof UpdateVerdict.Failed ? Stage.FAILED : Stage.REHEARSED;
        watcher.accept(Standing.of(context, stage));
        return switch (verdict) {
            case UpdateVerdict.Updated updated -> result(context, stage, begun, 0, List.of(), Optional.empty());
            case UpdateVerdict.WithWarnings(var warnings) ->
                result(context, stage, begun, warnings.size(), List.of(), Optional.empty());
            case UpdateVerdict.Failed(var reasons) -> result(context, stage, begun, 0, reasons, Optional.empty());
        };
    }

    private UpdateReport.Result result(
            String context,
            Stage stage,
            Instant begun,
            int warnings,
            List<UpdateReason> reasons,
            Optional<Problem> problem) {
        return new UpdateReport.Result(
                context,
                stage,
                Optional.empty(),
                List.of(),
                Optional.of(Duration.between(begun, Instant.now())),
                warnings,
                reasons,
                problem,
                Optional.of(log(context).toString()));
    }
}

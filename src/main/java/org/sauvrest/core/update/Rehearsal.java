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

    RehearsalReport run(Consumer<Standing> watcher) throws ProblemException, InterruptedException {
        var conf = PrivateConf.read(machine, installation);
        progress.begin(Step.MOVE_CODE);
        var place = RehearsalPlaces.take(folder, machine, plan.work());
        var work = place.folder();
        var code = RehearsalCode.of(machine, installation, place.code(), plan);
        try {
            WholeFile.removeTree(saves());
            makeSaves();
            removeLogs();
            var sources = Sources.read(machine, code.place(installation.code()), code.of(conf));
            var files = Filestore.of(machine, installation, conf, sources.series());
            files.removeLeftovers(() -> tools.hidden(profile()));
            var own = PrivateConf.write(machine, installation, work, code.of(conf), sources.series());
            var program = new ServerProgram(machine, installation, code.program(), own.path());
            var update = new DatabaseUpdate(
                    tools.connector(),
                    profile(),
                    program,
                    sources,
                    plan.request().limit(),
                    tools.patience());
            var server = new CopyServer(
                    program,
                    code.of(conf),
                    files,
                    sources.series(),
                    plan.target(),
                    work,
                    tools.patience().answer());
            var means = new Means(update, files, server, watcher, new ArrayList<>());
            var results = new ArrayList<UpdateReport.Result>();
            progress.begin(Step.UPDATE_DATABASES, plan.contexts().size());
            for (var context : plan.contexts()) {
                results.add(one(context, means));
                progress.at(results.size());
            }
            return new RehearsalReport(profile().name(), plan.before(), plan.target(), results, means.unasked());
        } finally {
            progress.begin(Step.CLEAN_UP);
            Shielded.run(() -> {
                machine.remove(work);
                code.remove();
                WholeFile.removeTree(saves());
                return code;
            });
        }
    }

    /// What it is done with.
    ///
    /// @param unasked contexts whose copies were served where nobody could ask
    private record Means(
            DatabaseUpdate update,
            Filestore files,
            CopyServer server,
            Consumer<Standing> watcher,
            List<String> unasked) {

        void tell(String context, Stage stage) {
            watcher.accept(Standing.of(context, stage));
        }
    }

    private ServerProfile profile() {
        return plan.request().profile();
    }

    private UpdateReport.Result one(String context, Means means) throws InterruptedException {
        var begun = Instant.now();
        try {
            means.tell(context, Stage.SAVING);
            var request = new SaveRequest(profile(), context, Optional.of(saves().resolve(context + ".dump")));
            var save = tools.save().save(request).run(Progress.UNWATCHED);
            means.tell(context, Stage.COPYING);
            var verdict = tools.trials()
                    .trial(profile(), context, save.file(), copy -> update(context, copy, means))
                    .run(Progress.UNWATCHED);
            return result(context, begun, verdict, means);
        } catch (ProblemException e) {
            means.tell(context, Stage.FAILED);
            return result(context, Stage.FAILED, begun, 0, List.of(), Optional.of(lasting(e.problem())));
        }
    }

    private UpdateVerdict update(String context, String copy, Means means)
            throws ProblemException, InterruptedException {
        try (var log = LogFile.begin(log(context))) {
            means.files().link(context, copy);
            neutralize(context, copy, means.update(), log);
            means.tell(context, Stage.UPDATING);
            var everyModule = plan.request().everyModule();
            var need =
                    Need.of(tools.connector(), profile(), copy, means.update().sources(), everyModule);
            var verdict = means.update()
                    .run(
                            copy,
                            need.isNone() ? need.all() : need,
                            line -> say(context, line, log),
                            standing -> means.watcher().accept(standing.at(context)));
            if (!(verdict instanceof UpdateVerdict.Failed)) {
                serve(context, copy, means, log);
            }
            return verdict;
        } finally {
            Shielded.run(() -> {
                means.files().remove(copy);
                return copy;
            });
        }
    }

    /// A module may load while it is updated, and break where it is asked for a page.
    private void serve(String context, String copy, Means means, LogFile log)
            throws ProblemException, InterruptedException {
        means.tell(context, Stage.SERVING);
        if (!means.server().prove(context, copy, line -> say(context, line, log))) {
            means.unasked().add(context);
        }
    }

    private void neutralize(String context, String copy, DatabaseUpdate update, LogFile log)
            throws ProblemException, InterruptedException {
        if (Neutralization.isOdoos(update.sources().series())) {
            var command = update.program().neutralize(copy);
            var ended = update.program().run(command, line -> say(context, line, log));
            if (!ended.well()) {
                throw new ProblemException(
                        new UpdateProblem.CopyNotNeutralized(context, ended.status(), ended.lastLines()));
            }
        } else {
            Neutralization.run(tools.connector(), profile(), copy);
        }
    }

    private void say(String context, String line, LogFile log) {
        log.line(line);
        progress.line(context + ": " + line);
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

    /// What an earlier rehearsal has left says nothing of this one.
    private void removeLogs() throws ProblemException {
        for (var context : plan.contexts()) {
            WholeFile.removeTree(log(context));
        }
    }

    /// The folder of the saves is gone by the time that somebody reads of it.
    private Problem lasting(Problem problem) {
        return switch (problem) {
            case Problem.DiskFull(var full) when full.startsWith(saves()) -> new Problem.DiskFull(folder);
            case Problem.DiskShort(var small, var needed, var free)
            when small.startsWith(saves()) -> new Problem.DiskShort(folder, needed, free);
            default -> problem;
        };
    }

    private UpdateReport.Result result(String context, Instant begun, UpdateVerdict verdict, Means means) {
        var stage = stage(verdict);
        means.tell(context, stage);
        return switch (verdict) {
            case UpdateVerdict.Updated updated -> result(context, stage, begun, 0, List.of(), Optional.empty());
            case UpdateVerdict.WithWarnings(var warnings) ->
                result(context, stage, begun, warnings.size(), List.of(), Optional.empty());
            case UpdateVerdict.Failed(var reasons) -> result(context, stage, begun, 0, reasons, Optional.empty());
        };
    }

    private static Stage stage(UpdateVerdict verdict) {
        return switch (verdict) {
            case UpdateVerdict.Updated updated -> Stage.REHEARSED;
            case UpdateVerdict.WithWarnings warnings -> Stage.REHEARSED_WITH_WARNINGS;
            case UpdateVerdict.Failed failed -> Stage.FAILED;
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
                Optional.of(log(context)).filter(Files::exists).map(Path::toString));
    }
}

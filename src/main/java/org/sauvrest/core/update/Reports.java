package org.sauvrest.core.update;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.JsonLines;
import org.sauvrest.core.update.Entry.Mark;
import org.sauvrest.core.update.UpdateReport.Result;
import org.sauvrest.core.update.UpdateReport.State;
import org.sauvrest.core.update.UpdateReport.Stuck;

/// Reads how a run stands from what it has left on the disk.
final class Reports {

    private final UpdateRuns runs;
    private final UpdateRun run;
    private final History history;
    private final boolean underWay;

    Reports(UpdateRuns runs, UpdateRun run) throws ProblemException {
        this.runs = runs;
        this.run = run;
        this.history = History.read(runs.journalFile(run));
        this.underWay = run.contexts().stream().anyMatch(this::isInTheMiddle) && runs.isWorkedOn();
    }

    UpdateReport report() throws ProblemException {
        return new UpdateReport(
                run.id(),
                run.begun(),
                run.by(),
                run.server(),
                Optional.ofNullable(run.installation().host()).orElse(""),
                run.before(),
                run.target(),
                state(),
                history.latest().map(Entry::at).orElse(run.begun()),
                run.code(),
                run.contexts().stream().map(this::result).toList(),
                stuck(),
                run.url(),
                JsonLines.read(runs.commands(run), LoggedMachine.Ran.class));
    }

    private State state() {
        if (history.isDone(UpdateStep.END_BACK, "")) {
            return State.BACK;
        }
        if (history.isDone(UpdateStep.END, "")) {
            return State.DONE;
        }
        return history.failed().isEmpty() ? State.OPEN : State.HALTED;
    }

    /// What failed first since somebody last went on: what fails beside it later may be the consequence.
    private Optional<Stuck> stuck() {
        var goneOn = history.latest(UpdateStep.GO_ON, "").map(Entry::at).orElse(Instant.MIN);
        return state() == State.HALTED
                ? history.failed().stream()
                        .min(Comparator.comparing((Entry entry) -> entry.at().isBefore(goneOn))
                                .thenComparing(Entry::at))
                        .map(entry -> new Stuck(entry.step(), entry.subject(), StoredFacts.problem(entry.facts())))
                : Optional.empty();
    }

    private Result result(String context) {
        var facts = history.latest(UpdateStep.UPDATE, context).map(Entry::facts).orElse(Map.of());
        Path log = runs.log(run, context);
        return new Result(
                context,
                stage(context),
                history.facts(UpdateStep.SAVE, context).flatMap(saved -> Optional.ofNullable(saved.get("file"))),
                Stream.of(facts.getOrDefault("modules", "").split(","))
                        .filter(module -> !module.isEmpty())
                        .toList(),
                Optional.ofNullable(facts.get("milliseconds"))
                        .filter(time -> !isUnchanged(context))
                        .map(Long::valueOf)
                        .map(Duration::ofMillis),
                Integer.parseInt(facts.getOrDefault("warnings", "0")),
                Optional.ofNullable(facts.get("reasons")).map(StoredFacts::read).orElse(List.of()),
                failed(UpdateStep.SAVE, context)
                        .or(() -> failedProof(context))
                        .or(() -> Optional.of(facts))
                        .flatMap(StoredFacts::problem),
                Files.exists(log) ? Optional.of(log.toString()) : Optional.empty());
    }

    private Stage stage(String context) {
        if (history.isDone(UpdateStep.END_BACK, "")) {
            return Stage.BACK;
        }
        if (history.isDone(UpdateStep.LEAVE_OUT, context)) {
            return Stage.LEFT_OUT;
        }
        if (history.isDone(UpdateStep.PROVE, context)) {
            return isUnchanged(context) ? Stage.UNCHANGED_PROVED : Stage.PROVED;
        }
        if (failedProof(context).isPresent()) {
            return Stage.FAILED;
        }
        var update = history.latest(UpdateStep.UPDATE, context);
        if (update.isPresent() && update.get().mark() != Mark.BEGUN) {
            return Stage.valueOf(update.get().facts().getOrDefault("stage", Stage.FAILED.name()));
        }
        if (update.isPresent()) {
            return underWay ? Stage.UPDATING : Stage.STOPPED;
        }
        if (failed(UpdateStep.SAVE, context).isPresent()) {
            return Stage.FAILED;
        }
        return history.isDone(UpdateStep.SAVE, context) ? Stage.SAVED : Stage.WAITING;
    }

    /// What is known of a context that was updated and is not served; on the way back there is nothing to decide about
    /// it.
    private Optional<Map<String, String>> failedProof(String context) {
        return history.isBegun(UpdateStep.TURN_BACK, "") ? Optional.empty() : failed(UpdateStep.PROVE, context);
    }

    private Optional<Map<String, String>> failed(UpdateStep step, String context) {
        return history.latest(step, context)
                .filter(entry -> entry.mark() == Mark.FAILED)
                .map(Entry::facts);
    }

    private boolean isInTheMiddle(String context) {
        return history.latest(UpdateStep.UPDATE, context)
                .filter(entry -> entry.mark() == Mark.BEGUN)
                .isPresent();
    }

    private boolean isUnchanged(String context) {
        return Updates.isUnchanged(history.facts(UpdateStep.UPDATE, context));
    }
}

package org.sauvrest.desktop.update;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.update.RehearsalReport;
import org.sauvrest.core.update.UpdateText;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Whereabouts;
import org.sauvrest.desktop.wizard.Verdict;

/// Says what came of a rehearsal: for each context whether its update goes well, and why not.
final class RehearsalVerdict {

    /// More reasons are in the table below.
    private static final int MOST_REASONS = 3;

    private final Desk desk;
    private final Runnable toPlan;
    private final Runnable again;
    private final ResultsTable results;

    /// @param again rehearses once more
    RehearsalVerdict(Desk desk, Runnable toPlan, Runnable again) {
        this.desk = desk;
        this.toPlan = toPlan;
        this.again = again;
        results = new ResultsTable(desk);
        results.view().setVisible(false);
    }

    /// Below the verdict.
    Node view() {
        return results.view();
    }

    Verdict of(Outcome<RehearsalReport> outcome) {
        return switch (outcome) {
            case Outcome.Done<RehearsalReport>(var report) -> of(report);
            case Outcome.Failed<RehearsalReport>(var problem) -> failed(problem);
            case Outcome.Stopped<RehearsalReport> stopped ->
                new Verdict(
                        Verdict.Kind.STOPPED,
                        desk.say("window.stopped"),
                        List.of(desk.say("update.window.rehearsal-stopped")),
                        Optional.empty(),
                        actions(Optional.empty()));
        };
    }

    private Verdict of(RehearsalReport report) {
        results.view().setVisible(true);
        results.show(report.contexts());
        return new Verdict(
                report.isGood() ? Verdict.Kind.GOOD : Verdict.Kind.BAD,
                UpdateText.rehearsal(report, desk.words()),
                facts(report),
                Optional.empty(),
                actions(report.contexts().stream()
                        .flatMap(result -> result.log().stream())
                        .findFirst()));
    }

    private List<String> facts(RehearsalReport report) {
        var notable = report.contexts().stream()
                .sorted(Comparator.comparing(result -> result.stage().isGood()))
                .flatMap(result -> UpdateText.why(result, desk.words()).stream()
                        .limit(1)
                        .map(why -> UpdateText.of(result.context(), why, desk.words())))
                .limit(MOST_REASONS);
        var asked = Stream.of(UpdateText.proof(report, desk.words()), UpdateText.unasked(report, desk.words()))
                .flatMap(Optional::stream);
        return Stream.concat(asked, notable).toList();
    }

    private Verdict failed(Problem problem) {
        return Verdict.bad(problem, desk, actions(Optional.empty()));
    }

    /// @param log of a context: the system shows the folder that it lies in
    private List<Verdict.Action> actions(Optional<String> log) {
        var actions = new ArrayList<Verdict.Action>();
        actions.add(new Verdict.Action("to-plan", desk.say("update.window.to-plan"), Feather.ARROW_LEFT, toPlan));
        actions.add(new Verdict.Action(
                "rehearse-again", desk.say("update.window.rehearse-again"), Feather.ROTATE_CW, again));
        log.ifPresent(file -> actions.add(new Verdict.Action(
                "show-folder",
                desk.say("update.window.folder"),
                Feather.FOLDER,
                () -> Whereabouts.show(desk, Path.of(file)))));
        return actions;
    }
}

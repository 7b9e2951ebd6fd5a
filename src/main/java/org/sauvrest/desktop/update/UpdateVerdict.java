package org.sauvrest.desktop.update;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.update.Stage;
import org.sauvrest.core.update.UpdateReport;
import org.sauvrest.core.update.UpdateReport.Result;
import org.sauvrest.core.update.UpdateText;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Question;
import org.sauvrest.desktop.wizard.Verdict;

/// Says how an update stands, and what can be done: again, without those that fail, back.
///
/// @param pane shows the contexts themselves
record UpdateVerdict(Desk desk, UpdateDraft draft, OutcomePane pane) {

    /// More reasons are in the table below.
    private static final int MOST_REASONS = 3;

    /// After work, whichever way it ended.
    Verdict of(Outcome<Ending> outcome) {
        return switch (outcome) {
            case Outcome.Done<Ending>(var ending) -> of(ending);
            default -> Verdict.notDone(outcome, desk, () -> UpdateWizard.asking(desk, draft));
        };
    }

    private Verdict of(Ending ending) {
        if (ending.begun().isEmpty()) {
            return Verdict.notDone(ending.outcome(), desk, () -> UpdateWizard.asking(desk, draft));
        }
        var begun = ending.begun().get();
        draft.begun(begun);
        pane.show(begun);
        return switch (ending.outcome()) {
            case Outcome.Done<UpdateReport> done -> standing(begun);
            case Outcome.Failed<UpdateReport>(var problem) -> failed(begun, problem);
            case Outcome.Stopped<UpdateReport> stopped ->
                new Verdict(
                        Verdict.Kind.STOPPED,
                        desk.say("window.stopped"),
                        List.of(desk.say("update.window.stopped")),
                        Optional.empty(),
                        actions(begun));
        };
    }

    private Verdict failed(BegunUpdate begun, Problem problem) {
        return Verdict.bad(problem, desk, actions(begun)).and(state(begun));
    }

    /// As it stands on the disk, whoever has left it so.
    Verdict standing(BegunUpdate begun) {
        pane.show(begun);
        var report = begun.report();
        return switch (report.state()) {
            case DONE -> done(begun);
            case BACK ->
                new Verdict(Verdict.Kind.GOOD, state(begun), List.of(when(report)), Optional.empty(), List.of());
            case HALTED -> halted(begun);
            case OPEN ->
                new Verdict(
                        Verdict.Kind.PARTLY,
                        state(begun),
                        List.of(when(report), desk.say("update.window.stopped")),
                        Optional.empty(),
                        actions(begun));
        };
    }

    /// Who was left out has the databases of before under code of now.
    private Verdict done(BegunUpdate begun) {
        var report = begun.report();
        var out = with(report, Stage.LEFT_OUT);
        var facts = new ArrayList<String>();
        if (!out.isEmpty()) {
            facts.add(desk.say("update.window.left-out", "contexts", out));
        }
        facts.add(when(report));
        return new Verdict(
                out.isEmpty() ? Verdict.Kind.GOOD : Verdict.Kind.PARTLY,
                state(begun),
                facts,
                Optional.empty(),
                List.of(back()));
    }

    private Verdict halted(BegunUpdate begun) {
        var report = begun.report();
        var facts = new ArrayList<String>();
        var failed = report.contexts().stream()
                .filter(result -> result.stage() == Stage.FAILED)
                .toList();
        UpdateText.whys(failed, desk.words()).entrySet().stream()
                .limit(MOST_REASONS)
                .map(each -> UpdateText.of(names(each.getValue()), each.getKey().getFirst(), desk.words()))
                .forEach(facts::add);
        var stuck = report.stuck().flatMap(UpdateReport.Stuck::problem);
        stuck.map(desk::explain)
                .ifPresent(told -> Stream.of(told.what(), told.todo())
                        .filter(text -> facts.stream().noneMatch(fact -> fact.contains(text)))
                        .forEach(facts::add));
        facts.add(desk.say("update.window.choose"));
        return new Verdict(Verdict.Kind.BAD, state(begun), facts, stuck.map(Problem::toString), actions(begun));
    }

    /// As many as can be read at a glance.
    private static String names(List<Result> same) {
        var names = UpdateText.names(same.stream().limit(MOST_REASONS).toList());
        return same.size() > MOST_REASONS ? names + "…" : names;
    }

    private String state(BegunUpdate begun) {
        return UpdateText.state(begun.report(), desk.words());
    }

    private String when(UpdateReport report) {
        return desk.words().say("update.page.applied", report);
    }

    private static List<String> with(UpdateReport report, Stage stage) {
        return report.contexts().stream()
                .filter(result -> result.stage() == stage)
                .map(Result::context)
                .toList();
    }

    private List<Verdict.Action> actions(BegunUpdate begun) {
        if (!begun.isOpen()) {
            return begun.report().state() == UpdateReport.State.DONE ? List.of(back()) : List.of();
        }
        boolean halted = begun.report().state() == UpdateReport.State.HALTED;
        var actions = new ArrayList<Verdict.Action>();
        actions.add(action(
                "retry",
                desk.say(halted ? "update.window.retry" : "update.window.continue"),
                halted ? Feather.ROTATE_CW : Feather.PLAY,
                Errand.GoOn.withAll()));
        var failed = with(begun.report(), Stage.FAILED);
        if (!failed.isEmpty()) {
            actions.add(action(
                    "leave-out",
                    desk.words()
                            .say(
                                    failed.size() <= MOST_REASONS
                                            ? "update.window.without"
                                            : "update.window.without-many",
                                    java.util.Map.of("contexts", failed, "count", failed.size())),
                    Feather.SLASH,
                    Errand.GoOn.without(failed)));
        }
        actions.add(back());
        return actions;
    }

    private Verdict.Action action(String id, String name, Ikon icon, Errand errand) {
        return new Verdict.Action(
                id, name, icon, () -> desk.navigation().open(UpdateWizard.going(desk, draft, errand)));
    }

    private Verdict.Action back() {
        return new Verdict.Action(
                "go-back", desk.say("update.window.go-back"), Feather.CORNER_UP_LEFT, this::askToGoBack);
    }

    private void askToGoBack() {
        var begun = draft.begun().orElseThrow();
        if (question(desk, begun).isConfirmed(pane.view().getScene().getWindow())) {
            desk.navigation().open(UpdateWizard.going(desk, draft, new Errand.Back()));
        }
    }

    static Question question(Desk desk, BegunUpdate begun) {
        return new Question(
                desk.words().say("update.window.back-question", begun.report()),
                desk.words().say("update.window.back-consequence", begun.report()),
                desk.say("update.window.back-act"),
                desk.say("update.window.leave"));
    }
}

package org.sauvrest.desktop.rollout;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.stage.Window;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.rollout.CampaignReport;
import org.sauvrest.core.rollout.HostState;
import org.sauvrest.core.rollout.Reason;
import org.sauvrest.core.rollout.ReportFile;
import org.sauvrest.core.rollout.Standing;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.wizard.Verdict;

/// Says how a roll-out stands: only a login that was proved counts; and what can be done about those missing.
///
/// @param pane shows the computers themselves
record RolloutVerdict(Desk desk, RolloutDraft draft, OutcomePane pane) {

    private static final Set<Reason> SILENCES = Set.of(Reason.NAME_UNKNOWN, Reason.SILENT, Reason.LATE, Reason.LOST);

    /// After work, whichever way it ended.
    Verdict of(Outcome<Ending> outcome) {
        return switch (outcome) {
            case Outcome.Done<Ending>(var ending) -> of(ending);
            default -> Verdict.notDone(outcome, desk, () -> RolloutWizard.asking(desk, draft));
        };
    }

    Verdict of(Ending ending) {
        draft.begun(ending.begun());
        pane.show(ending.begun());
        var report = ending.begun().report();
        return switch (ending.outcome()) {
            case Outcome.Failed<CampaignReport>(var problem) ->
                Verdict.bad(problem, desk, actions(ending.begun())).and(proved(report));
            case Outcome.Stopped<CampaignReport> stopped ->
                new Verdict(
                        Verdict.Kind.STOPPED,
                        desk.say("window.stopped"),
                        List.of(proved(report) + " " + desk.say("rollout.window.stays")),
                        Optional.empty(),
                        actions(ending.begun()));
            case Outcome.Done<CampaignReport> done -> reached(ending.begun());
        };
    }

    private Verdict reached(BegunRollout begun) {
        var report = begun.report();
        int back = report.counts().getOrDefault(HostState.ROLLED_BACK, 0);
        long still = report.computers().stream().filter(Standing::wrote).count();
        boolean whole = report.done() == report.total();
        var facts = new ArrayList<String>();
        String headline = proved(report);
        if (report.withdrawn() || back > 0) {
            facts.add(headline);
            headline = report.withdrawn()
                    ? desk.say("rollout.window.withdrawn")
                    : desk.say("rollout.window.rolled-back", "count", back);
        }
        boolean good = whole || report.withdrawn() || (back > 0 && still == 0);
        ReportFile.outdated(report, desk.words()).ifPresent(facts::add);
        facts.add(desk.words().say("rollout.window.begun", report));
        return new Verdict(
                good ? Verdict.Kind.GOOD : Verdict.Kind.PARTLY, headline, facts, Optional.empty(), actions(begun));
    }

    private String proved(CampaignReport report) {
        return desk.words()
                .say(
                        "rollout.window.proved",
                        Map.of("done", report.done(), "total", report.total(), "account", report.account()));
    }

    private List<Verdict.Action> actions(BegunRollout begun) {
        var actions = new ArrayList<Verdict.Action>();
        if (!begun.isOpen()) {
            return actions;
        }
        var missing = begun.report().missing();
        var fresh = with(missing, Reason.KEY_NEW);
        if (!fresh.isEmpty()) {
            var question = new KeysQuestion(desk, fresh);
            actions.add(new Verdict.Action(
                    "accept-keys",
                    desk.say(
                            "rollout.window.accept-keys",
                            "count",
                            question.lines().size()),
                    Feather.KEY,
                    () -> acceptKeys(question)));
        }
        if (!with(missing, Reason.LOGIN_REFUSED).isEmpty()) {
            actions.add(new Verdict.Action(
                    "other-access", desk.say("rollout.window.change-access"), Feather.USER, pane::changeAccess));
        }
        actions.add(new Verdict.Action(
                "retry",
                desk.say("rollout.window.retry", "count", missing.size()),
                Feather.ROTATE_CW,
                () -> go(Errand.RETRY)));
        var off = missing.stream()
                .filter(standing -> standing.mayPass() && !standing.awaitsVisit())
                .toList();
        if (!off.isEmpty()) {
            actions.add(new Verdict.Action(
                    "wait", desk.say(wait(off), "count", off.size()), Feather.CLOCK, () -> go(Errand.WAIT)));
        }
        return actions;
    }

    /// What is waited for: nobody sees from here whether what is silent is off.
    private static String wait(List<Standing> those) {
        var reasons = those.stream().map(Standing::reason).collect(Collectors.toSet());
        if (reasons.equals(Set.of(Reason.CLOSED))) {
            return "rollout.window.wait-ssh";
        }
        if (SILENCES.containsAll(reasons)) {
            return "rollout.window.wait-answer";
        }
        return those.stream().allMatch(standing -> standing.state() == HostState.UNREACHABLE)
                ? "rollout.window.wait-reached"
                : "rollout.window.wait-any";
    }

    private static List<Standing> with(List<Standing> missing, Reason reason) {
        return missing.stream().filter(standing -> standing.reason() == reason).toList();
    }

    private void acceptKeys(KeysQuestion question) {
        Window owner = pane.view().getScene().getWindow();
        if (question.isConfirmed(owner)) {
            go(Errand.accepting(question.fingerprints()));
        }
    }

    private void go(Errand errand) {
        desk.navigation().open(RolloutWizard.visiting(desk, draft, errand));
    }
}

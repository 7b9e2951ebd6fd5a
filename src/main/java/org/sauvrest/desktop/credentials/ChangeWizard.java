package org.sauvrest.desktop.credentials;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.credentials.RotateReport;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Flow;
import org.sauvrest.desktop.rollout.RolloutWizard;
import org.sauvrest.desktop.wizard.Page;
import org.sauvrest.desktop.wizard.RunPage;
import org.sauvrest.desktop.wizard.Verdict;
import org.sauvrest.desktop.wizard.VerdictPage;
import org.sauvrest.desktop.wizard.Wizard;

/// Another password for an account: the new one, the Odoo that uses it, the change, the verdict with what was proved.
public final class ChangeWizard {

    private ChangeWizard() {}

    public static Flow of(Desk desk, ServerProfile profile) {
        var draft = new ChangeDraft(profile);
        var end = new VerdictPage(desk);
        var run = new RunPage<>(
                desk,
                new Page.Texts(
                        desk.say("change.window.step.run"),
                        desk.say("change.window.title", "user", profile.user()),
                        desk.say("change.window.meanwhile")),
                () -> desk.core().credentials().rotate(draft.toRequest()),
                outcome -> verdict(desk, profile, outcome),
                end);
        return new Wizard(desk, List.of(new NewPasswordPage(desk, draft), new OdooPage(desk, draft), run, end));
    }

    private static Verdict verdict(Desk desk, ServerProfile profile, Outcome<RotateReport> outcome) {
        return switch (outcome) {
            case Outcome.Done<RotateReport>(var report) -> done(desk, profile, report);
            case Outcome.Failed<RotateReport>(Problem.ChangeStuck stuck) ->
                Verdict.notDone(outcome, desk, () -> of(desk, profile));
            case Outcome.Failed<RotateReport> failed ->
                Verdict.notDone(failed, desk, () -> of(desk, profile)).and(desk.say("change.window.as-before"));
            case Outcome.Stopped<RotateReport> stopped -> Verdict.notDone(stopped, desk, () -> of(desk, profile));
        };
    }

    /// Each sentence is said of what was proved, and of nothing else.
    private static Verdict done(Desk desk, ServerProfile profile, RotateReport report) {
        var words = desk.words();
        var facts = new ArrayList<String>();
        facts.add(desk.say("change.window.proved"));
        facts.add(desk.say("change.window.file", "file", report.file()));
        if (report.resumed()) {
            facts.add(desk.say("change.window.resumed-other"));
        }
        report.conf().ifPresent(conf -> {
            facts.add(words.say("credentials.rotated-conf", Map.of("conf", conf)));
            if (!report.restarted()) {
                facts.add(desk.say("change.window.restart-now"));
            }
        });
        // One that was not restarted may answer with what it has from before.
        report.url()
                .filter(url -> report.restarted())
                .ifPresent(url -> facts.add(words.say("credentials.rotated-url", Map.of("url", url))));
        report.login().ifPresent(login -> facts.add(login.told(report.user(), words)));
        facts.add(desk.say("change.window.next"));
        return Verdict.good(
                words.say(report.resumed() ? "change.window.resumed" : "change.window.done", report),
                facts,
                List.of(
                        new Verdict.Action(
                                "deploy",
                                desk.say("change.window.deploy"),
                                Feather.SEND,
                                () -> desk.navigation().open(RolloutWizard.of(desk, profile))),
                        new Verdict.Action(
                                "hand-out",
                                desk.say("home.credentials.hand-out"),
                                Feather.SHARE_2,
                                () -> desk.navigation().open(HandOutWizard.of(desk, profile)))));
    }
}

package org.sauvrest.desktop.update;

import java.util.List;
import java.util.function.Supplier;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.update.UpdateReport;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Flow;
import org.sauvrest.desktop.desk.Question;
import org.sauvrest.desktop.wizard.Page;
import org.sauvrest.desktop.wizard.RunPage;
import org.sauvrest.desktop.wizard.VerdictPage;
import org.sauvrest.desktop.wizard.Watched;
import org.sauvrest.desktop.wizard.Wizard;

/// From where an Odoo is to the new version, proved in each context: where, what would happen, the work before one's
/// eyes, and what came of it. What somebody decides then is the same wizard, come back to its work.
public final class UpdateWizard {

    private final Desk desk;
    private final UpdateDraft draft;
    private final VerdictPage end;
    private final UpdateVerdict verdict;

    private UpdateWizard(Desk desk, UpdateDraft draft) {
        this.desk = desk;
        this.draft = draft;
        var outcome = new OutcomePane(desk, draft);
        end = new VerdictPage(desk, outcome.view());
        verdict = new UpdateVerdict(desk, draft, outcome);
    }

    /// A new one.
    public static Flow of(Desk desk, ServerProfile profile) {
        return asking(desk, new UpdateDraft(profile));
    }

    /// One that was begun before: it goes on where it was broken off; where somebody has to decide, it asks.
    public static Flow of(Desk desk, ServerProfile profile, BegunUpdate begun) {
        var draft = new UpdateDraft(profile, begun);
        if (begun.report().state() == UpdateReport.State.OPEN) {
            return going(desk, draft, Errand.GoOn.withAll());
        }
        var wizard = new UpdateWizard(desk, draft);
        wizard.end.put(wizard.verdict.standing(begun));
        return new Wizard(desk, List.of(wizard.end));
    }

    /// One that was begun before, and is taken back.
    public static Flow back(Desk desk, ServerProfile profile, BegunUpdate begun) {
        return going(desk, new UpdateDraft(profile, begun), new Errand.Back());
    }

    /// What is to be known before one is taken back.
    public static Question question(Desk desk, BegunUpdate begun) {
        return UpdateVerdict.question(desk, begun);
    }

    static Flow asking(Desk desk, UpdateDraft draft) {
        return asking(desk, draft, 0);
    }

    /// One whose plan is looked at anew.
    static Flow atPlan(Desk desk, UpdateDraft draft) {
        return asking(desk, draft, 1);
    }

    private static Flow asking(Desk desk, UpdateDraft draft, int first) {
        var wizard = new UpdateWizard(desk, draft);
        var plan = new PlanPage(desk, draft);
        return new Wizard(
                desk,
                List.of(
                        new InstallationPage(desk, draft),
                        plan,
                        wizard.work(() -> new Errand.Begin(plan.plan())),
                        wizard.end),
                first);
    }

    static Flow going(Desk desk, UpdateDraft draft, Errand errand) {
        var wizard = new UpdateWizard(desk, draft);
        var work = wizard.work(() -> errand);
        return new Wizard(
                desk,
                draft.needsAccess()
                        ? List.of(new AccessPage(desk, draft), work, wizard.end)
                        : List.of(work, wizard.end));
    }

    /// What is shown of the work depends on what is to be done, which is known when it begins.
    private Page work(Supplier<Errand> errand) {
        return RunPage.watching(
                desk,
                new Page.Texts(
                        desk.say("update.window.step.run"),
                        desk.say("update.window.run", "server", draft.profile().name()),
                        desk.say("update.window.meanwhile")),
                () -> {
                    var wanted = errand.get();
                    var view = RunView.of(desk, draft, wanted);
                    return new Watched<>(
                            view.work(watcher -> draft.doing(desk.core(), wanted, watcher)), view.view(), view::end);
                },
                verdict::of,
                end);
    }
}

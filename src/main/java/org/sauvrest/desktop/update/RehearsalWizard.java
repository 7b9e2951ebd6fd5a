package org.sauvrest.desktop.update;

import java.util.List;
import org.sauvrest.core.update.UpdatePlan;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Flow;
import org.sauvrest.desktop.wizard.Page;
import org.sauvrest.desktop.wizard.RunPage;
import org.sauvrest.desktop.wizard.VerdictPage;
import org.sauvrest.desktop.wizard.Watched;
import org.sauvrest.desktop.wizard.Wizard;

/// From a plan to what came of it on copies, and back to the plan.
final class RehearsalWizard {

    private final Desk desk;
    private final UpdateDraft draft;
    private final RehearsalPage contexts;
    private final RehearsalVerdict verdict;
    private final VerdictPage end;

    private RehearsalWizard(Desk desk, UpdateDraft draft, UpdatePlan plan) {
        this.desk = desk;
        this.draft = draft;
        contexts = new RehearsalPage(desk, plan, this::toPlan);
        verdict =
                new RehearsalVerdict(desk, this::toPlan, () -> desk.navigation().open(of(desk, draft, plan)));
        end = new VerdictPage(desk, verdict.view());
    }

    static Flow of(Desk desk, UpdateDraft draft, UpdatePlan plan) {
        var wizard = new RehearsalWizard(desk, draft, plan);
        return new Wizard(desk, List.of(wizard.contexts, wizard.work(), wizard.end));
    }

    private void toPlan() {
        desk.navigation().open(UpdateWizard.atPlan(desk, draft));
    }

    /// What is shown of the work depends on what was chosen, which is known when it begins.
    private Page work() {
        return RunPage.watching(
                desk,
                new Page.Texts(
                        desk.say("update.window.step.rehearsal"),
                        desk.say("update.window.rehearsing"),
                        desk.say("update.window.rehearsing-meanwhile")),
                () -> {
                    var plan = contexts.plan();
                    var view = RunView.ofRehearsal(desk, draft, plan);
                    return new Watched<>(
                            view.work(watcher -> draft.service(desk.core()).rehearse(plan, watcher)),
                            view.view(),
                            view::end);
                },
                verdict::of,
                end);
    }
}

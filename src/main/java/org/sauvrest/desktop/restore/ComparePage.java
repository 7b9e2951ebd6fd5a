package org.sauvrest.desktop.restore;

import java.util.ArrayList;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.restore.RestorePlan;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.wizard.Page;

/// Shows both sides, what is there now and what would come, with the warnings that matter.
final class ComparePage implements Page {

    private final Desk desk;
    private final RestoreDraft draft;
    private final Look<RestorePlan> look;

    ComparePage(Desk desk, RestoreDraft draft) {
        this.desk = desk;
        this.draft = draft;
        this.look = new Look<>(desk, draft.plan(), this::show);
    }

    @Override
    public void entered(Course course) {
        if (look.isDue()) {
            look(course);
        }
    }

    private void look(Course course) {
        look.begin(desk.core().plan().plan(draft.toRequest()), course, problem -> offer(problem, course));
    }

    private void show(RestorePlan plan) {
        var parts = new ArrayList<Node>();
        // Above both sides: below them a small window shows them only to whoever scrolls.
        for (var notice : plan.notices()) {
            parts.add(TwoSides.warning(
                    desk.words().say("notice." + notice.getClass().getSimpleName(), (Record) notice)));
        }
        parts.add(TwoSides.view(desk, Sides.now(plan, desk.words()), Sides.then(plan, desk.words())));
        if (plan.now().isPresent()) {
            parts.add(Controls.text(
                    desk.say("restore.kept", "days", draft.profile().keepDays())));
        }
        look.content().getChildren().setAll(parts);
    }

    private void offer(Problem problem, Course course) {
        switch (problem) {
            case Problem.OtherContext(var file, var from, var into) ->
                agree(
                        desk.words().say("restore.window.agree-context", Map.of("from", from, "into", into)),
                        draft.otherContext(),
                        course);
            case Problem.OtherOdoo odoo -> agree(desk.say("restore.window.agree-odoo"), draft.otherOdoo(), course);
            default -> {
                look.offerAgain(() -> look(course));
                if (isOfTheFile(problem)) {
                    look.offer(
                            "other-save",
                            desk.say("restore.window.other-save"),
                            Feather.LIST,
                            () -> desk.navigation().open(RestoreWizard.choosing(desk, draft.profile(), draft.into())));
                }
            }
        }
    }

    /// Whether another save may do better.
    private static boolean isOfTheFile(Problem problem) {
        return problem instanceof Problem.OfSave
                || problem instanceof Problem.NotOurSave
                || problem instanceof Problem.FileMissing
                || problem instanceof Problem.FileUnreadable;
    }

    /// What is refused to protect somebody can be wanted on purpose.
    private void agree(String text, BooleanProperty agreed, Course course) {
        look.offer("agree", text, Feather.CHECK, () -> {
            agreed.set(true);
            look(course);
        });
    }

    @Override
    public Texts texts() {
        var plan = draft.plan().get();
        return new Texts(
                desk.say("restore.window.step.compare"),
                desk.say("restore.window.compare"),
                desk.say("restore.window.compare-purpose"),
                plan == null
                        ? desk.say("restore.window.restore-any")
                        : desk.say("restore.window.restore", "context", plan.context()));
    }

    @Override
    public Node content() {
        return look.content();
    }

    @Override
    public ObservableBooleanValue ready() {
        return draft.plan().isNotNull();
    }

    @Override
    public String missing() {
        return look.isRunning() ? desk.say("restore.window.looking") : desk.say("restore.window.cannot");
    }

    @Override
    public void stop() {
        look.stop();
    }
}

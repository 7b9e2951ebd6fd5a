package org.sauvrest.desktop.restore;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.BooleanProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.ProgressEvent;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.restore.RestorePlan;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.wizard.Page;
import org.sauvrest.desktop.wizard.ProgressPane;
import org.sauvrest.desktop.work.Job;
import org.sauvrest.desktop.work.Watcher;

/// Shows both sides, what is there now and what would come, with the warnings that matter.
final class ComparePage implements Page {

    private final Desk desk;
    private final RestoreDraft draft;
    private final VBox content = new VBox();
    private @Nullable Job job;

    /// Tells the present look from earlier ones, which are of no interest any more however they end.
    private int looks;

    ComparePage(Desk desk, RestoreDraft draft) {
        this.desk = desk;
        this.draft = draft;
        content.getStyleClass().add("compare");
    }

    @Override
    public void entered(Course course) {
        if (draft.plan().get() == null && job == null) {
            look(course);
        }
    }

    private void look(Course course) {
        var progress = new ProgressPane(desk.words());
        content.getChildren().setAll(progress.view());
        int look = ++looks;
        job = desk.background().start(desk.core().plan().plan(draft.toRequest()), new Watcher<>() {
            @Override
            public void tells(ProgressEvent event) {
                progress.show(event);
            }

            @Override
            public void ended(Outcome<RestorePlan> outcome) {
                if (look != looks) {
                    return;
                }
                job = null;
                switch (outcome) {
                    case Outcome.Done<RestorePlan>(var plan) -> show(plan);
                    case Outcome.Failed<RestorePlan>(var problem) -> show(problem, course);
                    case Outcome.Stopped<RestorePlan> stopped -> {}
                }
                course.refresh();
            }
        });
    }

    private void show(RestorePlan plan) {
        draft.plan().set(plan);
        var now = side(desk.say("restore.window.now"), Sides.now(plan, desk.words()));
        var then = side(desk.say("restore.window.then"), Sides.then(plan, desk.words()));
        var sides = new HBox(now, new FontIcon(Feather.ARROW_LEFT), then);
        sides.getStyleClass().add("sides");
        var parts = new ArrayList<Node>(List.of(sides));
        for (var notice : plan.notices()) {
            parts.add(warning(desk.words().say("notice." + notice.getClass().getSimpleName(), (Record) notice)));
        }
        if (plan.now().isPresent()) {
            parts.add(Controls.text(
                    desk.say("restore.kept", "days", draft.profile().keepDays())));
        }
        content.getChildren().setAll(parts);
    }

    private static VBox side(String title, List<String> lines) {
        var side = new VBox(Controls.heading(title));
        lines.stream().map(Controls::text).forEach(side.getChildren()::add);
        side.getStyleClass().add("card");
        HBox.setHgrow(side, Priority.ALWAYS);
        side.setMaxWidth(Double.MAX_VALUE);
        side.setPrefWidth(200);
        return side;
    }

    private static Node warning(String text) {
        var icon = new FontIcon(Feather.ALERT_TRIANGLE);
        icon.getStyleClass().add(Styles.WARNING);
        var label = Controls.text(text);
        HBox.setHgrow(label, Priority.ALWAYS);
        var row = new HBox(icon, label);
        row.getStyleClass().add("warning-row");
        return row;
    }

    private void show(Problem problem, Course course) {
        var explanation = desk.explain(problem);
        content.getChildren().setAll(warning(explanation.what()), Controls.text(explanation.todo()));
        switch (problem) {
            case Problem.OtherContext(var file, var from, var into) ->
                agree(
                        desk.words().say("restore.window.agree-context", Map.of("from", from, "into", into)),
                        draft.otherContext(),
                        course);
            case Problem.OtherOdoo odoo -> agree(desk.say("restore.window.agree-odoo"), draft.otherOdoo(), course);
            default -> offer("again", Controls.button(desk.say("window.again"), Feather.ROTATE_CW, () -> look(course)));
        }
    }

    /// What is refused to protect somebody can be wanted on purpose.
    private void agree(String text, BooleanProperty agreed, Course course) {
        offer("agree", Controls.button(text, Feather.CHECK, () -> {
            agreed.set(true);
            look(course);
        }));
    }

    private void offer(String id, Button button) {
        button.setId(id);
        content.getChildren().add(button);
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
        return content;
    }

    @Override
    public ObservableBooleanValue ready() {
        return draft.plan().isNotNull();
    }

    @Override
    public String missing() {
        return job == null ? desk.say("restore.window.cannot") : desk.say("restore.window.looking");
    }

    @Override
    public void stop() {
        if (job != null) {
            job.stop();
            job = null;
            looks++;
        }
    }
}

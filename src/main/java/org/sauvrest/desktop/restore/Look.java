package org.sauvrest.desktop.restore;

import java.util.function.Consumer;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.ProgressEvent;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.RawText;
import org.sauvrest.desktop.wizard.Page.Course;
import org.sauvrest.desktop.wizard.ProgressPane;
import org.sauvrest.desktop.work.Job;
import org.sauvrest.desktop.work.Watcher;

/// Looks at both sides of what is about to be done, and shows meanwhile that it does.
final class Look<R> {

    private final Desk desk;
    private final VBox content = new VBox();
    private final ObjectProperty<@Nullable R> found;
    private final Consumer<R> shown;
    private @Nullable Job job;

    /// Tells the present look from earlier ones, which are of no interest any more however they end.
    private int looks;

    /// @param found what both sides are; absent until they were looked at
    /// @param shown puts them into the content
    Look(Desk desk, ObjectProperty<@Nullable R> found, Consumer<R> shown) {
        this.desk = desk;
        this.found = found;
        this.shown = shown;
        content.getStyleClass().add("compare");
        // Else the last line is cut where the window is low.
        content.setMinHeight(Region.USE_PREF_SIZE);
    }

    Look(Desk desk, Consumer<R> shown) {
        this(desk, new SimpleObjectProperty<>(), shown);
    }

    VBox content() {
        return content;
    }

    ObjectProperty<@Nullable R> found() {
        return found;
    }

    /// Whether both sides are still to be looked at.
    boolean isDue() {
        return found.get() == null && !isRunning();
    }

    boolean isRunning() {
        return job != null;
    }

    /// @param refused adds to the content what can be done about a problem that is shown there already
    void begin(Operation<R> operation, Course course, Consumer<Problem> refused) {
        var progress = new ProgressPane(desk.words());
        content.getChildren().setAll(progress.view());
        int look = ++looks;
        job = desk.background().start(operation, new Watcher<>() {
            @Override
            public void tells(ProgressEvent event) {
                progress.show(event);
            }

            @Override
            public void ended(Outcome<R> outcome) {
                if (look != looks) {
                    return;
                }
                job = null;
                switch (outcome) {
                    case Outcome.Done<R>(var sides) -> {
                        found.set(sides);
                        shown.accept(sides);
                    }
                    case Outcome.Failed<R>(var problem) -> {
                        show(problem);
                        refused.accept(problem);
                    }
                    case Outcome.Stopped<R> stopped -> {}
                }
                course.refresh();
            }
        });
    }

    private void show(Problem problem) {
        var explanation = desk.explain(problem);
        content.getChildren().setAll(TwoSides.warning(explanation.headline()), Controls.text(explanation.todo()));
        explanation.said().map(said -> RawText.pane(desk, said)).ifPresent(content.getChildren()::add);
    }

    /// Offers to look again.
    void offerAgain(Runnable again) {
        offer("again", desk.say("window.again"), Feather.ROTATE_CW, again);
    }

    void offer(String id, String text, Feather icon, Runnable action) {
        var button = Controls.button(text, icon, action);
        button.setId(id);
        content.getChildren().add(button);
    }

    void stop() {
        if (job != null) {
            job.stop();
            job = null;
            looks++;
        }
    }
}

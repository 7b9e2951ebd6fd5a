package org.sauvrest.desktop.update;

import atlantafx.base.theme.Styles;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.operation.Step;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;

/// The steps of the work as a row: those done, the one under way, those to come.
final class StagesRow {

    static final List<Step> FORWARD = List.of(
            Step.SAVE_CONTEXTS,
            Step.STOP_SERVICE,
            Step.MOVE_CODE,
            Step.UPDATE_DATABASES,
            Step.START_SERVICE,
            Step.PROVE_SERVICE);

    static final List<Step> BACK =
            List.of(Step.STOP_SERVICE, Step.MOVE_CODE, Step.BRING_BACK, Step.START_SERVICE, Step.PROVE_SERVICE);

    static final List<Step> REHEARSAL = List.of(Step.MOVE_CODE, Step.UPDATE_DATABASES, Step.CLEAN_UP);

    private final List<Step> steps;
    private final List<Label> labels = new ArrayList<>();
    private final FlowPane view = new FlowPane();

    StagesRow(Desk desk, List<Step> steps) {
        this.steps = steps;
        for (var step : steps) {
            var label = new Label(word(step, desk));
            label.setId("stage-" + step);
            label.getStyleClass().add("stage");
            labels.add(label);
        }
        view.getChildren().setAll(labels);
        view.getStyleClass().add("stages");
        show(-1);
    }

    private static String word(Step step, Desk desk) {
        return switch (step) {
            case SAVE_CONTEXTS -> desk.say("update.window.stage.save");
            case STOP_SERVICE -> desk.say("update.window.stage.stop");
            case MOVE_CODE -> desk.say("update.window.stage.code");
            case UPDATE_DATABASES -> desk.say("update.window.stage.update");
            case BRING_BACK -> desk.say("update.window.stage.back");
            case START_SERVICE -> desk.say("update.window.stage.start");
            case PROVE_SERVICE -> desk.say("update.window.stage.prove");
            case CLEAN_UP -> desk.say("update.window.stage.tidy");
            default -> desk.words().say(step);
        };
    }

    Node view() {
        return view;
    }

    /// A step was begun; what stands before it is done, or was before.
    void begin(Step step) {
        int place = steps.indexOf(step);
        if (place >= 0) {
            show(place);
        }
    }

    private void show(int current) {
        for (int i = 0; i < labels.size(); i++) {
            var label = labels.get(i);
            label.getStyleClass().remove(Styles.TEXT_BOLD);
            if (i == current) {
                label.getStyleClass().add(Styles.TEXT_BOLD);
            }
            label.setGraphic(
                    i < current
                            ? Controls.icon(Feather.CHECK_CIRCLE, Styles.SUCCESS)
                            : i == current
                                    ? Controls.icon(Feather.ARROW_RIGHT_CIRCLE, Styles.ACCENT)
                                    : Controls.icon(Feather.CIRCLE, Styles.TEXT_MUTED));
        }
    }
}

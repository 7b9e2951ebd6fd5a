package org.sauvrest.desktop.home;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;

/// A card: how something stands, and beside it the buttons for what can be done about it; below it, where the card is
/// narrow and has several.
final class CardRow {

    private final Desk desk;
    private final Label state = Controls.text("");
    private final Label detail = Controls.quiet("");
    private final List<Button> wizards = new ArrayList<>();
    private final HBox buttons = new HBox();
    private final HBox first;
    private final VBox view;
    private boolean narrow;

    /// @param id of the label that says how it stands
    CardRow(Desk desk, String id, String title) {
        this.desk = desk;
        state.setId(id);
        detail.managedProperty().bind(detail.textProperty().isNotEmpty());
        var heading = Controls.heading(title);
        heading.setMinWidth(Region.USE_PREF_SIZE);
        var told = new VBox(state, detail);
        HBox.setHgrow(told, Priority.ALWAYS);
        first = new HBox(heading, told);
        first.getStyleClass().add("rollout-row");
        buttons.getStyleClass().add("rollout-row");
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        view = new VBox(first);
        view.getStyleClass().add("card");
        lay();
    }

    /// @param nowNarrow whether it has half a page
    void arrange(boolean nowNarrow) {
        narrow = nowNarrow;
        lay();
    }

    private void lay() {
        first.getChildren().remove(buttons);
        view.getChildren().remove(buttons);
        boolean several = buttons.getChildren().stream().filter(Node::isVisible).count() > 1;
        if (narrow && several) {
            view.getChildren().add(buttons);
        } else {
            first.getChildren().add(buttons);
        }
    }

    Node view() {
        return view;
    }

    Button button(String id, String text, Feather icon, Runnable action) {
        var button = Controls.button(text, icon, action);
        button.setId(id);
        button.visibleProperty().subscribe(this::lay);
        buttons.getChildren().add(button);
        lay();
        return button;
    }

    /// A button that leads to a wizard.
    Button wizard(String id, String text, Feather icon, Runnable action) {
        var button = button(id, text, icon, action);
        wizards.add(button);
        return button;
    }

    /// @param working whether contexts are being saved, which opening a wizard would stop
    void setWorking(boolean working) {
        wizards.forEach(button -> button.setDisable(working));
    }

    void looking() {
        state.setText(desk.say("home.looking"));
    }

    void tell(String text, Feather icon, String style) {
        state.setText(text);
        state.setGraphic(Controls.icon(icon, style));
    }

    void detail(String text) {
        detail.setText(text);
    }
}

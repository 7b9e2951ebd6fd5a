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

/// A card with half a page: its title, how something stands, and the buttons for what can be done about it. They stand
/// beside each other where there is room.
final class CardRow {

    private final Desk desk;
    private final Label state = Controls.text("");
    private final Label detail = Controls.quiet("");
    private final List<Button> wizards = new ArrayList<>();
    private final HBox buttons = new HBox();
    private final Label heading;
    private final VBox told;
    private final VBox view = new VBox();
    private boolean wide;

    /// @param id of the label that says how it stands
    CardRow(Desk desk, String id, String title) {
        this.desk = desk;
        state.setId(id);
        detail.managedProperty().bind(detail.textProperty().isNotEmpty());
        heading = Controls.heading(title);
        heading.setMinWidth(Region.USE_PREF_SIZE);
        told = new VBox(state, detail);
        HBox.setHgrow(told, Priority.ALWAYS);
        buttons.getStyleClass().add("rollout-row");
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        view.getStyleClass().add("card");
        lay();
    }

    /// @param nowWide whether half a page has room for a button beside what is told
    void arrange(boolean nowWide) {
        wide = nowWide;
        lay();
    }

    private void lay() {
        boolean several = buttons.getChildren().stream().filter(Node::isVisible).count() > 1;
        if (wide && several) {
            view.getChildren().setAll(row(heading, told), buttons);
        } else if (wide) {
            view.getChildren().setAll(row(heading, told, buttons));
        } else if (several) {
            view.getChildren().setAll(row(heading), told, buttons);
        } else {
            view.getChildren().setAll(row(heading, Controls.gap(), buttons), told);
        }
    }

    private static Node row(Node... nodes) {
        var row = new HBox(nodes);
        row.getStyleClass().add("rollout-row");
        return row;
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

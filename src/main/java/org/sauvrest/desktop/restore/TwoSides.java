package org.sauvrest.desktop.restore;

import atlantafx.base.theme.Styles;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;

/// What is there now and what would come in its place, side by side.
final class TwoSides {

    /// Half of the smallest window: the height follows from it, so that a narrower one leaves the cards half empty.
    private static final int WIDTH = 296;

    private TwoSides() {}

    /// @param now from [Sides], as the other
    static Node view(Desk desk, List<String> now, List<String> then) {
        var sides = new HBox(
                side(desk.say("restore.window.now"), now),
                new FontIcon(Feather.ARROW_LEFT),
                side(desk.say("restore.window.then"), then));
        sides.getStyleClass().add("sides");
        return sides;
    }

    private static VBox side(String title, List<String> lines) {
        var side = new VBox(Controls.heading(title));
        lines.stream().map(Controls::text).forEach(side.getChildren()::add);
        side.getStyleClass().add("card");
        HBox.setHgrow(side, Priority.ALWAYS);
        side.setMaxWidth(Double.MAX_VALUE);
        side.setPrefWidth(WIDTH);
        return side;
    }

    static Node warning(String text) {
        var icon = new FontIcon(Feather.ALERT_TRIANGLE);
        icon.getStyleClass().add(Styles.WARNING);
        var label = Controls.text(text);
        HBox.setHgrow(label, Priority.ALWAYS);
        var row = new HBox(icon, label);
        row.getStyleClass().add("warning-row");
        return row;
    }
}

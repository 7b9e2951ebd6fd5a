package org.sauvrest.desktop.wizard;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/// The steps of a wizard: those done can be pressed to go back, the present one is marked.
final class Steps {

    private final List<Button> buttons = new ArrayList<>();
    private final VBox view = new VBox();

    Steps(List<String> names, IntConsumer back) {
        for (int i = 0; i < names.size(); i++) {
            int step = i;
            var button = new Button((i + 1) + "  " + names.get(i), new FontIcon(Feather.CIRCLE));
            button.setMaxWidth(Double.MAX_VALUE);
            button.setWrapText(true);
            button.getStyleClass().add("step");
            button.setOnAction(event -> back.accept(step));
            buttons.add(button);
        }
        view.getChildren().setAll(buttons);
        view.getStyleClass().add("steps");
    }

    Node view() {
        return view;
    }

    /// @param last what the step before the present one is marked with
    void show(int current, boolean mayGoBack, Ikon last) {
        for (int i = 0; i < buttons.size(); i++) {
            var button = buttons.get(i);
            button.getStyleClass().removeAll("done", "undone", "current", "ahead");
            button.getStyleClass().add(style(i - current, last));
            button.setGraphic(new FontIcon(icon(i - current, last)));
            button.setFocusTraversable(i < current && mayGoBack);
            button.setMouseTransparent(i >= current || !mayGoBack);
        }
    }

    private static String style(int distance, Ikon last) {
        if (distance >= 0) {
            return distance == 0 ? "current" : "ahead";
        }
        return distance == -1 && last != Feather.CHECK_CIRCLE ? "undone" : "done";
    }

    /// @param distance from the present step
    private static Ikon icon(int distance, Ikon last) {
        if (distance >= 0) {
            return distance == 0 ? Feather.ARROW_RIGHT_CIRCLE : Feather.CIRCLE;
        }
        return distance == -1 ? last : Feather.CHECK_CIRCLE;
    }
}

package org.sauvrest.desktop.update;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Hint;

/// The errors of all contexts together, however fast the log runs on; not there while there is none.
final class ErrorsPane {

    /// More than these tell nobody anything more.
    static final int MOST = 200;

    private static final double LINE_HEIGHT = 20;
    private static final int MOST_SHOWN = 3;

    private final Desk desk;
    private final ObservableList<LogLine> errors = FXCollections.observableArrayList();
    private final ListView<LogLine> list = new ListView<>(errors);
    private final Label head = Controls.text("");
    private final VBox view;

    /// @param chosen told the error that somebody wants to look at
    ErrorsPane(Desk desk, Consumer<LogLine> chosen) {
        this.desk = desk;
        head.setGraphic(Controls.icon(Feather.ALERT_OCTAGON, Styles.DANGER));
        head.setId("errors-head");
        list.setId("errors");
        list.setAccessibleText(desk.say("update.window.errors-name"));
        list.getStyleClass().add("details");
        list.setFixedCellSize(LINE_HEIGHT);
        list.setCellFactory(view -> new ErrorCell());
        list.getSelectionModel().selectedItemProperty().subscribe(error -> {
            if (error != null) {
                chosen.accept(error);
            }
        });
        view = new VBox(head, list);
        view.getStyleClass().add("field");
        Controls.show(view, false);
    }

    Node view() {
        return view;
    }

    void add(List<LogLine> more) {
        if (more.isEmpty() || errors.size() >= MOST) {
            return;
        }
        errors.addAll(more.subList(0, Math.min(more.size(), MOST - errors.size())));
        double height = LINE_HEIGHT * Math.min(errors.size(), MOST_SHOWN) + 4;
        list.setPrefHeight(height);
        list.setMinHeight(height);
        head.setText(desk.say(
                errors.size() < MOST ? "update.window.errors" : "update.window.errors-at-least",
                "count",
                errors.size()));
        Controls.show(view, true);
    }

    private static final class ErrorCell extends ListCell<LogLine> {

        ErrorCell() {
            // As wide as the list, and no wider.
            setPrefWidth(0);
            Hint.ofText(this);
        }

        @Override
        protected void updateItem(@Nullable LogLine line, boolean empty) {
            super.updateItem(line, empty);
            setText(line == null || empty ? null : line.brief());
        }
    }
}

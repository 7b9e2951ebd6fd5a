package org.sauvrest.desktop.wizard;

import javafx.scene.Node;
import javafx.scene.control.ListView;
import javafx.scene.control.TitledPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;

/// The commands that are run and what they print, for those who want to see them.
final class DetailsPane {

    /// Lines kept for showing.
    private static final int KEPT = 20_000;

    private static final double LINE_HEIGHT = 18;

    /// Eight lines and a bar to scroll them by: with less one does not see what goes on.
    private static final double LEAST_HEIGHT = 8 * LINE_HEIGHT + 18;

    private final ListView<String> lines = new ListView<>();
    private final TitledPane view;

    DetailsPane(Desk desk) {
        lines.setFixedCellSize(LINE_HEIGHT);
        lines.setPrefHeight(190);
        lines.setMinHeight(LEAST_HEIGHT);
        VBox.setVgrow(lines, Priority.ALWAYS);
        lines.setAccessibleText(desk.say("window.details"));
        lines.getStyleClass().add("details");
        var copy = Controls.button(
                desk.say("window.copy-text"),
                Feather.COPY,
                () -> desk.system().copyText(String.join("\n", lines.getItems())));
        view = new TitledPane(desk.say("window.details"), new VBox(lines, copy));
        view.setExpanded(false);
        view.setAnimated(false);
        view.setId("details");
        // By itself it takes no more than it prefers.
        view.expandedProperty().subscribe(open -> view.setMaxHeight(open ? Double.MAX_VALUE : Region.USE_PREF_SIZE));
    }

    Node view() {
        return view;
    }

    void add(String line) {
        var items = lines.getItems();
        if (items.size() >= KEPT) {
            items.remove(0, KEPT / 2);
        }
        items.add(line);
        if (view.isExpanded()) {
            lines.scrollTo(items.size() - 1);
        }
    }
}

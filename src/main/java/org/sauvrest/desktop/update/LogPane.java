package org.sauvrest.desktop.update;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.odoolog.LogLevel;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;

/// What is being run and what it prints, line by line, coloured by how much it matters; the latest thousands, since the
/// files hold all.
final class LogPane {

    /// Lines that are kept for showing.
    static final int MOST = 5_000;

    /// So many at once are taken away, since taking away moves all others.
    private static final int SPARE = 2_000;

    private static final double LINE_HEIGHT = 18;
    /// Eight lines and a bar to scroll them by.
    private static final double LEAST_HEIGHT = 8 * LINE_HEIGHT + 18;

    private static final double CONTEXT_WIDTH = 200;

    private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
    private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");

    private final Desk desk;
    private final ObservableList<LogLine> all = FXCollections.observableArrayList();
    private final FilteredList<LogLine> found = new FilteredList<>(all);
    private final ListView<LogLine> list = new ListView<>(found);
    private final ComboBox<LogLevel> level;
    private final ComboBox<String> context;
    private final TextField search = new TextField();
    private final CheckBox follow;
    private final VBox view;

    LogPane(Desk desk, Collection<String> contexts) {
        this.desk = desk;
        level = Choices.of(
                List.of(LogLevel.DEBUG, LogLevel.WARNING, LogLevel.ERROR), this::word, desk.say("update.window.level"));
        level.setId("log-level");
        context = Choices.of(
                contexts.stream().sorted().collect(Collectors.toList()),
                LogLine.WHOLE,
                desk.say("update.window.all-contexts"),
                desk.say("update.window.log-context"));
        context.setId("log-context");
        context.setMinWidth(CONTEXT_WIDTH);
        context.setPrefWidth(CONTEXT_WIDTH);
        search.setId("log-search");
        search.setPromptText(desk.say("update.window.log-search"));
        search.setAccessibleText(desk.say("update.window.log-search"));
        search.setPrefColumnCount(6);
        follow = Controls.literal(new CheckBox(desk.say("update.window.log-follow")));
        follow.setId("log-follow");
        follow.setMinWidth(CheckBox.USE_PREF_SIZE);
        follow.setSelected(true);
        level.valueProperty().subscribe(this::find);
        context.valueProperty().subscribe(this::find);
        search.textProperty().subscribe(this::find);
        list.setId("log");
        list.setAccessibleText(desk.say("window.details"));
        list.getStyleClass().add("details");
        list.setFixedCellSize(LINE_HEIGHT);
        list.setPrefHeight(190);
        list.setMinHeight(LEAST_HEIGHT);
        list.setCellFactory(view -> new LineCell());
        // Whoever looks at a line does not want it to run away.
        list.getSelectionModel().selectedItemProperty().subscribe(chosen -> follow.setSelected(chosen == null));
        VBox.setVgrow(list, Priority.ALWAYS);
        view = new VBox(filters(), list);
        view.setId("details");
        view.getStyleClass().add("field");
    }

    private Node filters() {
        Button copy = Controls.iconButton(
                desk.say("window.copy-text"),
                Feather.COPY,
                () -> desk.system().copyText(found.stream().map(LogLine::whole).collect(Collectors.joining("\n"))));
        copy.setId("log-copy");
        HBox.setHgrow(search, Priority.ALWAYS);
        var row = new HBox(level, context, search, follow, copy);
        row.getStyleClass().add("log-filters");
        return row;
    }

    Node view() {
        return view;
    }

    void add(List<LogLine> lines) {
        if (lines.isEmpty()) {
            return;
        }
        int over = all.size() + lines.size() - MOST;
        if (over > 0) {
            all.remove(0, Math.min(all.size(), over + SPARE));
        }
        all.addAll(lines);
        if (follow.isSelected()) {
            list.scrollTo(found.size() - 1);
        }
    }

    /// Shows what stands around a line.
    void look(LogLine line) {
        level.setValue(LogLevel.DEBUG);
        search.clear();
        context.setValue(line.context());
        int place = found.indexOf(line);
        if (place >= 0) {
            list.getSelectionModel().select(place);
            list.scrollTo(Math.max(0, place - 2));
        }
    }

    private void find() {
        var least = level.getValue();
        var about = context.getValue();
        var wanted = search.getText().strip().toLowerCase(Locale.ROOT);
        list.getSelectionModel().clearSelection();
        found.setPredicate(line -> line.level().compareTo(least) >= 0
                && (about.equals(LogLine.WHOLE) || about.equals(line.context()))
                && (wanted.isEmpty() || line.text().toLowerCase(Locale.ROOT).contains(wanted)));
    }

    private String word(LogLevel least) {
        return switch (least) {
            case DEBUG, INFO -> desk.say("update.window.level.all");
            case WARNING -> desk.say("update.window.level.warnings");
            case ERROR, CRITICAL -> desk.say("update.window.level.errors");
        };
    }

    /// Everything that a row of the list shows is in its text: of the colour, the record says the word.
    private static final class LineCell extends ListCell<LogLine> {

        @Override
        protected void updateItem(@Nullable LogLine line, boolean empty) {
            super.updateItem(line, empty);
            var level = line == null || empty ? LogLevel.INFO : line.level();
            setText(line == null || empty ? null : line.whole());
            pseudoClassStateChanged(ERROR, level.compareTo(LogLevel.ERROR) >= 0);
            pseudoClassStateChanged(WARNING, level == LogLevel.WARNING);
        }
    }
}

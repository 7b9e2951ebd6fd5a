package org.sauvrest.desktop.rollout;

import atlantafx.base.theme.Styles;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.TextCell;

/// Makes the columns of a table of computers.
///
/// @param <S> what a row shows
record Columns<S>(Desk desk, TableView<S> table) {

    private static final double WIDEST = 1.2;

    /// Dresses the table itself.
    void dress(String id) {
        table.setId(id);
        table.getStyleClass().add(Styles.DENSE);
        table.setAccessibleText(desk.say("rollout.window.computers"));
        table.setPlaceholder(Controls.quiet(desk.say("rollout.window.none-shown")));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setMinHeight(120);
    }

    Columns<S> text(String key, Function<S, String> value, double width) {
        return values(key, value, text -> text, width);
    }

    /// @param value by which the rows are sorted
    <T extends Comparable<? super T>> Columns<S> values(
            String key, Function<S, T> value, Function<T, String> text, double width) {
        var column = column(key, value, width);
        column.setCellFactory(view -> new TextCell<>(text));
        return this;
    }

    <T> TableColumn<S, T> column(String key, Function<S, T> value, double width) {
        var column = new TableColumn<S, T>(desk.say(key));
        column.setCellValueFactory(cell -> new ReadOnlyObjectWrapper<>(value.apply(cell.getValue())));
        column.setPrefWidth(width);
        // What a wide window has to spare, and a narrow one lacks, is the last one's.
        table.getColumns().forEach(before -> {
            before.setMinWidth(before.getPrefWidth());
            before.setMaxWidth(WIDEST * before.getPrefWidth());
        });
        table.getColumns().add(column);
        return column;
    }
}

package org.sauvrest.desktop.desk;

import atlantafx.base.theme.Styles;
import java.util.function.Function;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.ObservableList;
import javafx.collections.transformation.SortedList;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/// Makes the columns of a table.
///
/// @param <S> what a row shows
public record Columns<S>(Desk desk, TableView<S> table) {

    private static final double WIDEST = 1.2;

    /// Has a table show rows in the order of the columns that somebody clicks on.
    public static <S> void fill(TableView<S> table, ObservableList<S> rows) {
        var sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
    }

    /// Dresses the table itself.
    ///
    /// @param name for the screen reader
    /// @param empty what it says where it has no row
    public void dress(String id, String name, String empty) {
        table.setId(id);
        table.getStyleClass().add(Styles.DENSE);
        table.setAccessibleText(name);
        table.setPlaceholder(Controls.quiet(empty));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.setMinHeight(120);
    }

    public Columns<S> text(String key, Function<S, String> value, double width) {
        return values(key, value, text -> text, width);
    }

    /// @param value by which the rows are sorted
    public <T extends Comparable<? super T>> Columns<S> values(
            String key, Function<S, T> value, Function<T, String> text, double width) {
        var column = column(key, value, width);
        column.setCellFactory(view -> new TextCell<>(text));
        return this;
    }

    public <T> TableColumn<S, T> column(String key, Function<S, T> value, double width) {
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

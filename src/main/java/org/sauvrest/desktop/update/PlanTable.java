package org.sauvrest.desktop.update;

import java.util.List;
import java.util.function.BiConsumer;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.update.UpdatePlan.Database;
import org.sauvrest.core.update.UpdateText;
import org.sauvrest.desktop.desk.Columns;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Rows;

/// The contexts and what would happen to each, with a box where somebody may choose; the space bar turns that of the
/// chosen row.
final class PlanTable {

    private final Desk desk;
    private final BiConsumer<Database, Boolean> choice;
    private final Rows<Database> rows = new Rows<>(Database::context);
    private final TableView<Database> table = new TableView<>();

    /// @param choice told which is to be updated, or no longer
    PlanTable(Desk desk, BiConsumer<Database, Boolean> choice) {
        this.desk = desk;
        this.choice = choice;
        var sorted = new SortedList<>(rows);
        sorted.comparatorProperty().bind(table.comparatorProperty());
        table.setItems(sorted);
        var columns = new Columns<>(desk, table);
        columns.dress("plan", desk.say("update.window.contexts"), desk.say("update.window.no-context"));
        var box = columns.column("update.window.column.update", database -> database, 96);
        box.setCellFactory(view -> new BoxCell());
        box.setSortable(false);
        columns.text("update.window.column.context", Database::context, 158)
                .text("update.window.column.odoo", database -> UpdateText.version(database.version()), 62)
                .values("update.window.column.sessions", Database::sessions, desk.words()::write, 90)
                .values(
                        "update.window.column.size",
                        database -> database.bytes().count(),
                        this::size,
                        80)
                .text("update.window.column.fate", database -> UpdateText.fate(database, desk.words()), 180);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::turn);
    }

    private String size(long bytes) {
        return desk.words().write(new org.sauvrest.core.words.Bytes(bytes));
    }

    Node view() {
        return table;
    }

    void show(List<Database> databases) {
        if (rows.stream()
                .map(Database::context)
                .toList()
                .equals(databases.stream().map(Database::context).toList())) {
            rows.update(databases);
        } else {
            rows.replace(databases);
        }
    }

    private void turn(KeyEvent key) {
        var chosen = table.getSelectionModel().getSelectedItem();
        if (key.getCode() == KeyCode.SPACE && chosen != null && chosen.mayBeUpdated()) {
            key.consume();
            choice.accept(chosen, chosen.leftOut().isPresent());
        }
    }

    private final class BoxCell extends TableCell<Database, Database> {

        private final CheckBox box = new CheckBox();

        BoxCell() {
            box.setFocusTraversable(false);
            box.setOnAction(event -> choice.accept(getItem(), box.isSelected()));
        }

        @Override
        protected void updateItem(@Nullable Database database, boolean empty) {
            super.updateItem(database, empty);
            if (database == null || empty) {
                setGraphic(null);
                return;
            }
            box.setId("update-" + database.context());
            box.setAccessibleText(database.context());
            box.setSelected(database.leftOut().isEmpty());
            box.setDisable(!database.mayBeUpdated());
            setGraphic(box);
        }
    }
}

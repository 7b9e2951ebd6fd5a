package org.sauvrest.desktop.update;

import java.util.List;
import java.util.function.BiConsumer;
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
    private final String verb;
    private final BiConsumer<Database, Boolean> choice;
    private final Rows<Database> rows = new Rows<>(Database::context);
    private final TableView<Database> table = new TableView<>();

    private PlanTable(Desk desk, String verb, BiConsumer<Database, Boolean> choice) {
        this.desk = desk;
        this.verb = verb;
        this.choice = choice;
        Columns.fill(table, rows);
        table.addEventFilter(KeyEvent.KEY_PRESSED, this::turn);
    }

    /// What an update would do.
    ///
    /// @param choice told which is to be updated, or no longer
    static PlanTable ofUpdate(Desk desk, BiConsumer<Database, Boolean> choice) {
        var made = new PlanTable(desk, "update", choice);
        made.columns("plan", "update.window.column.update", 96, 158, 62)
                .values("update.window.column.sessions", Database::sessions, desk.words()::write, 90)
                .values("update.window.column.size", PlanTable::bytes, made::size, 80)
                .text("update.window.column.fate", database -> UpdateText.fate(database, desk.words()), 180);
        return made;
    }

    /// What can be rehearsed.
    ///
    /// @param choice told which is to be rehearsed, or no longer
    static PlanTable ofRehearsal(Desk desk, BiConsumer<Database, Boolean> choice) {
        var made = new PlanTable(desk, "rehearse", choice);
        made.columns("rehearsal", "update.window.column.rehearse", 100, 280, 70)
                .values("update.window.column.size", PlanTable::bytes, made::size, 120);
        return made;
    }

    /// @param heading key of that of the boxes
    private Columns<Database> columns(String id, String heading, double box, double context, double odoo) {
        var columns = new Columns<>(desk, table);
        columns.dress(id, desk.say("update.window.contexts"), desk.say("update.window.no-context"));
        var boxes = columns.column(heading, database -> database, box);
        boxes.setCellFactory(view -> new BoxCell());
        boxes.setSortable(false);
        return columns.text("update.window.column.context", Database::context, context)
                .text("update.window.column.odoo", database -> UpdateText.version(database.version()), odoo);
    }

    private static long bytes(Database database) {
        return database.bytes().count();
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
            choice.accept(chosen, !chosen.isUpdated());
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
            box.setId(verb + "-" + database.context());
            box.setAccessibleText(database.context());
            box.setSelected(database.isUpdated());
            box.setDisable(!database.mayBeUpdated());
            setGraphic(box);
        }
    }
}

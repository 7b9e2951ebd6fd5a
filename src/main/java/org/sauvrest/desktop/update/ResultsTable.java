package org.sauvrest.desktop.update;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.TableView;
import org.sauvrest.core.update.UpdateReport.Result;
import org.sauvrest.core.update.UpdateText;
import org.sauvrest.desktop.desk.Columns;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Rows;

/// What became of every context, with its reason; those that failed first.
final class ResultsTable {

    private final Rows<Result> rows = new Rows<>(Result::context);
    private final TableView<Result> table = new TableView<>();

    ResultsTable(Desk desk) {
        Columns.fill(table, rows);
        var mark = new StageMark(desk);
        var columns = new Columns<>(desk, table);
        columns.dress("outcome", desk.say("update.window.contexts"), desk.say("update.window.no-context"));
        columns.text("update.window.column.context", Result::context, 186);
        var state = columns.column("update.window.column.state", Result::stage, 196);
        state.setComparator(Comparator.comparing(mark::word));
        state.setCellFactory(view -> new StageMark.Cell<>(mark));
        columns.values(
                        "update.window.column.took",
                        result -> result.took().orElse(Duration.ZERO),
                        took -> took.isZero() ? "" : desk.words().write(took),
                        90)
                .text(
                        "update.window.column.why",
                        result -> String.join(" ", UpdateText.why(result, desk.words())),
                        230);
    }

    Node view() {
        return table;
    }

    void show(List<Result> results) {
        rows.replace(results.stream()
                .sorted(Comparator.comparing(result -> result.stage().isGood()))
                .toList());
    }
}

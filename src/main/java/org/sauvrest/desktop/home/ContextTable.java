package org.sauvrest.desktop.home;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javafx.beans.Observable;
import javafx.beans.binding.Bindings;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.scene.control.SelectionMode;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.sauvrest.core.contexts.ContextSummary;
import org.sauvrest.core.words.Bytes;
import org.sauvrest.desktop.desk.Columns;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.TextCell;

/// The contexts of a server as a table: to search, to sort, to choose from; with the state of the work on each.
final class ContextTable {

    private final Desk desk;
    private final TableMemory memory;
    private final ObservableList<ContextRow> rows =
            FXCollections.observableArrayList(row -> new Observable[] {row.summary()});
    private final FilteredList<ContextRow> found = new FilteredList<>(rows);
    private final TableView<ContextRow> table = new TableView<>();

    /// Whether what was selected on the last home page is selected on this one.
    private boolean reselected;

    private String searched = "";
    private Predicate<ContextSummary> wanted = context -> true;

    /// @param open what to do with a row that is clicked twice, or on which Enter is pressed
    ContextTable(Desk desk, TableMemory memory, Consumer<ContextRow> open) {
        this.desk = desk;
        this.memory = memory;
        openBy(open);
        Columns.fill(table, found);
        table.setId("contexts");
        table.setAccessibleText(desk.say("home.contexts"));
        table.setPlaceholder(Controls.quiet(desk.say("home.looking")));
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        table.getSelectionModel().setSelectionMode(SelectionMode.MULTIPLE);
        table.getColumns().add(column("home.column.context", ContextSummary::name, name -> name, 210));
        table.getColumns()
                .add(column(
                        "home.column.kind",
                        ContextSummary::kind,
                        kind -> desk.words().say(kind),
                        100));
        table.getColumns()
                .add(column(
                        "home.column.size",
                        context -> context.size().count(),
                        size -> desk.words().write(new Bytes(size)),
                        85));
        table.getColumns()
                .add(column(
                        "home.column.last-save",
                        context -> context.lastSave().orElse(Instant.EPOCH),
                        saved -> saved.equals(Instant.EPOCH)
                                ? desk.say("list.never")
                                : desk.words().write(saved),
                        186));
        table.getColumns().add(work(open));
        sort(memory.order.get());
        table.comparatorProperty().subscribe(() -> memory.order.set(order()));
    }

    private void sort(List<TableMemory.SortedBy> order) {
        for (var by : order) {
            table.getColumns().stream()
                    .filter(column -> by.column().equals(column.getId()))
                    .forEach(column -> {
                        column.setSortType(by.type());
                        table.getSortOrder().add(column);
                    });
        }
    }

    private List<TableMemory.SortedBy> order() {
        return table.getSortOrder().stream()
                .map(column -> new TableMemory.SortedBy(column.getId(), column.getSortType()))
                .toList();
    }

    TableView<ContextRow> view() {
        return table;
    }

    List<ContextRow> selected() {
        return List.copyOf(table.getSelectionModel().getSelectedItems());
    }

    List<ContextRow> all() {
        return List.copyOf(rows);
    }

    /// Those that are searched for, and wanted.
    List<ContextRow> shown() {
        return List.copyOf(found);
    }

    /// Whether some may be there that are not shown.
    boolean isFiltered() {
        return found.size() < rows.size();
    }

    void search(String text) {
        searched = text.toLowerCase(Locale.ROOT);
        find();
    }

    void filter(Predicate<ContextSummary> chosen) {
        wanted = chosen;
        find();
    }

    private void find() {
        var name = searched;
        var chosen = wanted;
        found.setPredicate(row -> row.name().toLowerCase(Locale.ROOT).contains(name)
                && chosen.test(row.summary().get()));
    }

    /// @param why said where none are known
    void showNothing(String why) {
        table.setPlaceholder(Controls.quiet(why));
    }

    /// Rows that are there already stay, with their selection and their work.
    void show(List<ContextSummary> contexts) {
        table.setPlaceholder(Controls.quiet(desk.say(contexts.isEmpty() ? "home.no-context" : "home.no-match")));
        Map<String, ContextRow> known = rows.stream().collect(Collectors.toMap(ContextRow::name, Function.identity()));
        var names = contexts.stream().map(ContextSummary::name).toList();
        rows.removeIf(row -> !names.contains(row.name()) && !row.isBusy());
        for (var context : contexts) {
            var row = known.get(context.name());
            if (row == null) {
                rows.add(new ContextRow(context, memory.saves.of(context.name())));
            } else if (!row.summary().get().equals(context)) {
                row.summary().set(context);
            }
        }
        if (!reselected && !rows.isEmpty()) {
            reselected = true;
            reselect();
        }
    }

    private void reselect() {
        var selection = table.getSelectionModel();
        var names = memory.selected.get();
        found.stream().filter(row -> names.contains(row.name())).forEach(selection::select);
        selection
                .getSelectedItems()
                .subscribe(() -> memory.selected.set(
                        selected().stream().map(ContextRow::name).toList()));
    }

    /// A context that is there, whether it is shown or not.
    Optional<ContextRow> row(String name) {
        return rows.stream().filter(row -> row.name().equals(name)).findFirst();
    }

    private void openBy(Consumer<ContextRow> open) {
        table.setRowFactory(view -> {
            var row = new TableRow<ContextRow>();
            row.setOnMouseClicked(event -> {
                if (event.getClickCount() == 2 && row.getItem() != null) {
                    open.accept(row.getItem());
                }
            });
            return row;
        });
        table.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.ENTER && selected().size() == 1) {
                key.consume();
                open.accept(selected().getFirst());
            }
        });
    }

    private <T extends Comparable<? super T>> TableColumn<ContextRow, T> column(
            String key, Function<ContextSummary, T> value, Function<T, String> text, double width) {
        var column = new TableColumn<ContextRow, T>(desk.say(key));
        column.setId(key);
        column.setCellValueFactory(cell -> Bindings.createObjectBinding(
                () -> value.apply(cell.getValue().summary().get()),
                cell.getValue().summary()));
        column.setCellFactory(view -> new TextCell<>(text));
        column.setPrefWidth(width);
        return column;
    }

    private TableColumn<ContextRow, ContextRow.Work> work(Consumer<ContextRow> open) {
        var column = new TableColumn<ContextRow, ContextRow.Work>(desk.say("home.column.state"));
        column.setCellValueFactory(cell -> cell.getValue().work());
        column.setCellFactory(view -> new WorkCell(desk, open));
        column.setSortable(false);
        column.setPrefWidth(210);
        return column;
    }
}

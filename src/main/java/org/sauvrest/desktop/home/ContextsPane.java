package org.sauvrest.desktop.home;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.InvalidationListener;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.contexts.ContextSummary;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.restore.RestoreWizard;

/// All contexts of a server as a table, and what is done with one or several of them, which stays in sight however low
/// the window is.
final class ContextsPane {

    private final Desk desk;
    private final ServerProfile profile;
    private final ServerWatch watch;
    private final Consumer<ContextRow> openSaves;
    private final ContextTable table;
    private final LastSaves last;
    private final SaveQueue queue;
    private final ReadOnlyBooleanWrapper working = new ReadOnlyBooleanWrapper();
    private final Label status = Controls.text("");
    private final HBox work = new HBox();
    private final Button save;
    private final Button saveAll;
    private final Button retry;
    private final Button stop;
    private final Button login;
    private final Button saves;
    private final Button restore;
    private final VBox view;
    private final VBox deeds;

    /// @param openSaves shows the saves of a context
    ContextsPane(
            Desk desk, ServerProfile profile, ServerWatch watch, TableMemory memory, Consumer<ContextRow> openSaves) {
        this.desk = desk;
        this.profile = profile;
        this.watch = watch;
        this.openSaves = openSaves;
        table = new ContextTable(desk, memory, openSaves);
        last = memory.saves;
        queue = new SaveQueue(desk, profile, memory.saves, this::workEnded);
        save = button("save-selected", "home.save-selected", Feather.SAVE, () -> start(table.selected()));
        saveAll = button("save-all", "home.save-all", Feather.DOWNLOAD, () -> start(table.shown()));
        retry = button("retry", "home.retry-failed", Feather.ROTATE_CW, () -> start(unsaved()));
        stop = button("stop", "home.stop-all", Feather.X, this::stopSaves);
        login = button("login", "window.login", Feather.KEY, desk.navigation()::login);
        saves = button("saves-of", "home.saves-of", Feather.LIST, this::saves);
        restore = button("restore", "home.restore", Feather.ROTATE_CCW, this::restore);
        save.getStyleClass().add(Styles.ACCENT);
        view = new VBox(head(memory.search), table.view());
        view.getStyleClass().add("contexts");
        deeds = new VBox(work(), actions());
        deeds.getStyleClass().add("deeds");
        VBox.setVgrow(table.view(), Priority.ALWAYS);
        table.view().getSelectionModel().getSelectedItems().addListener((InvalidationListener) ignored -> enable());
        enable();
    }

    /// The table.
    Node view() {
        return view;
    }

    /// What is done with those that are selected in it, and what came of that.
    Node deeds() {
        return deeds;
    }

    /// Whether contexts are being saved.
    ReadOnlyBooleanProperty working() {
        return working.getReadOnlyProperty();
    }

    void stop() {
        table.all().forEach(queue::stop);
    }

    void focus() {
        table.view().requestFocus();
    }

    /// Shows again the saves of a context that were looked at before; nothing where it is not there any more.
    ///
    /// @return whether they are shown
    boolean reopen(String context) {
        var row = table.row(context);
        row.ifPresent(openSaves);
        return row.isPresent();
    }

    void filter(Predicate<ContextSummary> wanted) {
        table.filter(wanted);
        enable();
    }

    void show(ServerState state) {
        if (state instanceof ServerState.There there) {
            table.show(there.look().contexts());
        } else if (state instanceof ServerState.Gone gone) {
            table.showNothing(desk.explain(gone.problem()).headline());
        }
        enable();
    }

    /// What there is to say of the server, or else of the last saves.
    private String status(ServerState state) {
        var verdict = queue.isEmpty() ? last.batch().verdict(desk, profile) : "";
        return switch (state) {
            case ServerState.Looking looking -> verdict;
            case ServerState.There there ->
                there.back().map(since -> desk.say("home.back", "since", since)).orElse(verdict);
            case ServerState.Gone gone -> {
                var headline = desk.explain(gone.problem()).headline();
                // The way to the password is a button beside it.
                yield gone.isOfTheLogin() ? headline : headline + " " + gone.todo(desk);
            }
        };
    }

    private Node head(StringProperty searched) {
        var search = Controls.bound(TextFields.createClearableTextField(), "search-contexts", searched);
        search.setPromptText(desk.say("home.search"));
        search.setAccessibleText(desk.say("home.search"));
        search.textProperty().subscribe(text -> {
            table.search(text);
            enable();
        });
        var head = new HBox(Controls.title(desk.say("home.contexts")), Controls.gap(), search);
        head.getStyleClass().add("list-head");
        return head;
    }

    /// Shown only while there is something to say or to do about the work on the contexts.
    private Node work() {
        HBox.setHgrow(status, Priority.ALWAYS);
        status.setMaxWidth(Double.MAX_VALUE);
        status.setId("status");
        work.getChildren().setAll(status, login, retry, stop);
        work.getStyleClass().add("list-head");
        return work;
    }

    private Node actions() {
        var actions = new FlowPane(save, saveAll, saves, restore);
        actions.getStyleClass().add("actions");
        return actions;
    }

    private Button button(String id, String key, Feather icon, Runnable action) {
        var button = Controls.button(desk.say(key), icon, action);
        button.setId(id);
        return button;
    }

    private void start(List<ContextRow> rows) {
        queue.add(rows);
        enable();
    }

    /// Those whose save has failed or was cancelled.
    private List<ContextRow> unsaved() {
        return table.all().stream()
                .filter(row -> row.hasFailed() || row.wasStopped())
                .toList();
    }

    private String retryName(List<ContextRow> unsaved) {
        if (unsaved.stream().allMatch(ContextRow::hasFailed)) {
            return desk.say("home.retry-failed");
        }
        return desk.say(unsaved.stream().allMatch(ContextRow::wasStopped) ? "home.retry-stopped" : "home.retry-both");
    }

    /// Those selected, or all where none of the selected is being saved.
    private void stopSaves() {
        var selected = selectedBusy();
        (selected.isEmpty() ? table.all() : selected).forEach(queue::stop);
        enable();
    }

    private List<ContextRow> selectedBusy() {
        return table.selected().stream().filter(ContextRow::isBusy).toList();
    }

    private void saves() {
        selectedOne().ifPresent(openSaves);
    }

    private void restore() {
        desk.navigation()
                .open(RestoreWizard.choosing(desk, profile, selectedOne().map(ContextRow::name)));
    }

    private Optional<ContextRow> selectedOne() {
        var selected = table.selected();
        return selected.size() == 1 ? Optional.of(selected.getFirst()) : Optional.empty();
    }

    private void workEnded() {
        if (queue.isEmpty()) {
            watch.start();
        }
        enable();
    }

    private void enable() {
        boolean there = watch.state().get() instanceof ServerState.There;
        working.set(!queue.isEmpty());
        save.setDisable(table.selected().isEmpty() || !there);
        saveAll.setDisable(table.shown().isEmpty() || !there);
        saveAll.setText(desk.say(table.isFiltered() ? "home.save-shown" : "home.save-all"));
        saves.setDisable(selectedOne().isEmpty());
        restore.setDisable(!there || table.selected().size() > 1 || !queue.isEmpty());
        status.setText(status(watch.state().get()));
        stop.setText(desk.say(selectedBusy().isEmpty() ? "home.stop-all" : "home.stop-selected"));
        Controls.show(stop, !queue.isEmpty());
        // Opening a wizard would stop what is being saved.
        Controls.show(
                login, queue.isEmpty() && watch.state().get() instanceof ServerState.Gone gone && gone.isOfTheLogin());
        var unsaved = unsaved();
        retry.setText(retryName(unsaved));
        Controls.show(retry, !unsaved.isEmpty());
        Controls.show(work, !status.getText().isEmpty() || stop.isVisible() || retry.isVisible());
    }
}

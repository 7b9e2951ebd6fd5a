package org.sauvrest.desktop.home;

import atlantafx.base.theme.Styles;
import java.util.List;
import java.util.Optional;
import javafx.beans.InvalidationListener;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.util.Subscription;
import org.controlsfx.control.textfield.TextFields;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Flow;
import org.sauvrest.desktop.restore.RestoreWizard;
import org.sauvrest.desktop.restore.UndoWizard;

/// A teacher's home: all contexts, several saved at once, one restored.
final class TeacherHome implements Flow {

    private final Desk desk;
    private final ServerProfile profile;
    private final ServerWatch watch;
    private final ContextTable table;
    private final SaveQueue queue;
    private final Label status = Controls.text("");
    private final HBox working = new HBox();
    private final Button save;
    private final Button saveAll;
    private final Button retry;
    private final Button stop;
    private final Button restore;
    private final Button undo;
    private final VBox view;
    private final Subscription watching;

    TeacherHome(Desk desk, ServerProfile profile, ServerWatch watch) {
        this.desk = desk;
        this.profile = profile;
        this.watch = watch;
        table = new ContextTable(desk);
        queue = new SaveQueue(desk, profile, this::workEnded);
        save = button("save-selected", "home.save-selected", Feather.SAVE, () -> start(table.selected()));
        saveAll = button("save-all", "home.save-all", Feather.DOWNLOAD, () -> start(table.shown()));
        retry = button(
                "retry",
                "home.retry",
                Feather.ROTATE_CW,
                () -> start(table.all().stream().filter(ContextRow::hasFailed).toList()));
        stop = button("stop", "home.stop", Feather.X, this::stopSaves);
        restore = button("restore", "home.restore", Feather.ROTATE_CCW, this::restore);
        undo = button("undo", "home.undo", Feather.CORNER_UP_LEFT, this::undo);
        save.getStyleClass().add(Styles.ACCENT);
        view = new VBox(head(), table.view(), work(), actions());
        view.getStyleClass().add("home");
        VBox.setVgrow(table.view(), Priority.ALWAYS);
        table.view().getSelectionModel().getSelectedItems().addListener((InvalidationListener) ignored -> enable());
        watching = watch.state().subscribe(this::show);
        enable();
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void pressed(KeyEvent key) {
        // The buttons' own keys are enough here.
    }

    @Override
    public boolean isWorking() {
        return !queue.isEmpty();
    }

    @Override
    public void stop() {
        watching.unsubscribe();
        table.all().forEach(queue::stop);
    }

    private Node head() {
        TextField search = TextFields.createClearableTextField();
        search.setPromptText(desk.say("home.search"));
        search.setAccessibleText(desk.say("home.search"));
        search.setId("search-contexts");
        search.textProperty().subscribe(table::search);
        var head = new HBox(Controls.title(desk.say("home.contexts")), Controls.gap(), search);
        head.getStyleClass().add("list-head");
        return head;
    }

    /// Shown only while there is something to say or to do about the work on the contexts.
    private Node work() {
        HBox.setHgrow(status, Priority.ALWAYS);
        status.setMaxWidth(Double.MAX_VALUE);
        working.getChildren().setAll(status, retry, stop);
        working.getStyleClass().add("list-head");
        return working;
    }

    private Node actions() {
        var actions = new FlowPane(save, saveAll, restore, undo);
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

    /// Those selected, or all where none of the selected is being saved.
    private void stopSaves() {
        var selected = table.selected().stream().filter(ContextRow::isBusy).toList();
        (selected.isEmpty() ? table.all() : selected).forEach(queue::stop);
        enable();
    }

    private void restore() {
        desk.navigation().open(RestoreWizard.choosing(desk, profile, selectedOne()));
    }

    private void undo() {
        selectedOne().ifPresent(context -> desk.navigation().open(UndoWizard.of(desk, profile, context)));
    }

    private Optional<String> selectedOne() {
        var selected = table.selected();
        return selected.size() == 1 ? Optional.of(selected.getFirst().name()) : Optional.empty();
    }

    private void workEnded() {
        if (queue.isEmpty()) {
            watch.start();
        }
        enable();
    }

    private void show(ServerState state) {
        switch (state) {
            case ServerState.Looking looking -> status.setText("");
            case ServerState.There there -> {
                status.setText("");
                table.show(there.look().contexts());
            }
            case ServerState.Gone(var problem, var saves) -> {
                var explanation = desk.explain(problem);
                status.setText(explanation.what() + " " + explanation.todo());
            }
        }
        enable();
    }

    private void enable() {
        boolean there = watch.state().get() instanceof ServerState.There;
        save.setDisable(table.selected().isEmpty() || !there);
        saveAll.setDisable(table.all().isEmpty() || !there);
        restore.setDisable(!there || table.selected().size() > 1 || !queue.isEmpty());
        undo.setDisable(!mayUndo() || !queue.isEmpty());
        offer(stop, !queue.isEmpty());
        offer(retry, table.all().stream().anyMatch(ContextRow::hasFailed));
        offer(working, !status.getText().isEmpty() || stop.isVisible() || retry.isVisible());
    }

    /// What is of no use now takes no room either.
    private static void offer(Node control, boolean offered) {
        control.setVisible(offered);
        control.setManaged(offered);
    }

    private boolean mayUndo() {
        return watch.state().get() instanceof ServerState.There there
                && selectedOne().map(there.look().previous()::containsKey).orElse(false);
    }
}

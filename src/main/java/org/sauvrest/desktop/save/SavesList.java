package org.sauvrest.desktop.save;

import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;
import javafx.collections.transformation.SortedList;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.controlsfx.control.textfield.TextFields;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.save.Check;
import org.sauvrest.core.save.SaveTimes;
import org.sauvrest.core.save.SavedFile;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;

/// The saves of a folder: to search, to sort, and to do something with.
public final class SavesList {

    private final Desk desk;
    private final Consumer<SavedFile> restore;
    private final ObservableList<SavedFile> all = FXCollections.observableArrayList();
    private final FilteredList<SavedFile> found = new FilteredList<>(all);
    private final SortedList<SavedFile> sorted = new SortedList<>(found);
    private final TextField search = TextFields.createClearableTextField();
    private final ComboBox<SaveOrder> order = new ComboBox<>();
    private final ListView<SavedFile> list = new ListView<>(sorted);
    private final Set<Path> checking = new HashSet<>();
    private final VBox view;
    private SaveTimes times;
    private Runnable reload = () -> {};
    private boolean hasServer;
    private boolean mayLeave = true;

    /// @param restore what to do with a save that shall be restored
    public SavesList(Desk desk, Consumer<SavedFile> restore) {
        this.desk = desk;
        this.restore = restore;
        times = new SaveTimes(List.of(), desk.words());
        search.setPromptText(desk.say("saves.window.search"));
        search.setAccessibleText(desk.say("saves.window.search"));
        search.setId("search-saves");
        search.textProperty().subscribe(this::filter);
        order.getItems().setAll(SaveOrder.values());
        order.setAccessibleText(desk.say("saves.window.order"));
        order.setConverter(SaveOrder.converter(desk.words()));
        order.valueProperty().subscribe(chosen -> sorted.setComparator(chosen == null ? null : chosen.comparator()));
        order.setValue(SaveOrder.NEWEST);
        list.setId("saves");
        list.setCellFactory(view -> new SaveCell(desk, this));
        list.setAccessibleText(desk.say("saves.window.title"));
        VBox.setVgrow(list, Priority.ALWAYS);
        var heading = Controls.heading(desk.say("saves.window.title"));
        heading.setMinWidth(Label.USE_PREF_SIZE);
        var top = new HBox(heading, Controls.gap(), search, order);
        top.getStyleClass().add("list-head");
        view = new VBox(top, list);
        view.getStyleClass().add("list");
        VBox.setVgrow(view, Priority.ALWAYS);
    }

    public Node view() {
        return view;
    }

    /// @param empty what to say where there are none
    /// @param again called when the folder has changed
    public void show(List<SavedFile> saves, String empty, Runnable again) {
        reload = again;
        if (!all.equals(saves)) {
            times = new SaveTimes(saves, desk.words());
            all.setAll(saves);
        }
        list.setPlaceholder(Controls.quiet(all.isEmpty() ? empty : desk.say("saves.window.no-match")));
    }

    /// @param server whether there is a server to restore on
    /// @param leaving whether a save may be restored or copied now, which opens another page
    public void allow(boolean server, boolean leaving) {
        if (hasServer != server || mayLeave != leaving) {
            hasServer = server;
            mayLeave = leaving;
            list.refresh();
        }
    }

    boolean hasServer() {
        return hasServer;
    }

    boolean mayLeave() {
        return mayLeave;
    }

    /// When it was made, as this list writes it.
    String time(SavedFile save) {
        return times.of(save);
    }

    Badge badge(SavedFile save) {
        if (checking.contains(save.file())) {
            return Badge.CHECKING;
        }
        if (!save.present()) {
            return Badge.MISSING;
        }
        return lastCheck(save)
                .map(check -> check.whole() ? Badge.CHECKED_AGAIN : Badge.DAMAGED)
                .orElse(Badge.CHECKED_WHEN_SAVED);
    }

    /// Its badge in words.
    String state(SavedFile save) {
        return desk.words()
                .say(
                        badge(save),
                        lastCheck(save).map(check -> Map.of("at", check.at())).orElse(Map.of()));
    }

    private Optional<Check> lastCheck(SavedFile save) {
        return desk.core().verify().lastCheck(save);
    }

    /// Whether it may be restored, as far as that is known.
    boolean isGood(SavedFile save) {
        return badge(save) != Badge.DAMAGED && save.isGood();
    }

    void restore(SavedFile save) {
        restore.accept(save);
    }

    /// Reads a save in full; its badge says what came of it.
    void verify(SavedFile save) {
        checking.add(save.file());
        list.refresh();
        desk.background().start(desk.core().verify().verify(save.file()), outcome -> {
            checking.remove(save.file());
            list.refresh();
            if (outcome instanceof Outcome.Failed<?>(var problem)) {
                Notice.of(list, desk.explain(problem));
            }
            reload.run();
        });
    }

    void delete(SavedFile save) {
        var good = all.stream().filter(each -> badge(each) != Badge.DAMAGED).toList();
        if (new DeleteQuestion(desk, time(save)).isConfirmed(list, good, save)) {
            desk.background().start(desk.core().delete().delete(save.file()), outcome -> {
                if (outcome instanceof Outcome.Failed<?>(var problem)) {
                    Notice.of(list, desk.explain(problem));
                }
                reload.run();
            });
        }
    }

    private void filter(String text) {
        var wanted = text.toLowerCase(Locale.ROOT);
        found.setPredicate(save -> (save.file().getFileName() + " " + time(save))
                .toLowerCase(Locale.ROOT)
                .contains(wanted));
    }
}

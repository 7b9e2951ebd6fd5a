package org.sauvrest.desktop.restore;

import java.nio.file.Path;
import java.util.List;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.save.SaveTimes;
import org.sauvrest.core.save.SavedFile;
import org.sauvrest.core.words.Bytes;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.wizard.Page;
import org.sauvrest.desktop.work.Latest;

/// Asks which file: one of the saves, any other, or one that is dropped here.
final class FilePage implements Page {

    /// What archives of PostgreSQL are usually called.
    private static final List<String> SAVES = List.of("*.dump", "*.backup", "*.dmp", "*.pgdump");

    private final Desk desk;
    private final RestoreDraft draft;
    private final ListView<SavedFile> saves = new ListView<>();
    private final Label chosen = Controls.text("");
    private final VBox content;
    private final Latest looking;
    private SaveTimes times;

    FilePage(Desk desk, RestoreDraft draft) {
        this.desk = desk;
        this.draft = draft;
        looking = new Latest(desk.background());
        times = new SaveTimes(List.of(), desk.words());
        saves.setId("restore-saves");
        saves.setAccessibleText(desk.say("saves.window.title"));
        saves.setPlaceholder(Controls.quiet(desk.say("restore.window.no-saves")));
        saves.setCellFactory(view -> new Cell());
        saves.getSelectionModel().selectedItemProperty().subscribe(save -> {
            if (save != null) {
                looking.stop();
                draft.choose(save.file());
            }
        });
        VBox.setVgrow(saves, Priority.ALWAYS);
        var other = Controls.button(desk.say("restore.window.other-file"), Feather.FILE, this::chooseOther);
        other.setId("other-file");
        HBox.setHgrow(chosen, Priority.ALWAYS);
        var below = new HBox(other, chosen);
        below.getStyleClass().add("below");
        content = new VBox(saves, below);
        content.getStyleClass().add("list");
        draft.file()
                .subscribe(file -> chosen.setText(file == null ? "" : desk.say("restore.window.chosen", "file", file)));
        acceptDrops();
        desk.background().start(desk.core().savedFiles(draft.profile()), outcome -> {
            if (outcome instanceof Outcome.Done<List<SavedFile>>(var found)) {
                var offered = found.stream().filter(this::isOffered).toList();
                times = new SaveTimes(offered, desk.words());
                saves.getItems().setAll(offered);
                // Where no context has been chosen, the newest save may be anybody's.
                if (draft.file().get() == null && draft.into().isPresent()) {
                    saves.getSelectionModel().selectFirst();
                }
            }
        });
    }

    /// Another context's saves are not offered, nor those that are known as damaged: they can be chosen as files, on
    /// purpose.
    private boolean isOffered(SavedFile save) {
        return save.isGood()
                && draft.into().map(save.manifest().context()::equals).orElse(true);
    }

    /// The description beside each save is of no use here, and would be half of what one sees.
    private List<Desk.FileKind> kinds() {
        return List.of(
                new Desk.FileKind(desk.say("restore.window.kind-saves"), SAVES),
                new Desk.FileKind(desk.say("restore.window.kind-all"), List.of("*")));
    }

    private void chooseOther() {
        desk.system()
                .chooseFile(
                        desk.say("restore.window.other-file"), draft.profile().savesFolder(), kinds())
                .ifPresent(file -> {
                    take(file);
                    // From here Enter leads on; on the button it asks again.
                    saves.requestFocus();
                });
    }

    private void take(Path file) {
        saves.getSelectionModel().clearSelection();
        draft.choose(file);
        looking.ask(desk.core().verify().meant(file), outcome -> {
            if (outcome instanceof Outcome.Done<Path>(var save)) {
                draft.choose(save);
            }
        });
    }

    private void acceptDrops() {
        content.setOnDragOver(event -> {
            if (event.getDragboard().hasFiles()) {
                event.acceptTransferModes(TransferMode.COPY);
            }
        });
        content.setOnDragDropped(event -> {
            var files = event.getDragboard().getFiles();
            if (!files.isEmpty()) {
                take(files.getFirst().toPath());
            }
            event.setDropCompleted(!files.isEmpty());
            // The window itself would begin another restore with it.
            event.consume();
        });
    }

    private final class Cell extends ListCell<SavedFile> {
        @Override
        protected void updateItem(@Nullable SavedFile save, boolean empty) {
            super.updateItem(save, empty);
            setText(
                    save == null || empty
                            ? null
                            : times.of(save) + "   "
                                    + save.manifest().context() + "   "
                                    + desk.words()
                                            .write(new Bytes(save.manifest().bytes())));
        }
    }

    @Override
    public void pressed(Course course) {
        // What is looked at next finds out by itself which save is meant.
        looking.stop();
        course.next();
    }

    @Override
    public void stop() {
        looking.stop();
    }

    @Override
    public Texts texts() {
        return new Texts(
                desk.say("restore.window.step.file"),
                draft.into()
                        .map(context -> desk.say("restore.window.title", "context", context))
                        .orElseGet(() -> desk.say("restore.window.title-any")),
                desk.say("restore.window.file-purpose"),
                desk.say("restore.window.look"));
    }

    @Override
    public Node content() {
        return content;
    }

    @Override
    public ObservableBooleanValue ready() {
        return draft.file().isNotNull();
    }

    @Override
    public String missing() {
        return desk.say("restore.window.no-file");
    }
}

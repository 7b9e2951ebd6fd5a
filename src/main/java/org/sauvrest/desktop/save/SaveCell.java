package org.sauvrest.desktop.save;

import atlantafx.base.theme.Styles;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sauvrest.core.save.SavedFile;
import org.sauvrest.core.words.Bytes;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Excused;
import org.sauvrest.desktop.desk.Hint;
import org.sauvrest.desktop.desk.Whereabouts;

/// One save of the list: its badge, when it was made, how large it is, and what can be done with it.
final class SaveCell extends ListCell<SavedFile> {

    private final Desk desk;
    private final SavesList saves;

    SaveCell(Desk desk, SavesList saves) {
        this.desk = desk;
        this.saves = saves;
        getStyleClass().add("save-cell");
    }

    @Override
    protected void updateItem(@Nullable SavedFile save, boolean empty) {
        super.updateItem(save, empty);
        setGraphic(save == null || empty ? null : row(save));
        setAccessibleText(save == null ? "" : describe(save));
    }

    private String describe(SavedFile save) {
        return save.manifest().context() + ", " + saves.time(save) + ", " + saves.state(save);
    }

    private HBox row(SavedFile save) {
        var badge = saves.badge(save);
        var icon = new FontIcon(badge.icon());
        icon.getStyleClass().add(badge.style());
        var when = new Label(saves.time(save));
        when.getStyleClass().add(Styles.TEXT_BOLD);
        var what = new Label(save.manifest().context() + "  ·  "
                + desk.words().write(new Bytes(save.manifest().bytes())) + "  ·  "
                + saves.state(save));
        what.getStyleClass().add(Styles.TEXT_MUTED);
        var texts = new VBox(when, what);
        texts.setMinWidth(0);
        HBox.setHgrow(texts, Priority.ALWAYS);
        var restore = Controls.button(desk.say("saves.window.restore"), Feather.ROTATE_CCW, () -> saves.restore(save));
        restore.setId("restore-save");
        var restoring = new Excused(restore);
        restoring.setOff(
                !saves.isGood(save) || !saves.mayLeave() || !saves.hasServer(),
                saves.hasServer() ? "" : desk.say("saves.window.restore-gone"));
        var row = new HBox(icon, texts, restoring, more(save));
        row.setAlignment(Pos.CENTER_LEFT);
        row.getStyleClass().add("save-row");
        return row;
    }

    private MenuButton more(SavedFile save) {
        var more = new MenuButton("", new FontIcon(Feather.MORE_HORIZONTAL));
        more.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        more.setMinWidth(Region.USE_PREF_SIZE);
        more.setAccessibleText(desk.say("saves.window.more"));
        Hint.of(more, more::getAccessibleText);
        var copy = item(
                "copy.window.copy-to",
                Feather.HARD_DRIVE,
                () -> desk.navigation().open(CopyWizard.of(desk, save.file())));
        var verify = item("saves.window.verify", Feather.CHECK, () -> saves.verify(save));
        copy.setDisable(!save.present() || !saves.mayLeave());
        verify.setDisable(!save.present());
        more.getItems()
                .setAll(
                        copy,
                        verify,
                        item("save.window.show", Feather.FOLDER, () -> Whereabouts.show(desk, save.file())),
                        item("saves.window.delete", Feather.TRASH_2, () -> saves.delete(save)));
        return more;
    }

    private MenuItem item(String key, Feather icon, Runnable action) {
        var item = new MenuItem(desk.say(key), new FontIcon(icon));
        // Once the menu is gone: it would stay open beside a question.
        item.setOnAction(event -> desk.background().hand(action));
        return item;
    }
}

package org.sauvrest.desktop.update;

import atlantafx.base.theme.Styles;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
import org.sauvrest.core.update.Stage;
import org.sauvrest.desktop.desk.Controls;
import org.sauvrest.desktop.desk.Desk;
import org.sauvrest.desktop.desk.Hint;

/// The icon, the colour and the word for where a context is.
record StageMark(Desk desk) {

    FontIcon icon(Stage stage) {
        return switch (stage) {
            case WAITING -> Controls.icon(Feather.CLOCK, Styles.TEXT_MUTED);
            case SAVING, KEEPING, COPYING, UPDATING, SERVING -> Controls.icon(Feather.LOADER, Styles.ACCENT);
            case SAVED -> Controls.icon(Feather.SAVE, Styles.ACCENT);
            case UPDATED, REHEARSED -> Controls.icon(Feather.CHECK, Styles.SUCCESS);
            case UPDATED_WITH_WARNINGS, REHEARSED_WITH_WARNINGS ->
                Controls.icon(Feather.ALERT_TRIANGLE, Styles.WARNING);
            case UNCHANGED -> Controls.icon(Feather.MINUS, Styles.TEXT_MUTED);
            case STOPPED -> Controls.icon(Feather.PAUSE_CIRCLE, Styles.WARNING);
            case FAILED -> Controls.icon(Feather.X_CIRCLE, Styles.DANGER);
            case LEFT_OUT -> Controls.icon(Feather.SLASH, Styles.WARNING);
            case PROVED, UNCHANGED_PROVED -> Controls.icon(Feather.CHECK_CIRCLE, Styles.SUCCESS);
            case BACK -> Controls.icon(Feather.CORNER_UP_LEFT, Styles.TEXT_MUTED);
        };
    }

    String word(Stage stage) {
        return desk.words().say(stage);
    }

    /// A stage by its icon, its colour and its word.
    static final class Cell<S> extends TableCell<S, Stage> {

        private final StageMark mark;

        Cell(StageMark mark) {
            this.mark = mark;
            Hint.ofText(this);
        }

        @Override
        protected void updateItem(@Nullable Stage stage, boolean empty) {
            super.updateItem(stage, empty);
            if (stage == null || empty) {
                setText(null);
                setGraphic(null);
                return;
            }
            setText(mark.word(stage));
            setGraphic(mark.icon(stage));
        }
    }
}

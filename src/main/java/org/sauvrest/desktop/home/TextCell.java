package org.sauvrest.desktop.home;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A value in words.
final class TextCell<T> extends TableCell<ContextRow, T> {

    private final Function<T, String> text;

    TextCell(Function<T, String> text) {
        this.text = text;
    }

    @Override
    protected void updateItem(@Nullable T value, boolean empty) {
        super.updateItem(value, empty);
        setText(value == null || empty ? null : text.apply(value));
    }
}

package org.sauvrest.desktop.desk;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import org.jspecify.annotations.Nullable;

/// A value in words; where the column is too narrow for it, its hint has it in full.
///
/// @param <S> what a row of the table shows
public final class TextCell<S, T> extends TableCell<S, T> {

    private final Function<T, String> text;

    public TextCell(Function<T, String> text) {
        this.text = text;
        Hint.ofText(this);
    }

    @Override
    protected void updateItem(@Nullable T value, boolean empty) {
        super.updateItem(value, empty);
        setText(value == null || empty ? null : text.apply(value));
    }
}

package org.sauvrest.desktop.desk;

import java.util.function.Function;
import javafx.scene.control.TableCell;
import javafx.scene.control.Tooltip;
import org.jspecify.annotations.Nullable;

/// A value in words; where the column is too narrow for it, its hint has it in full.
///
/// @param <S> what a row of the table shows
public final class TextCell<S, T> extends TableCell<S, T> {

    private final Function<T, String> text;

    /// One for good: each is a window of its own, and cells change often.
    private final Tooltip hint = new Tooltip();

    public TextCell(Function<T, String> text) {
        this.text = text;
    }

    @Override
    protected void updateItem(@Nullable T value, boolean empty) {
        super.updateItem(value, empty);
        var shown = value == null || empty ? null : text.apply(value);
        setText(shown);
        hint.setText(shown);
        setTooltip(shown == null ? null : hint);
    }
}

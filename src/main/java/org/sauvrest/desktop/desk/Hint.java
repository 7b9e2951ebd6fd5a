package org.sauvrest.desktop.desk;

import java.util.function.Supplier;
import javafx.scene.control.Control;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// What is told of a control to whom points at it. It is made no earlier: each hint is a window of its own, tables have
/// hundreds of cells, and few are ever pointed at.
public final class Hint {

    private Hint() {}

    /// The control's own text: where there is too little room for it, this has it in full.
    public static void ofText(Labeled control) {
        of(control, control::getText);
    }

    public static void of(Control control, String text) {
        control.setAccessibleHelp(text);
        of(control, () -> text);
    }

    /// @param text asked for whenever somebody points at the control; none where there is nothing to tell
    public static void of(Control control, Supplier<@Nullable String> text) {
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> tell(control, text.get()));
    }

    private static void tell(Control control, @Nullable String text) {
        if (text == null || text.isEmpty()) {
            control.setTooltip(null);
        } else if (control.getTooltip() == null) {
            control.setTooltip(new Tooltip(text));
        } else {
            control.getTooltip().setText(text);
        }
    }
}

package org.sauvrest.desktop.shell;

import javafx.event.EventTarget;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.input.MouseEvent;
import org.jspecify.annotations.Nullable;

/// Has the second click of a double click do nothing to buttons: the first may have led to another page, where the
/// button at the same place would start, or cancel, what nobody has looked at yet.
final class DoubleClicks {

    private DoubleClicks() {}

    static void passOver(Scene scene) {
        scene.addEventFilter(MouseEvent.MOUSE_PRESSED, DoubleClicks::passOver);
        scene.addEventFilter(MouseEvent.MOUSE_RELEASED, DoubleClicks::passOver);
    }

    private static void passOver(MouseEvent event) {
        var button = button(event.getTarget());
        if (event.getClickCount() > 1 && button != null) {
            event.consume();
            // One that comes to lie below a mouse that is pressed already believes that it was meant.
            button.disarm();
        }
    }

    /// What is pressed is often only a part of the button, such as its text.
    private static @Nullable ButtonBase button(EventTarget target) {
        for (var node = target instanceof Node part ? part : null; node != null; node = node.getParent()) {
            if (node instanceof ButtonBase button) {
                return button;
            }
        }
        return null;
    }
}

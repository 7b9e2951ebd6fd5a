package org.sauvrest.desktop.desk;

import javafx.scene.TraversalDirection;
import javafx.scene.control.TextArea;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

/// How keys work in a field of several lines.
public final class Typing {

    private Typing() {}

    /// Tab leads on from here as from every field; nobody needs one in a list that is typed.
    public static void tabLeadsOn(TextArea area) {
        area.addEventFilter(KeyEvent.KEY_PRESSED, key -> {
            if (key.getCode() == KeyCode.TAB) {
                key.consume();
                area.requestFocusTraversal(key.isShiftDown() ? TraversalDirection.PREVIOUS : TraversalDirection.NEXT);
            }
        });
    }
}

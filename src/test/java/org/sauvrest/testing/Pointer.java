package org.sauvrest.testing;

import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;

/// What the mouse tells a control, without a mouse that moves.
final class Pointer {

    private Pointer() {}

    static MouseEvent event(EventType<MouseEvent> type, MouseButton button, Node node) {
        return new MouseEvent(
                type,
                1,
                1,
                1,
                1,
                button,
                button == MouseButton.NONE ? 0 : 1,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                true,
                new PickResult(node, 1, 1));
    }
}

package org.sauvrest.testing;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.skin.TableColumnHeader;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/// The head of a column, by whose text the lines of a table are sorted. Where there is no screen every click seems
/// to ask for a menu, to which a head is deaf: so it is told of one that does not.
public record ColumnHead(String text) {

    public void clickOn(OpenWindow window) {
        window.look(shown -> {
            var head = shown.nodes()
                    .filter(node -> text.equals(Shown.text(node)))
                    .map(Node::getParent)
                    .filter(TableColumnHeader.class::isInstance)
                    .findFirst()
                    .orElseThrow();
            Event.fireEvent(head, Pointer.event(MouseEvent.MOUSE_RELEASED, MouseButton.PRIMARY, head));
            return true;
        });
    }
}

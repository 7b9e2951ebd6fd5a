package org.sauvrest.desktop.desk;

import javafx.animation.PauseTransition;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.util.Duration;

/// What is said of a control while the mouse rests on it.
///
/// JavaFX's own hints are a window for each control, and dressed at every movement of the mouse across it: a page has a
/// hundred of them. Here one window serves all, and is asked for only when the mouse rests.
public final class Hint {

    /// So far below the mouse that it does not hide what is said.
    private static final double BELOW = 18;

    private static final Tooltip WINDOW = new Tooltip();
    private static final PauseTransition REST = new PauseTransition(Duration.millis(600));

    private Hint() {}

    /// @param text in the place of what was said before; nothing is said where it is empty
    public static void say(Control control, String text) {
        if (control.getProperties().put(Hint.class, text) == null) {
            control.addEventHandler(MouseEvent.MOUSE_MOVED, mouse -> wait(control, mouse));
            control.addEventHandler(MouseEvent.MOUSE_EXITED, mouse -> end());
            control.addEventFilter(MouseEvent.MOUSE_PRESSED, mouse -> end());
        }
        control.setAccessibleHelp(text);
        if (control.equals(WINDOW.getOwnerNode())) {
            WINDOW.setText(text);
        }
    }

    /// What is said of it; may be empty.
    public static String of(Control control) {
        return control.hasProperties() && control.getProperties().get(Hint.class) instanceof String text ? text : "";
    }

    private static void wait(Control control, MouseEvent mouse) {
        if (!WINDOW.isShowing()) {
            REST.setOnFinished(event -> show(control, mouse.getScreenX(), mouse.getScreenY() + BELOW));
            REST.playFromStart();
        }
    }

    private static void show(Control control, double x, double y) {
        if (!of(control).isEmpty() && control.isHover()) {
            WINDOW.setText(of(control));
            WINDOW.show(control, x, y);
        }
    }

    private static void end() {
        REST.stop();
        WINDOW.hide();
    }
}

package org.sauvrest.desktop.desk;

import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// A flow of pages as the window shows it.
public interface Flow {

    Node view();

    /// A key was pressed in the window, wherever the keyboard is; consumed where it means something to the flow.
    void pressed(KeyEvent key);

    /// Whether work is running that leaving would stop.
    boolean isWorking();

    /// Stops what is running; called when the window closes.
    void stop();
}

package org.sauvrest.desktop.desk;

import javafx.scene.Node;

/// A flow of pages as the window shows it.
public interface Flow {

    Node view();

    /// Whether work is running that leaving would stop.
    boolean isWorking();

    /// Stops what is running; called when the window closes.
    void stop();
}

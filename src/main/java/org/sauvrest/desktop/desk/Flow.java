package org.sauvrest.desktop.desk;

import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.input.KeyEvent;

/// What the window shows below its bar: a home page, or a flow of pages.
public interface Flow {

    Node view();

    /// A key was pressed in the window, wherever the keyboard is; consumed where it means something to the flow.
    void pressed(KeyEvent key);

    /// Whether work is running that leaving would stop.
    boolean isWorking();

    /// The same in another language, with all that was typed so far.
    ///
    /// @param desk that speaks it
    /// @return nothing where there is nothing to keep
    default Optional<Flow> retold(Desk desk) {
        return Optional.empty();
    }

    /// It is shown no longer: stops what is running, and looks at nothing more.
    void stop();
}

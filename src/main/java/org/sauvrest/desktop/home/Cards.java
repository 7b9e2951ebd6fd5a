package org.sauvrest.desktop.home;

import java.util.function.Predicate;
import javafx.scene.Node;
import org.sauvrest.core.contexts.ContextSummary;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.desktop.desk.Desk;

/// What a role sees above the table of the contexts.
interface Cards {

    Node view();

    /// @param working whether contexts are being saved
    void show(ServerState state, boolean working);

    /// Whether work is running that leaving would stop.
    default boolean isWorking() {
        return false;
    }

    /// They are shown no longer.
    default void stop() {}

    /// Makes the cards of a role.
    interface Maker {

        Cards make(Desk desk, ServerProfile profile, Frame frame);
    }

    /// The home page around the cards.
    interface Frame {

        /// What was chosen before; cards take it up again, and keep it.
        TableMemory memory();

        /// Has the table show some of the contexts only.
        void filter(Predicate<ContextSummary> wanted);

        /// Shows a page in front of the home page.
        void open(Sheet sheet);
    }
}

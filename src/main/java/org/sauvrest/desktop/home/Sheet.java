package org.sauvrest.desktop.home;

import javafx.scene.Node;

/// A page in front of a home page, where work goes on meanwhile.
interface Sheet {

    Node content();

    /// @param working whether contexts are being saved, which opening a wizard would stop
    default void show(ServerState state, boolean working) {}

    /// It is shown no longer.
    default void stop() {}
}

package org.sauvrest.desktop.wizard;

import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ScrollPane.ScrollBarPolicy;

/// A page is as high as its window, or higher: then the bar is shown. By itself a pane that makes its content as high
/// as itself asks how low the content could be at any width, and takes a text that wraps for a single line.
final class PageHeight {

    /// Of rounding.
    private static final double TOLERANCE = 1;

    private PageHeight() {}

    static void fit(ScrollPane pane) {
        pane.setFitToHeight(true);
        pane.viewportBoundsProperty().subscribe(bounds -> look(pane));
        pane.contentProperty().flatMap(Node::layoutBoundsProperty).subscribe(bounds -> look(pane));
    }

    private static void look(ScrollPane pane) {
        pane.setVbarPolicy(hidesSome(pane) ? ScrollBarPolicy.ALWAYS : ScrollBarPolicy.AS_NEEDED);
    }

    private static boolean hidesSome(ScrollPane pane) {
        return pane.getContent() != null
                && pane.getContent().getLayoutBounds().getHeight()
                        > pane.getViewportBounds().getHeight() + TOLERANCE;
    }
}

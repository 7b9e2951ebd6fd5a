package org.sauvrest.testing;

import javafx.geometry.Bounds;
import javafx.geometry.Dimension2D;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;

/// How much of a control is to be seen without scrolling the page, in a window of a given size.
public final class Glimpse {

    private static final Dimension2D LEAST = new Dimension2D(900, 600);

    /// The whole screen of an ordinary computer of a school.
    public static final Dimension2D ORDINARY = new Dimension2D(1366, 768);

    private Glimpse() {}

    /// Leaves the window small, since the mouse reaches no further than the screen that is not there.
    public static double height(OpenWindow window, String selector, Dimension2D size) {
        Exhibition.resize(window, size);
        double height = window.look(shown -> {
            var root = shown.stage().getScene().getRoot();
            root.applyCss();
            root.layout();
            return height(shown.node(selector).orElseThrow());
        });
        Exhibition.resize(window, LEAST);
        return height;
    }

    private static double height(Node node) {
        var bounds = scene(node);
        double top = bounds.getMinY();
        double bottom = bounds.getMaxY();
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane pane) {
                top = Math.max(top, scene(pane).getMinY());
                bottom = Math.min(bottom, scene(pane).getMaxY());
            }
        }
        return bottom - top;
    }

    private static Bounds scene(Node node) {
        return node.localToScene(node.getLayoutBounds());
    }
}

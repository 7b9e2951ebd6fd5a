package org.sauvrest.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.text.Text;
import org.sauvrest.desktop.desk.Hint;

/// What is wrong with how a page is laid out: texts that are cut short, controls that leave the window, buttons that
/// lie on
/// one another. To be asked on the thread of the windows.
final class LayoutFaults {

    /// Borders and rounding.
    private static final double TOLERANCE = 1.5;

    private final Bounds window;
    private final TreeSet<String> faults = new TreeSet<>();

    private LayoutFaults(Bounds window) {
        this.window = window;
    }

    static List<String> of(Shown shown) {
        var scene = shown.stage().getScene();
        var faults = new LayoutFaults(new BoundingBox(0, 0, scene.getWidth(), scene.getHeight()));
        var nodes = shown.nodes().filter(node -> scene.equals(node.getScene())).toList();
        nodes.forEach(faults::requireWholeText);
        nodes.stream()
                .filter(node -> node instanceof Control && !(node instanceof IndexedCell))
                .forEach(faults::requireInside);
        faults.requireApart(nodes.stream().filter(ButtonBase.class::isInstance).toList());
        return List.copyOf(faults.faults);
    }

    private void requireWholeText(Node node) {
        if (!(node instanceof Labeled labeled)
                || labeled.getText() == null
                || labeled.getText().isEmpty()) {
            return;
        }
        for (var child : labeled.getChildrenUnmodifiable()) {
            if (child instanceof Text text
                    && text.getStyleClass().contains("text")
                    && !text.getText().equals(labeled.getText())
                    && !isInHint(labeled)) {
                faults.add("cut: \"" + labeled.getText() + "\" is shown as \"" + text.getText() + "\"");
            }
        }
    }

    /// Where room is scarce by nature, as in a table, the whole text may be a hint.
    private static boolean isInHint(Labeled labeled) {
        return Stream.concat(Stream.of(labeled), ancestors(labeled).stream())
                .anyMatch(each ->
                        each instanceof Control control && Hint.of(control).contains(labeled.getText()));
    }

    private void requireInside(Node node) {
        var place = node.localToScene(node.getLayoutBounds());
        boolean scrolls =
                ancestors(node).stream().anyMatch(each -> each instanceof ScrollPane || each instanceof IndexedCell);
        boolean leavesSideways =
                place.getMinX() < window.getMinX() - TOLERANCE || place.getMaxX() > window.getMaxX() + TOLERANCE;
        boolean leavesUpright =
                place.getMinY() < window.getMinY() - TOLERANCE || place.getMaxY() > window.getMaxY() + TOLERANCE;
        if (leavesSideways || (leavesUpright && !scrolls)) {
            faults.add("leaves the window: " + name(node) + " " + place);
        }
    }

    private void requireApart(List<Node> buttons) {
        for (int i = 0; i < buttons.size(); i++) {
            for (int j = i + 1; j < buttons.size(); j++) {
                var one = buttons.get(i);
                var other = buttons.get(j);
                if (!ancestors(one).contains(other)
                        && !ancestors(other).contains(one)
                        && overlap(seen(one), seen(other))) {
                    faults.add("on one another: " + name(one) + ", " + name(other));
                }
            }
        }
    }

    private static boolean overlap(Bounds one, Bounds other) {
        return Math.min(one.getMaxX(), other.getMaxX()) - Math.max(one.getMinX(), other.getMinX()) > TOLERANCE
                && Math.min(one.getMaxY(), other.getMaxY()) - Math.max(one.getMinY(), other.getMinY()) > TOLERANCE;
    }

    /// The part of it that what it scrolls in lets be seen.
    private static Bounds seen(Node node) {
        var seen = node.localToScene(node.getLayoutBounds());
        for (var each : ancestors(node)) {
            if (each.getClip() != null) {
                var clip = each.localToScene(each.getClip().getBoundsInParent());
                double left = Math.max(seen.getMinX(), clip.getMinX());
                double top = Math.max(seen.getMinY(), clip.getMinY());
                seen = new BoundingBox(
                        left,
                        top,
                        Math.max(0, Math.min(seen.getMaxX(), clip.getMaxX()) - left),
                        Math.max(0, Math.min(seen.getMaxY(), clip.getMaxY()) - top));
            }
        }
        return seen;
    }

    private static List<Node> ancestors(Node node) {
        var ancestors = new ArrayList<Node>();
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            ancestors.add(each);
        }
        return ancestors;
    }

    private static String name(Node node) {
        var text = Shown.text(node);
        return node.getClass().getSimpleName() + (text == null ? " " + node.getId() : " \"" + text + "\"");
    }
}

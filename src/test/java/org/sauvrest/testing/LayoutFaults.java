package org.sauvrest.testing;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import javafx.event.Event;
import javafx.geometry.BoundingBox;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Control;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;

/// What is wrong with how a page is laid out: texts that are cut short or squeezed, controls that leave the
/// window, buttons that lie on one another. To be asked on the thread of the windows.
final class LayoutFaults {

    /// Borders and rounding.
    private static final double TOLERANCE = 1.5;

    /// Longer ones are paths and the like, which may be broken anywhere.
    private static final int LONGEST_WORD = 20;

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
        nodes.forEach(faults::requireWholeWords);
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
                    && !isInTooltip(labeled)) {
                faults.add("cut: \"" + labeled.getText() + "\" is shown as \"" + text.getText() + "\"");
            }
        }
    }

    /// Who has too little room for a word breaks it somewhere.
    private void requireWholeWords(Node node) {
        if (!(node instanceof Label label) || !label.isWrapText() || label.getText() == null) {
            return;
        }
        var graphic = label.getGraphic();
        double room = label.getWidth()
                - (graphic == null ? 0 : graphic.getLayoutBounds().getWidth() + label.getGraphicTextGap());
        for (var word : label.getText().strip().split("\\s+", -1)) {
            var measured = new Text(word);
            measured.setFont(label.getFont());
            if (word.length() <= LONGEST_WORD && measured.getLayoutBounds().getWidth() > room + TOLERANCE) {
                faults.add("squeezed: \"" + label.getText() + "\", into " + room);
                return;
            }
        }
    }

    /// Where room is scarce by nature, as in a table, the whole text may be the hint of whoever points at it.
    private static boolean isInTooltip(Labeled labeled) {
        Event.fireEvent(labeled, Pointer.event(MouseEvent.MOUSE_ENTERED, MouseButton.NONE, labeled));
        return labeled.getTooltip() != null && labeled.getTooltip().getText().contains(labeled.getText());
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

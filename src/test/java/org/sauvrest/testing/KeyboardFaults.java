package org.sauvrest.testing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ScrollBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.Toggle;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.testfx.api.FxRobot;

/// What is wrong with a page for those who use the keyboard alone, or hear the page instead of seeing it: controls
/// without a name, controls that Tab does not reach or reaches against the order of reading, a focus that nobody sees.
final class KeyboardFaults {

    /// More than any page has.
    private static final int MOST = 80;

    /// A frame may lie around a control.
    private static final int AROUND = 3;

    /// At the left end of the bar, where nothing reacts to the mouse.
    private static final Point2D ASIDE = new Point2D(3, 3);

    private final OpenWindow window;
    private final TreeSet<String> faults = new TreeSet<>();
    private final List<Node> reached = new ArrayList<>();

    private KeyboardFaults(OpenWindow window) {
        this.window = window;
    }

    /// Those that have no name for a screen reader. To be asked on the thread of the windows.
    static List<String> nameless(Shown shown) {
        return focusable(shown)
                .filter(node -> !isNamed(node, shown))
                .map(node -> "has no name: " + name(node))
                .toList();
    }

    /// Goes once round the page with Tab: the focus is in the end where it was, but what scrolls may stand elsewhere.
    static List<String> of(OpenWindow window) {
        var faults = new KeyboardFaults(window);
        // A button below the mouse looks as if it had the keyboard already.
        new FxRobot().moveTo(ASIDE);
        faults.walk();
        faults.scrollUp();
        faults.requireAllReached();
        faults.requireReadingOrder();
        return List.copyOf(faults.faults);
    }

    private void walk() {
        var start = owner();
        if (start != null && !start.isFocusTraversable()) {
            // Nothing has been reached yet, and Tab does not lead back to where it stands.
            start = null;
        }
        var before = window.look(Shown::picture);
        for (int i = 0; i < MOST; i++) {
            window.key(KeyCode.TAB);
            var now = owner();
            var after = window.look(Shown::picture);
            if (now == null) {
                faults.add("nothing has the keyboard");
                return;
            }
            requireSeen(now, before, after);
            before = after;
            boolean again = reached.contains(now);
            if (again && !now.equals(start)) {
                faults.add("Tab comes back too early: " + name(now));
            } else if (!again) {
                reached.add(now);
            }
            if (again || now.equals(start)) {
                return;
            }
            start = start == null ? now : start;
        }
        faults.add("Tab never comes round");
    }

    /// Where one reads from the top; the walk has left the page somewhere else.
    private void scrollUp() {
        window.look(shown -> shown.nodes()
                        .filter(ScrollPane.class::isInstance)
                        .map(ScrollPane.class::cast)
                        .toList())
                .forEach(pane -> WindowThread.run(() -> pane.setVvalue(pane.getVmin())));
    }

    private @Nullable Node owner() {
        return window.look(shown -> shown.stage().getScene().getFocusOwner());
    }

    private void requireSeen(Node node, Image before, Image after) {
        var place = place(node);
        int left = (int) Math.max(0, place.getMinX() - AROUND);
        int top = (int) Math.max(0, place.getMinY() - AROUND);
        int width = (int) Math.min(before.getWidth() - left, place.getWidth() + 2 * AROUND);
        int height = (int) Math.min(before.getHeight() - top, place.getHeight() + 2 * AROUND);
        if (width <= 0 || height <= 0) {
            faults.add("has the keyboard outside of the window: " + name(node));
        } else if (Arrays.equals(pixels(before, left, top, width, height), pixels(after, left, top, width, height))) {
            faults.add("does not show that it has the keyboard: " + name(node));
        }
    }

    private static int[] pixels(Image image, int left, int top, int width, int height) {
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(left, top, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    /// Of several to choose one from, the arrows reach the others; likewise what is in the cells of a list.
    private void requireAllReached() {
        window.look(shown -> focusable(shown)
                        .filter(node -> !reached.contains(node) && !(node instanceof Toggle) && !isInCell(node))
                        .toList())
                .forEach(node -> faults.add("is not reached by Tab: " + name(node)));
    }

    private void requireReadingOrder() {
        int first = topmost();
        for (int i = 1; i < reached.size(); i++) {
            var one = reached.get((first + i - 1) % reached.size());
            var other = reached.get((first + i) % reached.size());
            if (isOrdered(one) && isOrdered(other) && isBefore(place(other), place(one))) {
                faults.add("is reached after " + name(one) + ", and stands before it: " + name(other));
            }
        }
    }

    /// Whether where it stands tells when it is read: what is scrolled out of sight comes to sight when it is reached.
    private boolean isOrdered(Node node) {
        return !isInCell(node) && !isScrolledAway(node);
    }

    private boolean isScrolledAway(Node node) {
        var place = place(node);
        for (Node each = node.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane && place.getMaxY() > place(each).getMaxY()) {
                return true;
            }
        }
        return false;
    }

    /// Where one begins to read, for Tab began somewhere: the leftmost of the highest line.
    private int topmost() {
        var places = reached.stream().map(this::place).toList();
        var highest = Collections.min(places, Comparator.comparingDouble(Bounds::getMinY));
        return places.indexOf(places.stream()
                .filter(place -> place.getMinY() < highest.getMaxY())
                .min(Comparator.comparingDouble(Bounds::getMinX))
                .orElseThrow());
    }

    private static boolean isBefore(Bounds one, Bounds other) {
        boolean above = one.getMaxY() <= other.getMinY();
        boolean below = one.getMinY() >= other.getMaxY();
        boolean left = one.getMaxX() <= other.getMinX();
        boolean right = one.getMinX() >= other.getMaxX();
        return above ? !right : !below && left;
    }

    private Bounds place(Node node) {
        return window.look(shown -> node.localToScene(node.getLayoutBounds()));
    }

    private static Stream<Node> focusable(Shown shown) {
        Scene scene = shown.stage().getScene();
        return shown.nodes()
                .filter(node -> scene.equals(node.getScene())
                        && node.isFocusTraversable()
                        && !node.isDisabled()
                        && !(node instanceof ScrollBar)
                        && !(node.getParent() instanceof Spinner));
    }

    private static boolean isNamed(Node node, Shown shown) {
        return isText(node.getAccessibleText())
                || (node instanceof Labeled labeled && isText(labeled.getText()))
                || shown.nodes()
                        .anyMatch(each -> each instanceof Label label
                                && node.equals(label.getLabelFor())
                                && isText(label.getText()));
    }

    private static boolean isText(@Nullable String text) {
        return text != null && !text.isBlank();
    }

    private static boolean isInCell(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (each instanceof IndexedCell) {
                return true;
            }
        }
        return false;
    }

    private static String name(Node node) {
        var text = Shown.text(node);
        return node.getClass().getSimpleName() + " " + node.getId() + (text == null ? "" : " \"" + text + "\"");
    }
}

package org.sauvrest.desktop.desk;

import atlantafx.base.theme.Styles;
import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.Labeled;
import javafx.scene.control.ListView;
import javafx.scene.control.RadioButton;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.ToggleGroup;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.javafx.FontIcon;

/// The controls that all pages are made of, in the one shape that they have here.
public final class Controls {

    /// A field's name, which stands above it.
    private static final double ABOVE = 40;

    private Controls() {}

    public static Label title(String text) {
        return styled(new Label(text), Styles.TITLE_3);
    }

    public static Label heading(String text) {
        return styled(new Label(text), Styles.TITLE_4);
    }

    /// Text that takes as many lines as it needs.
    public static Label text(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        return label;
    }

    public static Label quiet(String text) {
        return styled(text(text), Styles.TEXT_MUTED);
    }

    /// @param style for its colour
    public static FontIcon icon(Ikon icon, String style) {
        var node = new FontIcon(icon);
        node.getStyleClass().add(style);
        return node;
    }

    public static Button button(String text, Ikon icon, Runnable action) {
        var button = literal(new Button(text, new FontIcon(icon)));
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    /// One of several answers.
    public static RadioButton choice(String id, String text, ToggleGroup group) {
        var button = literal(new RadioButton(text));
        button.setId(id);
        button.setToggleGroup(group);
        button.setWrapText(true);
        return button;
    }

    /// Has what an answer asks for be shown, indented, while that answer is chosen.
    public static <T extends Node> T shownWith(RadioButton choice, T more) {
        more.visibleProperty().bind(choice.selectedProperty());
        more.managedProperty().bind(choice.selectedProperty());
        more.getStyleClass().add("indented");
        return more;
    }

    /// A field that holds what a property holds.
    public static <T extends TextInputControl> T bound(T field, String id, Property<String> text) {
        field.setId(id);
        field.textProperty().bindBidirectional(text);
        return field;
    }

    /// Has a control show its text as it is. By itself it takes `_` for the mark of a shortcut, but names of
    /// contexts and folders have it too; one before the end of a line even has the layout fail.
    public static <T extends Labeled> T literal(T control) {
        control.setMnemonicParsing(false);
        return control;
    }

    /// A button that shows an icon only; its name is for the screen reader and the tooltip.
    public static Button iconButton(String name, Ikon icon, Runnable action) {
        var button = new Button("", new FontIcon(icon));
        button.getStyleClass().addAll(Styles.BUTTON_ICON, Styles.FLAT);
        button.setAccessibleText(name);
        Hint.of(button, () -> name);
        button.setOnAction(event -> action.run());
        return button;
    }

    /// Gives the keyboard to the first control that takes it.
    public static boolean focusFirst(Node node) {
        if (node.isFocusTraversable() && node.isVisible() && !node.isDisabled()) {
            node.requestFocus();
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(Controls::focusFirst);
    }

    /// Gives a field the keyboard, and scrolls to it.
    public static void reveal(Node field) {
        field.requestFocus();
        for (Node each = field.getParent(); each != null; each = each.getParent()) {
            if (each instanceof ScrollPane pane) {
                var content = pane.getContent();
                double hidden = content.getLayoutBounds().getHeight()
                        - pane.getViewportBounds().getHeight();
                double top = content.sceneToLocal(field.localToScene(0, 0)).getY();
                pane.setVvalue(hidden <= 0 ? 0 : Math.clamp((top - ABOVE) / hidden, 0, 1));
            }
        }
    }

    /// Shows something, or hides it and keeps no place for it.
    public static void show(Node node, boolean shown) {
        node.setVisible(shown);
        node.setManaged(shown);
    }

    public static Region gap() {
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    private static Label styled(Label label, String style) {
        label.getStyleClass().add(style);
        return label;
    }

    /// Whether a node is another one or stands in it.
    public static boolean isIn(Node whole, @Nullable Node part) {
        for (var node = part; node != null; node = node.getParent()) {
            if (node == whole) {
                return true;
            }
        }
        return false;
    }

    /// Whether Enter would not lead on by itself: what one only chooses with keeps it, and a field passes over it while
    /// another key is still held down, such as the one that the last letter or figure was typed with.
    public static boolean keepsEnter(KeyEvent enter) {
        var control = enter.getTarget();
        boolean held = enter.isShiftDown() || enter.isControlDown() || enter.isAltDown();
        return control instanceof ListView
                || control instanceof RadioButton
                || control instanceof CheckBox
                || (held && (control instanceof TextField || control instanceof Spinner));
    }
}

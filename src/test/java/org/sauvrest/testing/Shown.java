package org.sauvrest.testing;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Labeled;
import javafx.scene.control.TextArea;
import javafx.scene.image.Image;
import javafx.stage.PopupWindow;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/// What somebody sees who sits before a window. To be asked on the thread of the windows.
record Shown(Stage stage) {

    /// All that is visible of the window and of those that belong to it: dialogs, menus.
    Stream<Node> nodes() {
        return List.copyOf(Window.getWindows()).stream()
                .filter(this::isMine)
                .flatMap(window -> below(window.getScene().getRoot()));
    }

    /// What has this id and is visible.
    Optional<Node> node(String id) {
        return Optional.ofNullable(stage.getScene().lookup(id)).filter(Shown::isVisible);
    }

    boolean isReady(String id) {
        return node(id).filter(node -> !node.isDisabled()).isPresent();
    }

    /// How many of those with this id can be pressed.
    long ready(String id) {
        return nodes().filter(node -> id.equals("#" + node.getId()) && !node.isDisabled())
                .count();
    }

    String textOf(String id) {
        return ((Labeled) node(id).orElseThrow()).getText();
    }

    /// All texts, one a line.
    String text() {
        return nodes().map(Shown::text).filter(Objects::nonNull).collect(Collectors.joining("\n"));
    }

    static @Nullable String text(Node node) {
        return node instanceof Labeled labeled ? labeled.getText() : null;
    }

    Image picture() {
        return stage.getScene().snapshot(null);
    }

    /// The story that the window tells where something happened that nobody has foreseen.
    static Optional<String> unforeseen() {
        return List.copyOf(Window.getWindows()).stream()
                .map(window -> window.getScene().getRoot())
                .filter(DialogPane.class::isInstance)
                .map(root -> ((DialogPane) root).getExpandableContent())
                .filter(TextArea.class::isInstance)
                .map(content -> ((TextArea) content).getText())
                .findFirst();
    }

    /// Hides the window, after those that belong to it.
    void hide() {
        List.copyOf(Window.getWindows()).stream()
                .filter(window -> isMine(window) ? !window.equals(stage) : isOfNobody(window))
                .forEach(Window::hide);
        stage.hide();
    }

    /// Whether a window is the one, or was opened by it.
    boolean isMine(@Nullable Window window) {
        return switch (window) {
            case PopupWindow popup -> isMine(popup.getOwnerWindow());
            case Stage other -> other.equals(stage) || isMine(other.getOwner());
            case null, default -> false;
        };
    }

    /// A dialog that no window has opened: the one for what nobody has foreseen.
    static boolean isOfNobody(Window window) {
        return window.getScene().getRoot() instanceof DialogPane
                && window instanceof Stage other
                && other.getOwner() == null;
    }

    private static Stream<Node> below(Node node) {
        if (!node.isVisible()) {
            return Stream.empty();
        }
        return node instanceof Parent parent
                ? Stream.concat(
                        Stream.of(node),
                        parent.getChildrenUnmodifiable().stream().flatMap(Shown::below))
                : Stream.of(node);
    }

    private static boolean isVisible(Node node) {
        for (Node each = node; each != null; each = each.getParent()) {
            if (!each.isVisible()) {
                return false;
            }
        }
        return true;
    }
}

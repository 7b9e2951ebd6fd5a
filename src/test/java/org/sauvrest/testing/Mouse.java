package org.sauvrest.testing;

import java.util.List;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.MouseButton;
import javafx.scene.robot.Robot;
import javafx.stage.Window;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/// A mouse before a window. Its single clicks are those of somebody who looks before clicking again.
record Mouse(FxRobot robot, Shown shown) {

    /// Further to the right than the screen reaches.
    private static final double BESIDE = 2000;

    /// So far that the next click at the same place is no double click, however soon it comes.
    private static final double AWAY = 40;

    void click(Callable<Node> wanted) {
        robot.moveBy(AWAY, AWAY).clickOn(find(wanted));
    }

    /// The second click comes where the mouse is, whatever the first has led to. It comes at once: on a busy machine it
    /// would else be a click of its own.
    void doubleClick(Callable<Node> wanted) {
        robot.moveBy(AWAY, AWAY).moveTo(find(wanted));
        var place = robot.robotContext().getBaseRobot().retrieveMouse();
        WindowThread.run(() -> {
            var mouse = new Robot();
            mouse.mouseMove(place);
            mouse.mouseClick(MouseButton.PRIMARY);
            layOut();
            mouse.mouseClick(MouseButton.PRIMARY);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    /// As it is done before anybody sees what the first click has led to.
    private void layOut() {
        var root = shown.stage().getScene().getRoot();
        root.applyCss();
        root.layout();
    }

    private Node find(Callable<Node> wanted) {
        return WindowThread.ask(() -> {
            var node = wanted.call();
            comeForward();
            scrollTo(node);
            return node;
        });
    }

    /// As somebody does who looks for what lies further down.
    private static void scrollTo(Node node) {
        for (var part = node.getParent(); part != null; part = part.getParent()) {
            if (part instanceof ScrollPane pane && pane.getContent() != null) {
                var place = pane.getContent().sceneToLocal(node.localToScene(node.getLayoutBounds()));
                double seen = pane.getViewportBounds().getHeight();
                double spare = pane.getContent().getLayoutBounds().getHeight() - seen;
                double top = pane.getVvalue() * Math.max(0, spare);
                if (spare > 0 && (place.getMinY() < top || place.getMaxY() > top + seen)) {
                    pane.setVvalue(Math.clamp((place.getMaxY() - seen / 2) / spare, 0, 1));
                    pane.layout();
                }
            }
        }
    }

    /// Two windows cannot be told apart by what lies above: where there is no screen, the mouse finds the older one.
    private void comeForward() {
        List.copyOf(Window.getWindows()).stream()
                .filter(window -> !shown.isMine(window))
                .forEach(window -> window.setX(BESIDE));
        shown.stage().setX(0);
        shown.stage().requestFocus();
    }
}

package org.sauvrest.desktop.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.BorderPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.sauvrest.testing.WindowThread;

/// The sizes are those of usual screens, divided by what their desktop enlarges everything by.
class StageLookTest {

    private static void on(double width, double height, Consumer<Stage> look) {
        WindowThread.run(() -> {
            var stage = new Stage();
            StageLook.dress(stage, new BorderPane(), new Rectangle2D(0, 30, width, height));
            stage.show();
            try {
                look.accept(stage);
            } finally {
                stage.hide();
            }
        });
    }

    @Test
    void onALargeScreenTheWindowHasItsUsualSize() {
        on(1920, 1050, stage -> {
            assertEquals(900, stage.getScene().getWidth());
            assertEquals(600, stage.getScene().getHeight());
            assertFalse(stage.getScene().getRoot() instanceof ScrollPane);
        });
    }

    @Test
    void itIsNoLargerThanTheScreen() {
        on(960, 510, stage -> {
            requireWithin(stage, 960, 510);
            assertFalse(stage.getScene().getRoot() instanceof ScrollPane);
        });
        on(910, 482, stage -> requireWithin(stage, 910, 482));
    }

    @Test
    void whatIsTooSmallForAnyPageScrolls() {
        on(683, 354, stage -> {
            requireWithin(stage, 683, 354);
            Scene scene = stage.getScene();
            var scroll = assertInstanceOf(ScrollPane.class, scene.getRoot());
            assertTrue(scroll.getContent().getBoundsInLocal().getWidth() >= 900, "the page is cut");
        });
    }

    private static void requireWithin(Stage stage, double width, double height) {
        assertTrue(
                stage.getX() >= 0
                        && stage.getY() >= 30
                        && stage.getWidth() <= width
                        && stage.getHeight() <= height
                        && stage.getMinHeight() <= height,
                () -> stage.getX() + ", " + stage.getY() + ": " + stage.getWidth() + " x " + stage.getHeight());
    }
}

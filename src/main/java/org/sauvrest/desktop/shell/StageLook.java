package org.sauvrest.desktop.shell;

import java.util.List;
import java.util.Objects;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;

/// What a window of SauvRest looks like from outside: its size, name, icons and style sheet.
final class StageLook {

    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;

    /// What a desktop draws around a window.
    private static final double FRAME = 40;

    /// With less the buttons below a page would lie on it.
    private static final double READABLE_HEIGHT = 440;

    private static final List<Integer> ICONS = List.of(16, 32, 48, 64, 128, 256);

    private StageLook() {}

    static Scene dress(Stage stage, Region root) {
        return dress(stage, root, Screen.getPrimary().getVisualBounds());
    }

    /// @param room on the screen; enlarged to twice its size, that of a small computer has less than the least height
    static Scene dress(Stage stage, Region root, Rectangle2D room) {
        var scene = new Scene(holding(root, room), LEAST_WIDTH, LEAST_HEIGHT);
        scene.getStylesheets().add(resource("sauvrest.css"));
        stage.setScene(scene);
        stage.setTitle("SauvRest");
        stage.setMinWidth(Math.min(LEAST_WIDTH, room.getWidth()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, room.getHeight()));
        if (room.getWidth() < LEAST_WIDTH + FRAME || room.getHeight() < LEAST_HEIGHT + FRAME) {
            fill(stage, room);
        }
        ICONS.forEach(size -> stage.getIcons().add(new Image(resource("icons/sauvrest-" + size + ".png"))));
        return scene;
    }

    private static void fill(Stage stage, Rectangle2D room) {
        stage.setX(room.getMinX());
        stage.setY(room.getMinY());
        stage.setWidth(room.getWidth());
        stage.setHeight(room.getHeight());
    }

    /// A screen that is too small for any page shows a part of it, and the rest can be scrolled to.
    private static Parent holding(Region root, Rectangle2D room) {
        if (room.getWidth() >= LEAST_WIDTH && room.getHeight() >= READABLE_HEIGHT + FRAME) {
            return root;
        }
        root.setMinSize(LEAST_WIDTH, READABLE_HEIGHT);
        var scroll = new ScrollPane(root);
        scroll.setFitToWidth(true);
        scroll.setFitToHeight(true);
        return scroll;
    }

    private static String resource(String name) {
        return Objects.requireNonNull(StageLook.class.getResource("/org/sauvrest/desktop/" + name), name)
                .toExternalForm();
    }
}

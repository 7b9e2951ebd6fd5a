package org.sauvrest.desktop.shell;

import java.util.List;
import java.util.Objects;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/// What a window of SauvRest looks like from outside: its size, name, icons and style sheet.
final class StageLook {

    private static final double LEAST_WIDTH = 900;
    private static final double LEAST_HEIGHT = 600;
    private static final List<Integer> ICONS = List.of(16, 32, 48, 64, 128, 256);

    private StageLook() {}

    static Scene dress(Stage stage, Parent root) {
        var scene = new Scene(root, LEAST_WIDTH, LEAST_HEIGHT);
        scene.getStylesheets().add(resource("sauvrest.css"));
        stage.setScene(scene);
        stage.setTitle("SauvRest");
        stage.setMinWidth(LEAST_WIDTH);
        stage.setMinHeight(LEAST_HEIGHT);
        ICONS.forEach(size -> stage.getIcons().add(new Image(resource("icons/sauvrest-" + size + ".png"))));
        return scene;
    }

    private static String resource(String name) {
        return Objects.requireNonNull(StageLook.class.getResource("/org/sauvrest/desktop/" + name), name)
                .toExternalForm();
    }
}

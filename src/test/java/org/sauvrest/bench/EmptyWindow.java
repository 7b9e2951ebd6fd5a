package org.sauvrest.bench;

import javafx.application.Application;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/// The least that JavaFX can show. Ends as soon as it has been drawn.
public final class EmptyWindow extends Application {

    public static void main(String[] arguments) {
        launch(EmptyWindow.class);
    }

    @Override
    public void start(Stage stage) {
        var scene = new Scene(new Pane(), 900, 600);
        stage.setScene(scene);
        stage.show();
        Drawn.thenReport(scene);
    }
}

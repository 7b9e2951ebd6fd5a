package org.sauvrest.bench;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.sauvrest.Main;

/// The program as it is, until a student could click on Save. Ends as soon as that has been drawn.
public final class FirstPage {

    private static final int MILLISECONDS_BETWEEN_LOOKS = 5;

    private FirstPage() {}

    public static void main(String[] arguments) {
        Thread.ofPlatform().daemon().start(FirstPage::lookSoon);
        Main.main(arguments);
    }

    private static void lookSoon() {
        try {
            Thread.sleep(MILLISECONDS_BETWEEN_LOOKS);
            Platform.runLater(FirstPage::look);
        } catch (IllegalStateException e) {
            // JavaFX has not started yet.
            lookSoon();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void look() {
        var windows = Window.getWindows();
        var scene = windows.isEmpty() ? null : windows.getFirst().getScene();
        if (scene != null && isUsable(scene.lookup("#save"))) {
            Drawn.thenReport(scene);
        } else {
            Thread.ofVirtual().start(FirstPage::lookSoon);
        }
    }

    private static boolean isUsable(@Nullable Node save) {
        return save != null && !save.isDisabled();
    }
}

package org.sauvrest.desktop.shell;

import java.time.Duration;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.sauvrest.desktop.work.Background;
import org.sauvrest.desktop.work.Job;

/// Has the window come together with its first page: making the first one takes longest of all, and nobody shall click
/// into a window that does not answer yet.
final class Opening {

    /// On a disk that keeps the settings longer than this, the window comes without a page.
    private static final Duration LONGEST = Duration.ofSeconds(1);

    private final Stage stage;
    private final Job impatience;
    private boolean shown;

    private Opening(Stage stage, Background background) {
        this.stage = stage;
        impatience = background.later(LONGEST, this::show);
    }

    /// @param page what the window shows below its bar
    static void of(Stage stage, ObservableValue<@Nullable Node> page, Background background) {
        var opening = new Opening(stage, background);
        page.subscribe(there -> {
            if (there != null) {
                opening.show();
            }
        });
    }

    /// Once: a window that was closed stays closed.
    private void show() {
        if (!shown) {
            shown = true;
            impatience.stop();
            stage.show();
        }
    }
}

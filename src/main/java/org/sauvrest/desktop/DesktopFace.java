package org.sauvrest.desktop;

import java.util.Locale;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.SauvRest;
import org.sauvrest.desktop.shell.MainWindow;

/// The window as a face of the core.
public final class DesktopFace {

    private DesktopFace() {}

    /// Opens the window and returns; the program ends when the window is closed.
    ///
    /// @param server to work with; null for the usual one
    public static void open(SauvRest core, @Nullable String server) {
        Platform.startup(() -> new MainWindow(core, server, Locale.getDefault()).open(new Stage()));
    }
}

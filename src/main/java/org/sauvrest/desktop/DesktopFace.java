package org.sauvrest.desktop;

import java.util.Locale;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Platform;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.SauvRest;
import org.sauvrest.desktop.shell.MainWindow;

/// The window as a face of the core.
public final class DesktopFace {

    /// Silenced: it tells every start that the libraries lie on the class path, where they belong here.
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    static {
        TOOLKIT.setLevel(Level.SEVERE);
    }

    private DesktopFace() {}

    /// Opens the window and returns; the program ends when the window is closed.
    ///
    /// @param server to work with; null for the usual one
    public static void open(SauvRest core, @Nullable String server) {
        Platform.startup(() -> new MainWindow(core, server, language()).open(new Stage()));
    }

    /// The system's, unless the variable that the command line reads too says otherwise.
    private static String language() {
        var named = System.getenv("SAUVREST_LANG");
        return named == null || named.isBlank() ? Locale.getDefault().toLanguageTag() : named;
    }
}

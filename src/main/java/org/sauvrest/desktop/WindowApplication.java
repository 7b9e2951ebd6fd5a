package org.sauvrest.desktop;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.logging.Level;
import java.util.logging.Logger;
import javafx.application.Application;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.SauvRest;
import org.sauvrest.desktop.shell.MainWindow;

/// What JavaFX starts. The desktop knows the window by this class's name.
public final class WindowApplication extends Application {

    private static final String FILE = "file";

    /// Silenced: it tells every start that the libraries lie on the class path, where they belong here.
    private static final Logger TOOLKIT = Logger.getLogger("javafx");

    static {
        TOOLKIT.setLevel(Level.SEVERE);
        // Without a graphics card, what JavaFX keeps of drawn buttons comes out a pixel too high, and that row stays on
        // the screen when the button is gone. Must be said before JavaFX begins to draw.
        System.setProperty("prism.disableRegionCaching", "true");
    }

    /// Opens the window and returns when it is closed.
    ///
    /// @param server to work with; null for the usual one
    public static void open(@Nullable String server) {
        launch(WindowApplication.class, server == null ? new String[0] : new String[] {server});
    }

    /// As [#open(String)], with a file that somebody was given.
    public static void openWith(String file) {
        launch(WindowApplication.class, "--" + FILE + "=" + Path.of(file).toAbsolutePath());
    }

    @Override
    public void start(Stage stage) {
        var named = getParameters().getUnnamed();
        var server = named.isEmpty() ? null : named.getFirst();
        var file = Optional.ofNullable(getParameters().getNamed().get(FILE)).map(Path::of);
        new MainWindow(stage, SauvRest.ofThisMachine(), server, language()).open(file);
    }

    /// The system's, unless the variable that the command line reads too says otherwise.
    private static String language() {
        var named = System.getenv("SAUVREST_LANG");
        return named == null || named.isBlank() ? Locale.getDefault().toLanguageTag() : named;
    }
}

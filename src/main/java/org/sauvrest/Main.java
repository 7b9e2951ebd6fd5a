package org.sauvrest;

import java.util.List;
import org.sauvrest.cli.CommandLineFace;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.passwords.CredentialFile;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.desktop.WindowApplication;

/// Starts the program: the window where nothing is asked for but perhaps a server, or a file is opened with it;
/// else the command line.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        if (arguments.length == 0 && Screens.areThere()) {
            onScreen(() -> WindowApplication.open(null));
            return;
        }
        if (arguments.length == 2 && arguments[0].equals("--server") && Screens.areThere()) {
            onScreen(() -> WindowApplication.open(arguments[1]));
            return;
        }
        if (arguments.length == 1 && CredentialFile.isCalledSo(arguments[0]) && Screens.areThere()) {
            onScreen(() -> WindowApplication.openWith(arguments[0]));
            return;
        }
        var core = SauvRest.ofThisMachine();
        SauvRest.makeReady();
        if (List.of(arguments).equals(List.of("demo")) && Screens.areThere()) {
            CommandLineFace.runThen(core, () -> onScreen(() -> WindowApplication.open("demo")), arguments);
        } else {
            CommandLineFace.runToTheEnd(core, arguments);
        }
    }

    /// A screen that is named may be another user's, or gone: JavaFX only finds out when it opens the window.
    private static void onScreen(Runnable window) {
        try {
            window.run();
        } catch (UnsupportedOperationException e) {
            CommandLineFace.giveUp(new Problem.ScreenUnusable(String.valueOf(e.getMessage())));
        }
    }
}

package org.sauvrest;

import java.util.List;
import org.sauvrest.cli.CommandLineFace;
import org.sauvrest.core.SauvRest;
import org.sauvrest.desktop.DesktopFace;

/// Starts the program: the window where nothing is asked for, else the command line.
public final class Main {

    private Main() {}

    public static void main(String[] arguments) {
        var core = SauvRest.ofThisMachine();
        if (arguments.length == 0 && Screens.areThere()) {
            DesktopFace.open(core, null);
            return;
        }
        SauvRest.makeReady();
        if (List.of(arguments).equals(List.of("demo")) && Screens.areThere()) {
            CommandLineFace.runThen(core, () -> DesktopFace.open(core, "demo"), arguments);
        } else {
            CommandLineFace.runToTheEnd(core, arguments);
        }
    }
}

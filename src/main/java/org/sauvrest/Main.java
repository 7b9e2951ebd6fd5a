package org.sauvrest;

import org.sauvrest.cli.CommandLineFace;
import org.sauvrest.core.SauvRest;

/// Starts the program.
public final class Main {

    private Main() {}

    /// The command line.
    public static void main(String[] arguments) {
        SauvRest.makeReady();
        CommandLineFace.runToTheEnd(SauvRest.ofThisMachine(), arguments);
    }
}

package org.sauvrest.core.remote;

/// A script for the Unix shell of another computer. It holds no secret: others there see what is run.
public final class PosixScript {

    private PosixScript() {}

    /// The command line that runs a script, whatever the login shell there is.
    public static String command(String script) {
        return "exec sh -c " + quoted(script);
    }

    /// A text as one word of a Unix shell.
    public static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}

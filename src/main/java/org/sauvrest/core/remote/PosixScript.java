package org.sauvrest.core.remote;

import java.util.List;
import java.util.stream.Collectors;

/// A script for the Unix shell of another computer. It holds no secret: others there see what is run.
public final class PosixScript {

    private PosixScript() {}

    /// The command line that runs a script, whatever the login shell there is.
    public static String command(String script) {
        return "exec sh -c " + quoted(script);
    }

    /// The command line that runs a script with arguments, which stand in `$1`, `$2` and so on.
    public static String command(String script, List<String> arguments) {
        return command(script) + " sauvrest "
                + arguments.stream().map(PosixScript::quoted).collect(Collectors.joining(" "));
    }

    /// A text as one word of a Unix shell.
    public static String quoted(String text) {
        return "'" + text.replace("'", "'\\''") + "'";
    }
}

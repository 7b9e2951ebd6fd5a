package org.sauvrest.core.remote;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
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

    /// A script of ours that stands beside the class that runs it.
    public static String text(Class<?> owner, String resource) {
        try (var stream = owner.getResourceAsStream(resource)) {
            if (stream == null) {
                throw new IllegalStateException(resource);
            }
            return new String(stream.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

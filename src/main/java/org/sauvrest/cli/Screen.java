package org.sauvrest.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// The two streams and the keyboard of the command line.
///
/// @param out results
/// @param err progress, questions and errors
/// @param in what other programs hand over
/// @param keyboard absent where nobody sits there
/// @param isTerminal whether standard error is looked at by somebody
/// @param columns width of the terminal
/// @param asking whether somebody is being asked something at this moment, which no interruption ends
record Screen(
        PrintStream out,
        PrintStream err,
        InputStream in,
        @Nullable Console keyboard,
        boolean isTerminal,
        int columns,
        AtomicBoolean asking) {

    private static final int USUAL_COLUMNS = 80;

    /// The streams that the program was started with, in UTF-8 whatever the locale says.
    @SuppressWarnings("SystemConsoleNull") // it does return null where neither end is a terminal
    static Screen ofThisProcess() {
        var keyboard = Optional.ofNullable(System.console())
                .filter(Console::isTerminal)
                .orElse(null);
        var terminal = Optional.ofNullable(System.getProperty("sauvrest.terminal"))
                .map(Boolean::parseBoolean)
                .orElse(keyboard != null);
        return new Screen(
                stream(FileDescriptor.out),
                stream(FileDescriptor.err),
                System.in,
                keyboard,
                terminal,
                width(),
                new AtomicBoolean());
    }

    /// How this program is called here, for examples that can be copied.
    String command() {
        return System.getProperty("sauvrest.command", "sauvrest");
    }

    /// Has somebody answer.
    ///
    /// @return nothing where nobody is there, or the answer is none
    <T> Optional<T> answer(Function<Console, @Nullable T> question) {
        if (keyboard == null) {
            return Optional.empty();
        }
        asking.set(true);
        try {
            return Optional.ofNullable(question.apply(keyboard));
        } finally {
            asking.set(false);
        }
    }

    /// The first line of standard input.
    ///
    /// @return nothing where there is none, or it is empty
    Optional<String> firstLine() {
        try {
            var line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
            return Optional.ofNullable(line).filter(text -> !text.isEmpty());
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static PrintStream stream(FileDescriptor descriptor) {
        return new PrintStream(new FileOutputStream(descriptor), true, StandardCharsets.UTF_8);
    }

    private static int width() {
        var text = System.getenv("COLUMNS");
        return text != null && text.matches("[1-9]\\d{1,3}") ? Integer.parseInt(text) : USUAL_COLUMNS;
    }
}

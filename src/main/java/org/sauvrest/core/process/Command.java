package org.sauvrest.core.process;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A program to run, as it would be typed. Secrets travel in the environment, which is never shown.
///
/// @param program path or name of the program
/// @param environment variables set beside the inherited ones; an empty value takes an inherited one away
public record Command(String program, List<String> arguments, Map<String, String> environment) {

    public Command {
        arguments = List.copyOf(arguments);
        environment = Map.copyOf(environment);
    }

    public static Command of(String program, String... arguments) {
        return new Command(program, List.of(arguments), Map.of());
    }

    List<String> words() {
        return Stream.concat(Stream.of(program), arguments.stream()).toList();
    }

    /// The command line for people to read and to try themselves; without the environment.
    @Override
    public String toString() {
        return words().stream().map(Command::quoted).collect(Collectors.joining(" "));
    }

    private static String quoted(String word) {
        return word.matches("[\\w@%+=:,./\\\\-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
    }
}

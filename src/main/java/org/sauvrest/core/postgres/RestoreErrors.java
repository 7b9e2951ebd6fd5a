package org.sauvrest.core.postgres;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// The errors that pg_restore prints, each with the command that it belongs to, and the judgement which do no harm.
///
/// Called by the one thread that reads the output, then asked once the program has ended.
final class RestoreErrors {

    private static final String ERROR = "pg_restore: error: ";
    private static final String COMMAND = "Command was: ";
    private static final Pattern IGNORED = Pattern.compile("pg_restore: warning: errors ignored on restore: (\\d+)");

    /// @param message and command as patterns
    /// @param why it does no harm
    private record Harmless(Pattern message, Pattern command, String why) {

        static Harmless of(String message, String command, String why) {
            return new Harmless(Pattern.compile(message), Pattern.compile(command), why);
        }

        boolean covers(Fault fault) {
            return message.matcher(fault.message).find()
                    && command.matcher(fault.command).find();
        }
    }

    private static final List<Harmless> HARMLESS = List.of(
            Harmless.of(
                    "unrecognized configuration parameter",
                    "^SET \\w+ = ",
                    "a newer pg_restore sets a time limit to zero that this server does not know"),
            Harmless.of(
                    "must be owner of extension",
                    "^COMMENT ON EXTENSION ",
                    "the comment on an extension belongs to the server's administrator, and is there already"),
            Harmless.of(
                    "must be owner of schema public|schema \"public\" already exists",
                    "^(COMMENT ON SCHEMA public|CREATE SCHEMA public)",
                    "the schema public is there already; only its standard comment is missing"));

    private static final class Fault {
        private final String message;
        private String command = "";

        Fault(String message) {
            this.message = message;
        }
    }

    private final List<Fault> faults = new ArrayList<>();
    private long ignored;

    void accept(String line) {
        var end = IGNORED.matcher(line);
        if (line.startsWith(ERROR)) {
            faults.add(new Fault(line.substring(ERROR.length())));
        } else if (line.startsWith(COMMAND) && !faults.isEmpty()) {
            faults.getLast().command = line.substring(COMMAND.length());
        } else if (end.matches()) {
            ignored = Long.parseLong(end.group(1));
        }
    }

    List<String> messages() {
        return faults.stream()
                .map(fault -> fault.command.isEmpty() ? fault.message : fault.message + " (" + fault.command + ")")
                .toList();
    }

    /// pg_restore went through to its end, and each error that it passed over is one of the known ones.
    boolean areAllHarmless() {
        return ignored > 0
                && ignored == faults.size()
                && faults.stream().allMatch(fault -> HARMLESS.stream().anyMatch(known -> known.covers(fault)));
    }
}

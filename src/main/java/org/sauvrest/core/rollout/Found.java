package org.sauvrest.core.rollout;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// A password file as it was found on a computer.
///
/// @param system the system's own name for itself
/// @param file its path there
/// @param state what is known of it
/// @param sum by which it is known again; of no meaning to us
/// @param content its bytes; nothing where there is no such file
@SuppressWarnings("ArrayRecordComponent") // bytes of a file, never compared
record Found(String system, String file, State state, String sum, byte[] content) {

    private static final String PRIVATE = "rw-------";

    enum State {
        ABSENT,
        PRIVATE,
        /// Others may read it: PostgreSQL's programs pass over it.
        OPEN,
        UNREADABLE,
        /// A folder is in its place.
        FOLDER
    }

    /// Reads what the script `look` prints.
    ///
    /// @return nothing where it is not that
    static Optional<Found> of(byte[] output) {
        var lines = new Lines(output);
        var system = lines.next("system ");
        var file = lines.next("file ");
        if (system.isEmpty() || file.isEmpty()) {
            return Optional.empty();
        }
        var found = lines.next().split(" ", 4);
        return switch (found[0]) {
            case "absent" -> Optional.of(new Found(system.get(), file.get(), State.ABSENT, "absent", new byte[0]));
            case "folder" -> Optional.of(new Found(system.get(), file.get(), State.FOLDER, "", new byte[0]));
            case "unreadable" -> Optional.of(new Found(system.get(), file.get(), State.UNREADABLE, "", new byte[0]));
            case "there" ->
                Optional.of(new Found(
                        system.get(),
                        file.get(),
                        found[1].equals(PRIVATE) ? State.PRIVATE : State.OPEN,
                        found[2],
                        content(found[3], lines.rest())));
            default -> Optional.empty();
        };
    }

    /// @param form `base64` where the system's shell would spoil the bytes
    private static byte[] content(String form, byte[] rest) {
        return form.equals("base64") ? Base64.getMimeDecoder().decode(rest) : rest;
    }

    private static final class Lines {
        private final byte[] bytes;
        private int at;

        Lines(byte[] bytes) {
            this.bytes = bytes;
        }

        String next() {
            int start = at;
            while (at < bytes.length && bytes[at] != '\n') {
                at++;
            }
            var line = new String(bytes, start, at - start, StandardCharsets.UTF_8);
            at = Math.min(at + 1, bytes.length);
            return line.replaceFirst("\r$", "");
        }

        /// @return what follows the word that the line must begin with
        Optional<String> next(String word) {
            var line = next();
            return line.startsWith(word) ? Optional.of(line.substring(word.length())) : Optional.empty();
        }

        byte[] rest() {
            return Arrays.copyOfRange(bytes, at, bytes.length);
        }
    }
}

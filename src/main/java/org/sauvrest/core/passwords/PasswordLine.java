package org.sauvrest.core.passwords;

import java.util.List;
import java.util.Optional;

/// One line of a password file: `host:port:database:user:password`, with `*` for any and `\` before a `:` or `\`.
///
/// Read exactly as libpq does, character by character against what is wanted: so a `:` that is wanted fits also without
/// its `\`, as in `::1`.
final class PasswordLine {

    private static final int KEYS = 4;

    private PasswordLine() {}

    /// The password in a line.
    ///
    /// @return nothing where the line is for another account, or is no entry
    static Optional<Password> password(String line, Account account) {
        if (!isContent(line)) {
            return Optional.empty();
        }
        int at = 0;
        for (var key : List.of(account.host(), Integer.toString(account.port()), account.database(), account.user())) {
            at = after(line, at, key);
            if (at < 0) {
                return Optional.empty();
            }
        }
        return Optional.of(new Password(field(line, at)));
    }

    static boolean isContent(String line) {
        return !line.isEmpty() && !line.startsWith("#");
    }

    /// Whether a line has its five fields.
    static boolean isComplete(String line) {
        int keys = 0;
        for (int i = 0; i < line.length(); i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == ':') {
                keys++;
            }
        }
        return keys >= KEYS;
    }

    /// The beginning of a line, up to the password.
    static String start(String host, int port, String database, String user) {
        return String.join(":", escape(host), Integer.toString(port), escape(database), escape(user)) + ":";
    }

    static String escape(String field) {
        return field.equals("*") ? field : field.replace("\\", "\\\\").replace(":", "\\:");
    }

    /// @return where the next field begins, -1 where this one does not fit
    private static int after(String line, int start, String key) {
        if (line.startsWith("*:", start)) {
            return start + 2;
        }
        int wanted = 0;
        for (int i = start; i < line.length(); i++, wanted++) {
            if (line.charAt(i) == ':' && wanted == key.length()) {
                return i + 1;
            }
            if (line.charAt(i) == '\\') {
                i++;
            }
            if (i == line.length() || wanted == key.length() || line.charAt(i) != key.charAt(wanted)) {
                return -1;
            }
        }
        return -1;
    }

    /// The last field without its escapes; it too ends at a `:`.
    private static String field(String line, int start) {
        var text = new StringBuilder();
        for (int i = start; i < line.length() && line.charAt(i) != ':'; i++) {
            if (line.charAt(i) == '\\' && i + 1 < line.length()) {
                i++;
            }
            text.append(line.charAt(i));
        }
        return text.toString();
    }
}

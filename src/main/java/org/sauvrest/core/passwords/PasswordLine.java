package org.sauvrest.core.passwords;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sauvrest.core.files.PlainText;

/// One line of a password file: `host:port:database:user:password`, with `*` for any and `\` before a `:` or `\`.
///
/// Read exactly as libpq does, character by character against what is wanted: so a `:` that is wanted fits also without
/// its `\`, as in `::1`.
final class PasswordLine {

    private static final int KEYS = 4;
    private static final Pattern PORT = Pattern.compile("\\*|\\d{1,5}");
    private static final Pattern BEGUN = Pattern.compile("\\s*[^:\\s]+:(\\*|\\d{1,5}):");

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

    /// What a complete line says. As for libpq, an IPv6 address needs no `\\` before its `:`.
    ///
    /// @return nothing where a field is missing or of no use
    static Optional<PasswordEntry> entry(String line) {
        var fields = fields(line);
        for (int port = 1; port + 3 < fields.size(); port++) {
            var host = String.join(":", fields.subList(0, port));
            boolean isHost = port == 1 ? !host.isBlank() : host.contains("::");
            var user = fields.get(port + 2);
            var password = fields.get(port + 3);
            if (isHost && PORT.matcher(fields.get(port)).matches() && !user.isBlank() && !password.isEmpty()) {
                return Optional.of(
                        new PasswordEntry(host, fields.get(port), fields.get(port + 1), user, new Password(password)));
            }
        }
        return Optional.empty();
    }

    /// Whether somebody who wrote this wanted to write such a line: it says all, or begins with a host and a port.
    static boolean isMeantAsOne(String line) {
        return entry(line).isPresent() || BEGUN.matcher(line).lookingAt();
    }

    private static List<String> fields(String line) {
        var fields = new ArrayList<String>();
        for (int at = 0; at <= line.length(); at = end(line, at) + 1) {
            fields.add(field(line, at));
        }
        return fields;
    }

    /// A line without the mark that Windows' Notepad puts before the first one, and that libpq takes for a part of it.
    static String unmarked(String line) {
        return line.startsWith(PlainText.BYTE_ORDER_MARK) ? line.substring(1) : line;
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
    static String start(PasswordEntry entry) {
        return String.join(":", escape(entry.host()), entry.port(), escape(entry.database()), escape(entry.user()))
                + ":";
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

    /// A field without its escapes; the last one too ends at a `:`.
    private static String field(String line, int start) {
        var text = new StringBuilder();
        for (int i = start; i < end(line, start); i++) {
            if (line.charAt(i) == '\\' && i + 1 < line.length()) {
                i++;
            }
            text.append(line.charAt(i));
        }
        return text.toString();
    }

    private static int end(String line, int start) {
        int end = start;
        while (end < line.length() && line.charAt(end) != ':') {
            end += line.charAt(end) == '\\' && end + 1 < line.length() ? 2 : 1;
        }
        return end;
    }
}

package org.sauvrest.core.passwords;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// One line of a password file: `host:port:database:user:password`, with `*` for any and `\` before a `:` or `\`.
///
/// @param number 1 for the first line
/// @param keys host, port, database and user as the line has them, escapes resolved
/// @param wild which of the keys is an unescaped `*`
record PasswordLine(int number, List<String> keys, List<Boolean> wild, Password password) {

    private static final int FIELDS = 5;

    /// @return nothing where the line has not its five fields
    static Optional<PasswordLine> parse(int number, String line) {
        var fields = split(line);
        if (fields.size() < FIELDS) {
            return Optional.empty();
        }
        // libpq takes a `:` in the password as it is: only the first four end at one.
        var keys = fields.subList(0, FIELDS - 1);
        return Optional.of(new PasswordLine(
                number,
                keys.stream().map(PasswordLine::unescape).toList(),
                keys.stream().map("*"::equals).toList(),
                new Password(unescape(fields.get(FIELDS - 1)))));
    }

    static boolean isContent(String line) {
        return !line.isEmpty() && !line.startsWith("#");
    }

    /// The beginning of a line, up to the password.
    static String start(String host, int port, String database, String user) {
        return String.join(":", escape(host), Integer.toString(port), escape(database), escape(user)) + ":";
    }

    static String escape(String field) {
        return field.equals("*") ? field : field.replace("\\", "\\\\").replace(":", "\\:");
    }

    boolean matches(Account account) {
        var wanted = List.of(account.host(), Integer.toString(account.port()), account.database(), account.user());
        for (int i = 0; i < wanted.size(); i++) {
            if (!wild.get(i) && !keys.get(i).equals(wanted.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static List<String> split(String line) {
        var fields = new ArrayList<String>();
        int start = 0;
        for (int i = 0; i < line.length() && fields.size() < FIELDS - 1; i++) {
            if (line.charAt(i) == '\\') {
                i++;
            } else if (line.charAt(i) == ':') {
                fields.add(line.substring(start, i));
                start = i + 1;
            }
        }
        fields.add(line.substring(Math.min(start, line.length())));
        return fields;
    }

    private static String unescape(String field) {
        return field.replaceAll("(?s)\\\\(.)", "$1");
    }
}

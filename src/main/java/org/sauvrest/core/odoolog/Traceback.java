package org.sauvrest.core.odoolog;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A program error of Odoo's, as Python reports it in the log.
///
/// @param error its last line, or what stands there when it was cut
/// @param rest what follows that line
record Traceback(String error, String rest) {

    private static final Pattern KIND = Pattern.compile("^(?:\\w+\\.)*(\\w+): +");
    private static final int FURTHER_LINES = 3;

    /// Of a fault in a view, Odoo shows the part of the file, then says what is wrong with it, then where that is.
    private static final Pattern PLACE = Pattern.compile("^View (?:error context|name):?.*");

    private static final String HEAD = "Traceback (most recent call last)";

    /// The last one in a message: Python puts first what came first, and what is reported in the end stands last.
    static Optional<Traceback> in(String message) {
        var lines = message.lines().toList();
        for (int at = lines.size() - 1; at >= 0; at--) {
            if (lines.get(at).contains(HEAD)) {
                return Optional.of(below(lines.subList(at + 1, lines.size()), lines.get(at)));
            }
        }
        return Optional.empty();
    }

    private static Traceback below(List<String> lines, String head) {
        for (int at = 0; at < lines.size(); at++) {
            var line = lines.get(at);
            if (!line.isBlank() && !Character.isWhitespace(line.charAt(0))) {
                return new Traceback(line, String.join("\n", lines.subList(at + 1, lines.size())));
            }
        }
        return new Traceback(lines.isEmpty() ? head : lines.getLast().strip(), "");
    }

    /// What it says, with the further lines that tell something: for a fault in a view, they alone say what it is.
    String whole() {
        var further = rest.lines()
                .takeWhile(line -> !PLACE.matcher(line).matches())
                .filter(line -> !line.isBlank() && !Character.isWhitespace(line.charAt(0)) && !line.startsWith("<"))
                .limit(FURTHER_LINES);
        return Stream.concat(Stream.of(error), further).collect(Collectors.joining(" "));
    }

    /// What it says, without the name of its kind.
    String answer() {
        return KIND.matcher(error).replaceFirst("");
    }

    boolean isOf(Set<String> kinds) {
        var kind = KIND.matcher(error);
        return kind.find() && kinds.contains(kind.group(1));
    }
}

package org.sauvrest.core.remote;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// A line of an SSH configuration that says something.
///
/// @param number 1 for the first of the file
/// @param option in small letters
/// @param value as it stands there, without a comment
record SshLine(Path file, int number, String option, String value) {

    private static final Pattern LINE = Pattern.compile("\\s*(\\w+)(?:\\s*=\\s*|\\s+|$)(.*)");
    private static final Pattern COMMENT = Pattern.compile("(^|\\s)#[^\"]*$");
    private static final Pattern WORD = Pattern.compile("\"([^\"]*)\"|[^\\s\"]+");

    static Optional<SshLine> of(Path file, int number, String text) {
        var line = LINE.matcher(text);
        if (!line.matches()) {
            return Optional.empty();
        }
        var value = COMMENT.matcher(line.group(2)).replaceFirst("").strip();
        return Optional.of(new SshLine(file, number, line.group(1).toLowerCase(Locale.ROOT), value));
    }

    /// The value as one, without quotation marks.
    String unquoted() {
        return value.replace("\"", "");
    }

    /// The parts of the value: what stands between quotation marks is one.
    List<String> words() {
        return WORD.matcher(value)
                .results()
                .map(word -> word.group(1) == null ? word.group() : word.group(1))
                .toList();
    }
}

package org.sauvrest.core.passwords;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/// One line of a password file that is neither empty nor a comment.
///
/// @param number counted from 1
/// @param entry absent where the line has not its five fields, so that PostgreSQL's programs pass over it
/// @param shadowedBy an earlier line that fits every account which this one fits, so that this one never counts
/// @param marked what it would say but for the byte-order mark before it, because of which it never counts
public record PasswordFileLine(
        int number, Optional<PasswordEntry> entry, Optional<Integer> shadowedBy, Optional<PasswordEntry> marked) {

    static List<PasswordFileLine> of(List<String> lines) {
        var listed = new ArrayList<PasswordFileLine>();
        IntStream.range(0, lines.size())
                .filter(i -> PasswordLine.isContent(PasswordLine.unmarked(lines.get(i))))
                .forEach(i -> {
                    var line = lines.get(i);
                    var entry = PasswordLine.entry(line);
                    var shadow = entry.flatMap(read -> shadow(read, listed));
                    listed.add(new PasswordFileLine(i + 1, entry, shadow, marked(line)));
                });
        return List.copyOf(listed);
    }

    private static Optional<PasswordEntry> marked(String line) {
        var unmarked = PasswordLine.unmarked(line);
        return unmarked.equals(line) ? Optional.empty() : PasswordLine.entry(unmarked);
    }

    private static Optional<Integer> shadow(PasswordEntry entry, List<PasswordFileLine> before) {
        return before.stream()
                .filter(line ->
                        line.entry().filter(other -> other.covers(entry)).isPresent())
                .map(PasswordFileLine::number)
                .findFirst();
    }
}

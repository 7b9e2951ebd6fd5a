package org.sauvrest.core.passwords;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;

/// The lines of a password file, as the bytes that they are: each byte a character, so that what is not touched stays
/// as it is, whatever wrote it.
final class PasswordLines {

    private PasswordLines() {}

    /// Puts entries among the lines of a file. They stand together, in their order, before the first line that fits an
    /// account which one of them fits too, since only the first that fits counts; at the end, where there is none.
    static List<String> with(List<String> old, List<PasswordEntry> entries) {
        var own = new LinkedHashMap<String, String>();
        for (var entry : entries) {
            own.putIfAbsent(
                    bytewise(PasswordLine.start(entry)),
                    bytewise(PasswordLine.escape(entry.password().reveal())));
        }
        var wanted = entries.stream().map(PasswordLines::bytewise).toList();
        var lines = new ArrayList<String>();
        Optional<Integer> place = Optional.empty();
        for (var line : old) {
            boolean givesWay = own.keySet().stream().anyMatch(line::startsWith);
            if (place.isEmpty() && (givesWay || overlaps(line, wanted))) {
                place = Optional.of(lines.size());
            }
            if (!givesWay) {
                lines.add(line);
            }
        }
        lines.addAll(
                place.orElse(lines.size()),
                own.entrySet().stream()
                        .map(each -> each.getKey() + each.getValue())
                        .toList());
        return lines;
    }

    private static boolean overlaps(String line, List<PasswordEntry> entries) {
        return PasswordLine.isContent(line)
                && PasswordLine.entry(line)
                        .filter(read -> entries.stream().anyMatch(read::overlaps))
                        .isPresent();
    }

    private static PasswordEntry bytewise(PasswordEntry entry) {
        return new PasswordEntry(
                bytewise(entry.host()),
                entry.port(),
                bytewise(entry.database()),
                bytewise(entry.user()),
                entry.password());
    }

    private static String bytewise(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
    }
}

package org.sauvrest.core.save;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/// How saves are named: context and local time, in characters that every file system takes.
final class SaveName {

    static final String SUFFIX = ".dump";

    private static final String FORBIDDEN = "<>:\"/\\|?*%";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd_HH-mm-ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private SaveName() {}

    /// @param attempt 1 for the first; from 2 on the name tells them apart
    static String of(String context, Instant begun, int attempt) {
        return safe(context) + "_" + TIME.format(begun) + (attempt > 1 ? "-" + attempt : "") + SUFFIX;
    }

    /// Writes what Windows forbids in names as `%` and the character's bytes.
    private static String safe(String context) {
        var name = new StringBuilder();
        context.codePoints().forEach(character -> {
            boolean leadingDot = character == '.' && name.isEmpty();
            if (character < ' ' || FORBIDDEN.indexOf(character) >= 0 || leadingDot) {
                for (byte part : Character.toString(character).getBytes(StandardCharsets.UTF_8)) {
                    name.append("%").append(String.format(Locale.ROOT, "%02X", part));
                }
            } else {
                name.appendCodePoint(character);
            }
        });
        return name.toString();
    }
}

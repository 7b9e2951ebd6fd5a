package org.sauvrest.core.files;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// A name in characters that every file system takes; other names stay others.
public final class SafeName {

    private static final String FORBIDDEN = "<>:\"/\\|?*%";

    private SafeName() {}

    /// Writes what Windows forbids in names as `%` and the character's bytes.
    public static String of(String text) {
        var name = new StringBuilder();
        text.codePoints().forEach(character -> {
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

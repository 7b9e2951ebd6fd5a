package org.sauvrest.core.restore;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Pattern;
import org.sauvrest.core.contexts.ContextLock;

/// The name of a database that nobody is meant to see: one that is being built, or a context's previous state.
///
/// @param mark stands for the context, see [ContextLock#mark]
public record HiddenName(Use use, String mark, String name) {

    /// What a hidden database is for.
    public enum Use {
        BUILDING("new"),
        PREVIOUS("old");

        private final String word;

        Use(String word) {
            this.word = word;
        }
    }

    /// What every hidden name begins with; for `LIKE`, whose `_` it avoids.
    public static final String PREFIX = "sauvrest~";

    private static final Pattern PATTERN =
            Pattern.compile(PREFIX + "(new|old)~([0-9a-f]{8})~\\d{8}T\\d{6}~[0-9a-f]{4}");

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss", Locale.ROOT).withZone(ZoneOffset.UTC);

    static HiddenName of(Use use, String context) {
        var mark = ContextLock.mark(context);
        var chance = ThreadLocalRandom.current().nextInt(0x10000);
        var name = "%s%s~%s~%s~%04x".formatted(PREFIX, use.word, mark, TIME.format(Instant.now()), chance);
        return new HiddenName(use, mark, name);
    }

    public static Optional<HiddenName> parse(String name) {
        var parts = PATTERN.matcher(name);
        if (!parts.matches()) {
            return Optional.empty();
        }
        var use = parts.group(1).equals(Use.BUILDING.word) ? Use.BUILDING : Use.PREVIOUS;
        return Optional.of(new HiddenName(use, parts.group(2), name));
    }
}

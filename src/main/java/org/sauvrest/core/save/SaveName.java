package org.sauvrest.core.save;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.sauvrest.core.files.SafeName;

/// How saves are named: context and local time, in characters that every file system takes.
final class SaveName {

    static final String SUFFIX = ".dump";

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuu-MM-dd_HH-mm-ss", Locale.ROOT).withZone(ZoneId.systemDefault());

    private SaveName() {}

    /// @param attempt 1 for the first; from 2 on the name tells them apart
    static String of(String context, Instant begun, int attempt) {
        return SafeName.of(context) + "_" + TIME.format(begun) + (attempt > 1 ? "-" + attempt : "") + SUFFIX;
    }
}

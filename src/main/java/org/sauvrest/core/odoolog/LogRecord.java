package org.sauvrest.core.odoolog;

import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/// A record of Odoo's log.
///
/// @param time as it was written, without a zone; absent where it was not Odoo's log that wrote
/// @param process its number; 0 where it is not told, as by 6.0
/// @param database that it was about; `?` where none was chosen yet
/// @param logger the part of Odoo that wrote it
/// @param message with its further lines, such as a traceback
public record LogRecord(
        Optional<LocalDateTime> time, long process, LogLevel level, String database, String logger, String message) {

    private static final String NO_DATABASE = "?";

    private static final String TIME = "(\\d{4}-\\d\\d-\\d\\d) (\\d\\d:\\d\\d:\\d\\d)(?:,(\\d{3}))?";

    /// Since 6.1. The name of a database may hold blanks.
    private static final Pattern PRESENT =
            Pattern.compile("^" + TIME + " (\\d{1,18}) ([A-Z_]+) (.+?) ([^\\s:]+):(?: (.*))?$");

    /// 6.0.
    private static final Pattern OLD = Pattern.compile("^\\[" + TIME + "]()\\[(.*?)] ([A-Z_]+):([^\\s:]+):(.*)$");

    /// What the web server's records end with since 12: how many queries, and how long they and the rest took.
    private static final Pattern PERFORMANCE =
            Pattern.compile("(?: \\d+ \\d+\\.\\d{3} \\d+\\.\\d{3}(?: (?:-|r[ow](?:->rw)?))?| - - -)$");

    private static final Set<String> WEB_SERVERS = Set.of("werkzeug");

    /// Whether a line begins a record; then, that record.
    public static Optional<LogRecord> begin(String line) {
        var present = PRESENT.matcher(line);
        if (present.matches()) {
            return begin(present, present.group(5), present.group(6));
        }
        var old = OLD.matcher(line);
        return old.matches() ? begin(old, old.group(6), old.group(5)) : Optional.empty();
    }

    private static Optional<LogRecord> begin(MatchResult line, String level, String database) {
        try {
            var fraction = line.group(3) == null ? "" : "." + line.group(3);
            var time = LocalDateTime.parse(line.group(1) + "T" + line.group(2) + fraction);
            var process = line.group(4).isEmpty() ? 0 : Long.parseLong(line.group(4));
            var logger = line.group(7);
            var message = line.group(8) == null ? "" : line.group(8).stripTrailing();
            return Optional.of(new LogRecord(
                    Optional.of(time), process, LogLevel.of(level), database, logger, plain(logger, message)));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    /// What stands before all records, such as an answer to a wrong option.
    static LogRecord loose(String line) {
        return new LogRecord(Optional.empty(), 0, LogLevel.INFO, NO_DATABASE, "", line);
    }

    LogRecord saying(String message) {
        return new LogRecord(time, process, level, database, logger, message);
    }

    public String firstLine() {
        return message.lines().findFirst().orElse("");
    }

    /// Whether it is about this database, or does not say about which.
    boolean isAbout(String name) {
        return database.equals(name) || database.equals(NO_DATABASE) || database.equals("None");
    }

    private static String plain(String logger, String message) {
        return WEB_SERVERS.contains(logger) ? PERFORMANCE.matcher(message).replaceFirst("") : message;
    }
}

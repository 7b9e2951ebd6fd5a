package org.sauvrest.testing.odoo;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/// The log, in the form of each series.
final class ServerLog {

    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss,SSS", Locale.ROOT);

    /// OpenERP 6.0 names its loggers otherwise.
    private static final Map<String, String> OLD_LOGGERS = Map.of(
            "",
            "server",
            "modules.loading",
            "init",
            "modules.registry",
            "init",
            "sql_db",
            "sql",
            "service.server",
            "web-services");

    private final Series series;
    private final OutputStream out;

    private ServerLog(Series series, OutputStream out) {
        this.series = series;
        this.out = out;
    }

    static ServerLog of(Series series, String file) throws IOException {
        if (!file.isEmpty()) {
            return new ServerLog(series, new FileOutputStream(Path.of(file).toFile(), true));
        }
        return new ServerLog(series, new FileOutputStream(series.since(8) ? FileDescriptor.err : FileDescriptor.out));
    }

    void log(String level, String database, String logger, String message) {
        var time = TIME.format(LocalDateTime.now(ZoneOffset.UTC));
        if (!series.since(6, 1)) {
            raw("[%s][%s] %s:%s:%s"
                    .formatted(time, database, level, OLD_LOGGERS.getOrDefault(logger, logger), message));
            return;
        }
        var name = logger.isEmpty() ? series.logger() : series.logger() + "." + logger;
        var end = series.since(12) ? " " : "";
        raw("%s %d %s %s %s: %s%s".formatted(time, ProcessHandle.current().pid(), level, database, name, message, end));
    }

    /// Something that is no record of the log: a library's own words.
    synchronized void raw(String text) {
        try {
            out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

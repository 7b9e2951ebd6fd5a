package org.sauvrest.core.odoolog;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LogReaderTest {

    private static final Optional<LocalDateTime> NOON = Optional.of(LocalDateTime.parse("2026-11-21T12:00:07.123"));

    private static List<LogRecord> read(String text) {
        return read(text.lines().toList());
    }

    private static List<LogRecord> read(List<String> lines) {
        var records = new ArrayList<LogRecord>();
        var reader = new LogReader(records::add);
        lines.forEach(reader::line);
        reader.end();
        return records;
    }

    private static LogRecord record(LogLevel level, String database, String logger, String message) {
        return new LogRecord(NOON, 42, level, database, logger, message);
    }

    @Test
    void readsTheLinesOf60() {
        assertEquals(
                List.of(
                        new LogRecord(NOON, 0, LogLevel.INFO, "?", "server", "OpenERP version - 6.0.4"),
                        new LogRecord(NOON, 0, LogLevel.CRITICAL, "Specibike", "init", "module base: no: such thing")),
                read("""
                        [2026-11-21 12:00:07,123][?] INFO:server:OpenERP version - 6.0.4
                        [2026-11-21 12:00:07,123][Specibike] CRITICAL:init:module base: no: such thing
                        """));
    }

    @Test
    void readsTheLinesSince61() {
        assertEquals(
                List.of(
                        record(LogLevel.INFO, "?", "odoo", "Odoo version 14.0"),
                        record(
                                LogLevel.WARNING,
                                "Specibike",
                                "odoo.modules.graph",
                                "module x: not installable, skipped"),
                        record(LogLevel.DEBUG, "Specibike", "openerp.sql_db", "query: SELECT 1"),
                        record(LogLevel.INFO, "Specibike", "openerp.tests", "in a level of its own")),
                read("""
                        2026-11-21 12:00:07,123 42 INFO ? odoo: Odoo version 14.0
                        2026-11-21 12:00:07,123 42 WARNING Specibike odoo.modules.graph: module x: not installable, skipped
                        2026-11-21 12:00:07,123 42 DEBUG_SQL Specibike openerp.sql_db: query: SELECT 1
                        2026-11-21 12:00:07,123 42 TEST Specibike openerp.tests: in a level of its own
                        """));
    }

    @Test
    void takesAwayWhatNewerOnesAppend() {
        assertEquals(
                List.of(
                        record(LogLevel.INFO, "Specibike", "odoo.modules.loading", "Modules loaded."),
                        record(LogLevel.INFO, "Specibike", "werkzeug", "127.0.0.1 \"GET /web HTTP/1.1\" 200 -"),
                        record(LogLevel.INFO, "?", "werkzeug", "127.0.0.1 \"GET / HTTP/1.1\" 303 -"),
                        record(LogLevel.INFO, "?", "odoo.other", "took 12 0.010 0.020")),
                read(List.of(
                        "2026-11-21 12:00:07,123 42 INFO Specibike odoo.modules.loading: Modules loaded. ",
                        "2026-11-21 12:00:07,123 42 INFO Specibike werkzeug: 127.0.0.1 \"GET /web HTTP/1.1\" 200 - 12 0.010 0.020",
                        "2026-11-21 12:00:07,123 42 INFO ? werkzeug: 127.0.0.1 \"GET / HTTP/1.1\" 303 - - - -",
                        "2026-11-21 12:00:07,123 42 INFO ? odoo.other: took 12 0.010 0.020")));
    }

    @Test
    void whatIsNoRecordBelongsToTheOneBefore() {
        assertEquals(
                List.of(
                        record(LogLevel.ERROR, "Specibike", "odoo.modules.registry", """
                                Failed to load registry
                                Traceback (most recent call last):
                                  File "x.py", line 1, in y

                                lxml.etree.XMLSyntaxError: mismatch, line 13, column 7"""),
                        record(LogLevel.INFO, "Specibike", "odoo.x", "next\nWarn: no font")),
                read("""
                        2026-11-21 12:00:07,123 42 ERROR Specibike odoo.modules.registry: Failed to load registry
                        Traceback (most recent call last):
                          File "x.py", line 1, in y

                        lxml.etree.XMLSyntaxError: mismatch, line 13, column 7
                        2026-11-21 12:00:07,123 42 INFO Specibike odoo.x: next
                        Warn: no font
                        """));
    }

    @Test
    void whatStandsBeforeAllRecordsIsKept() {
        assertEquals(
                List.of(
                        new LogRecord(Optional.empty(), 0, LogLevel.INFO, "?", "", "Usage: odoo\n\nodoo: error: no"),
                        record(LogLevel.INFO, "?", "odoo", "x")),
                read("""

                        Usage: odoo

                        odoo: error: no
                        2026-11-21 12:00:07,123 42 INFO ? odoo: x
                        """));
    }

    @Test
    void theNumberedLinesOf60AreOneMessage() {
        assertEquals(
                List.of(
                        new LogRecord(NOON, 0, LogLevel.ERROR, "S", "init", "Traceback:\n  File\nKeyError: 'x'"),
                        new LogRecord(NOON, 0, LogLevel.ERROR, "S", "init", "another\none"),
                        new LogRecord(NOON, 0, LogLevel.INFO, "S", "init", "[02]: not of it")),
                read("""
                        [2026-11-21 12:00:07,123][S] ERROR:init:[01]: Traceback:
                        [2026-11-21 12:00:07,123][S] ERROR:init:[02]:   File
                        [2026-11-21 12:00:07,123][S] ERROR:init:[03]: KeyError: 'x'
                        [2026-11-21 12:00:07,123][S] ERROR:init:[01]: another
                        [2026-11-21 12:00:07,123][S] ERROR:init:[02]: one
                        [2026-11-21 12:00:07,123][S] INFO:init:[02]: not of it
                        """).stream().toList());
    }

    @Test
    void readsStrangeNamesColoursAndEmptyMessages() {
        assertEquals(
                List.of(
                        record(LogLevel.INFO, "Ma base", "odoo.x", "a b: c"),
                        record(LogLevel.ERROR, "S", "odoo.x", "red"),
                        record(LogLevel.INFO, "S", "odoo.x", ""),
                        record(LogLevel.INFO, "S", "odoo.x", "from Windows")),
                read(List.of(
                        "2026-11-21 12:00:07,123 42 INFO Ma base odoo.x: a b: c",
                        "2026-11-21 12:00:07,123 42 \u001b[1;31m\u001b[1;49mERROR\u001b[0m S odoo.x: red",
                        "2026-11-21 12:00:07,123 42 INFO S odoo.x: ",
                        "2026-11-21 12:00:07,123 42 INFO S odoo.x: from Windows\r")));
    }

    @Test
    void whatOnlyLooksLikeARecordIsNone() {
        assertEquals(Optional.empty(), LogRecord.begin("2026-13-41 12:00:07,123 42 INFO S odoo.x: no such day"));
        assertEquals(Optional.empty(), LogRecord.begin("  2026-11-21 12:00:07,123 42 INFO S odoo.x: quoted"));
        assertEquals(Optional.empty(), LogRecord.begin("2026-11-21 12:00:07,123 started"));
    }

    @Test
    void ofAnEndlessMessageBothEndsAreKept() {
        var lines = new ArrayList<>(List.of("2026-11-21 12:00:07,123 42 ERROR S odoo.x: first"));
        IntStream.range(0, 100_000).forEach(number -> lines.add("line " + number));
        lines.add("x".repeat(1_000_000));

        var message = read(lines).getFirst().message();

        var kept = message.lines().toList();
        assertEquals(LogReader.FIRST_LINES + 1 + LogReader.LAST_LINES, kept.size());
        assertEquals("first", kept.getFirst());
        assertEquals("line 99999", kept.get(kept.size() - 2));
        assertTrue(
                kept.getLast().length() <= LogReader.LONGEST_LINE + 1,
                kept.getLast().length() + " characters");
    }
}

package org.sauvrest.core.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.util.stream.Collectors.toMap;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sauvrest.core.archive.Readings.read;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDateTime;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@ExtendWith(DumpFixture.Resolver.class)
class ArchiveTest {
    private static final int LARGE_OBJECTS = 3;

    @Test
    void readsTheHeader(DumpFixture dumps) throws Exception {
        // Nobody else wants it so: it is made now, and not a while ago for another test.
        var header = Archive.open(dumps.dump(Database.ODD, "-Fc", "-Z3")).header();
        assertEquals("1.14", header.formatVersion());
        assertEquals(Compression.GZIP, header.compression());
        assertEquals("odd", header.database());
        assertTrue(header.serverVersion().startsWith("15."), header.serverVersion());
        assertTrue(header.dumpVersion().startsWith("15."), header.dumpVersion());
        var age = Duration.between(header.createdAt(), LocalDateTime.now(java.time.ZoneId.systemDefault()));
        assertTrue(age.abs().toMinutes() < 2, "made at " + header.createdAt());
    }

    @Test
    void readsTheContents(DumpFixture dumps) throws Exception {
        var contents = Archive.open(dumps.dump(Database.ODD, "-Fc")).contents();
        var table = entry(contents, "TABLE", "no_rows");
        assertEquals("public", table.namespace());
        assertEquals("postgres", table.owner());
        assertEquals(Section.PRE_DATA, table.section());
        assertEquals("heap", table.accessMethod());
        assertEquals("CREATE TABLE public.no_rows (\n    a integer\n);\n", table.definition());
        assertEquals("DROP TABLE public.no_rows;\n", table.dropStatement());
        assertFalse(table.hasData());
        var rows = entry(contents, "TABLE DATA", "no_rows");
        assertEquals(Section.DATA, rows.section());
        assertEquals("COPY public.no_rows (a) FROM stdin;\n", rows.copyStatement());
        assertEquals(List.of(table.dumpId()), rows.dependencies());
        assertEquals(DataState.PLACED, rows.dataState());
        assertEquals(
                "Schéma \"q\"",
                entry(contents, "TABLE", "odd \"name\" 100% %s\n😀").namespace());
        assertEquals(
                Section.POST_DATA,
                entry(contents, "MATERIALIZED VIEW DATA", "kept").section());
    }

    @ParameterizedTest
    @ValueSource(strings = {"-Z0", "-Z1", "-Z6"})
    void countsWhatIsInTheDatabase(String level, DumpFixture dumps) throws Exception {
        for (var file : new Path[] {
            dumps.dump(Database.ODD, "-Fc", level),
            dumps.dumpThroughPipe(Database.ODD, "-Fc", level),
            dumps.dumpAppending(Database.ODD, "-Fc", level)
        }) {
            var report = read(file);
            assertEquals(countsIn(dumps, Database.ODD, report), countsOf(report));
            assertEquals(8, report.tables().size());
            assertEquals(LARGE_OBJECTS, report.largeObjects());
            assertEquals(read(dumps.dump(Database.ODD, "-Fc", "-Z0")).plainBytes(), report.plainBytes());
        }
    }

    @Test
    void countsAMillionRows(DumpFixture dumps) throws Exception {
        var report = read(dumps.dump(Database.LARGE, "-Fc", "-Z1"));
        assertEquals(
                Map.of(
                        "million",
                        1_000_000L,
                        "part_a",
                        80_000L,
                        "part_b",
                        60_000L,
                        "part_c",
                        40_000L,
                        "part_d",
                        20_000L),
                report.tables().stream().collect(toMap(TableRows::table, TableRows::rows)));
        assertEquals(1_200_000, report.rows());
    }

    @Test
    void acceptsAnArchiveOfNothing(DumpFixture dumps) throws Exception {
        for (var file : new Path[] {
            dumps.dump(Database.EMPTY, "-Fc"),
            dumps.dumpThroughPipe(Database.EMPTY, "-Fc"),
            dumps.dumpAppending(Database.EMPTY, "-Fc"),
            dumps.dump(Database.ODD, "-Fc", "--schema-only"),
            dumps.dump(Database.ODD, "-Fc", "--section=post-data")
        }) {
            var report = read(file);
            assertEquals(0, report.rows());
            assertEquals(0, report.plainBytes());
        }
    }

    @Test
    void doesNotCountInsertCommands(DumpFixture dumps) throws Exception {
        var report = read(dumps.dump(Database.ODD, "-Fc", "--inserts"));
        assertEquals(0, report.tables().size());
        assertEquals(LARGE_OBJECTS, report.largeObjects());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "--data-only",
                "--no-blobs",
                "--load-via-partition-root",
                "--section=data",
                "--encoding=UTF8",
                "-c -C"
            })
    void acceptsArchivesOfAParticularKind(String option, DumpFixture dumps) throws Exception {
        var options = ("-Fc " + option).split(" ");
        var report = read(dumps.dump(Database.ODD, options));
        assertEquals(countsIn(dumps, Database.ODD, report), countsOf(report));
        assertEquals(8, report.tables().size());
    }

    @Test
    void keepsNamesApartInOtherEncodings(DumpFixture dumps) throws Exception {
        var utf8 = new String(Files.readAllBytes(dumps.dump(Database.ODD, "-Fc")), ISO_8859_1);
        var latin1 = utf8.replace("Sch\u00c3\u00a9ma", "Sch\u00e9\u00e8ma");
        var contents = Archive.open(dumps.newFile(latin1.getBytes(ISO_8859_1))).contents();
        assertEquals("Schéèma \"q\"", entry(contents, "SCHEMA", "Schéèma \"q\"").tag());
    }

    private static Entry entry(List<Entry> contents, String description, String tag) {
        return contents.stream()
                .filter(entry ->
                        entry.description().equals(description) && entry.tag().equals(tag))
                .findFirst()
                .orElseThrow();
    }

    private static Map<Integer, Long> countsOf(ArchiveReport report) {
        return report.tables().stream().collect(toMap(TableRows::dumpId, TableRows::rows));
    }

    private static Map<Integer, Long> countsIn(DumpFixture dumps, Database database, ArchiveReport report)
            throws IOException {
        var counts = new HashMap<Integer, Long>();
        for (var table : report.tables()) {
            counts.put(table.dumpId(), dumps.count(database, quoted(table.schema()) + "." + quoted(table.table())));
        }
        return counts;
    }

    private static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}

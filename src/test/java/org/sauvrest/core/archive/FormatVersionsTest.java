package org.sauvrest.core.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sauvrest.core.archive.Readings.read;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauvrest.core.archive.DamagedArchiveException.Reason;
import org.sauvrest.core.archive.UnsupportedArchiveException.Feature;

/// Versions that PostgreSQL 15 does not write are made from an archive of its own.
@ExtendWith(DumpFixture.Resolver.class)
class FormatVersionsTest {
    @ParameterizedTest
    @CsvSource({"12,-1", "12,9", "13,6", "14,-1", "15,1", "16,1"})
    void readsEachVersion(int version, int compression, DumpFixture dumps) throws Exception {
        assertReadsAs(version, compression, dumps, dumps.dump(Database.ODD, "-Fc", "-Z6"));
    }

    @ParameterizedTest
    @CsvSource({"12,0", "13,0", "14,0", "15,0", "16,0"})
    void readsEachVersionUncompressed(int version, int compression, DumpFixture dumps) throws Exception {
        assertReadsAs(version, compression, dumps, dumps.dump(Database.ODD, "-Fc", "-Z0"));
    }

    @Test
    void tellsWhatKindOfRelationATableIs(DumpFixture dumps) throws Exception {
        var file = dumps.newFile(new ArchiveWriter(16, 1).rewrite(dumps.dump(Database.ODD, "-Fc")));
        for (var entry : Archive.open(file).contents()) {
            assertEquals(entry.description().equals("TABLE") ? 'r' : 0, entry.relationKind());
        }
    }

    @ParameterizedTest
    @CsvSource({"LZ4,2,lz4", "ZSTD,3,zstd"})
    void readsAllButTheDataOfOtherCompressions(Compression compression, int number, String name, DumpFixture dumps)
            throws Exception {
        var file = dumps.newFile(new ArchiveWriter(16, number).rewrite(dumps.dump(Database.ODD, "-Fc")));
        var archive = Archive.open(file);
        assertEquals(compression, archive.header().compression());
        assertTrue(archive.contents().size() > 20);
        var exception = assertThrows(UnsupportedArchiveException.class, () -> archive.readThrough(position -> {}));
        assertEquals(Feature.COMPRESSION, exception.feature());
        assertEquals(name, exception.detail());
    }

    @Test
    void refusesACompressionThatItDoesNotKnow(DumpFixture dumps) throws Exception {
        var file = dumps.newFile(new ArchiveWriter(15, 4).rewrite(dumps.dump(Database.ODD, "-Fc")));
        assertEquals(Feature.COMPRESSION, unsupported(file).feature());
    }

    @ParameterizedTest
    @ValueSource(ints = {17, 255, 11, 0})
    void refusesOtherVersions(int version, DumpFixture dumps) throws Exception {
        var bytes = Files.readAllBytes(dumps.dump(Database.EMPTY, "-Fc"));
        bytes[6] = (byte) version;
        var exception = unsupported(dumps.newFile(bytes));
        assertEquals(Feature.VERSION, exception.feature());
        assertEquals("1." + version, exception.detail());
    }

    @Test
    void refusesTheContentsOfATarOrDirectory(DumpFixture dumps) throws Exception {
        var contents = dumps.dump(Database.EMPTY, "-Fd").resolve("toc.dat");
        assertEquals(FileKind.CUSTOM_ARCHIVE, FileKind.of(contents));
        assertEquals(Feature.LAYOUT, unsupported(contents).feature());
    }

    @Test
    void refusesContentsThatDoNotFitInMemory(DumpFixture dumps) throws Exception {
        var file = dumps.dump(Database.ODD, "-Fc");
        try (var channel = FileChannel.open(file)) {
            var input = new ArchiveInput(channel, 0, channel.size(), Reason.TRUNCATED, bytes -> {});
            var layout = new HeaderReader(input).read().layout();
            var reader = new ContentsReader(input, layout, 5_000, description -> true);
            var exception = assertThrows(UnsupportedArchiveException.class, reader::read);
            assertEquals(Feature.CONTENTS_SIZE, exception.feature());
        }
    }

    /// What PostgreSQL 18 writes with `pg_dump -Fc --statistics > file`.
    @Test
    void acceptsContentsWrittenAgainWithoutStatistics(DumpFixture dumps) throws Exception {
        var table = Entries.table(1, DataState.NONE, 0);
        var statistics = Entries.statistics(2, "SELECT pg_restore_relation_stats();");
        var writer =
                new ArchiveWriter(16, 0).header().integer(2).entry(table, 0).entry(statistics, 0);
        var once = writer.bytes();
        writer.integer(2).entry(table, 0).integer(2).integer(0).text("1").text("2");
        writer.text(statistics.tag()).text(statistics.description()).integer(3);
        var tail = new ArchiveWriter(16, 0).entry(statistics, 0).bytes();
        int definitionEnd = new String(tail, ISO_8859_1).indexOf(';') + 1;
        writer.raw(Arrays.copyOfRange(tail, definitionEnd, tail.length));
        assertEquals(0, read(dumps.newFile(once)).rows());
        assertEquals(0, read(dumps.newFile(writer.bytes())).rows());
        assertEquals(
                Reason.TRAILING_DATA,
                Readings.reasonOf(dumps.newFile(writer.raw(new byte[1]).bytes())));
    }

    private static void assertReadsAs(int version, int compression, DumpFixture dumps, Path original)
            throws IOException, ArchiveException, InterruptedException {
        var file = dumps.newFile(new ArchiveWriter(version, compression).rewrite(original));
        var header = Archive.open(file).header();
        assertEquals("1." + version, header.formatVersion());
        assertEquals(compression == 0 ? Compression.NONE : Compression.GZIP, header.compression());
        assertEquals(LocalDateTime.of(2024, 12, 31, 23, 58, 59), header.createdAt());
        assertEquals(
                List.of("a database", "15.1", "15.2"),
                List.of(header.database(), header.serverVersion(), header.dumpVersion()));
        var expected = read(original);
        var report = read(file);
        assertEquals(expected.tables(), report.tables());
        assertEquals(expected.largeObjects(), report.largeObjects());
        assertEquals(expected.plainBytes(), report.plainBytes());
        // What is written here is what PostgreSQL reads, as far as version 15 knows it.
        assertTrue(version > 14 || Programs.isAcceptedByPgRestore(file), "pg_restore refuses it");
    }

    private static UnsupportedArchiveException unsupported(Path file) {
        return assertThrows(UnsupportedArchiveException.class, () -> Archive.open(file));
    }
}

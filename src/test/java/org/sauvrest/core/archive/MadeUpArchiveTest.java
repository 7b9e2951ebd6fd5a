package org.sauvrest.core.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeout;
import static org.sauvrest.core.archive.Readings.reasonOf;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.archive.DamagedArchiveException.Reason;

/// Archives that no pg_dump writes, each with one fault.
@Timeout(20)
class MadeUpArchiveTest {
    private static final int NONE = 0;
    private static final int GZIP = 1;
    private static final byte[] ROWS = "1\n2\n\\.\n\n\n".getBytes(UTF_8);
    private static final Entry TABLE = Entries.table(7, DataState.UNPLACED, 0);

    @TempDir
    private Path folder;

    @Test
    void readsOneWithoutFault() throws Exception {
        assertEquals(
                2,
                Readings.read(file(start(NONE, TABLE), block(1, 7, chunks(ROWS, new byte[0]))))
                        .rows());
        assertEquals(
                2,
                Readings.read(file(start(GZIP, TABLE), block(1, 7, chunks(zlib(ROWS), new byte[0]))))
                        .rows());
    }

    @Test
    void refusesBlocksThatAreNotExpected() throws IOException {
        var rows = chunks(ROWS, new byte[0]);
        assertEquals(Reason.BAD_BLOCK, reasonOf(file(start(NONE, TABLE), block(1, 8, rows))));
        assertEquals(Reason.BAD_BLOCK, reasonOf(file(start(NONE, TABLE), block(3, 7, rows))));
        assertEquals(Reason.BAD_BLOCK, reasonOf(file(start(NONE, TABLE), block(2, 7, rows))));
        assertEquals(Reason.MISSING_DATA, reasonOf(file(start(NONE, TABLE))));
        assertEquals(Reason.TRAILING_DATA, reasonOf(file(start(NONE, TABLE), block(1, 7, rows), block(1, 7, rows))));
        var two = start(NONE, TABLE, Entries.table(8, DataState.UNPLACED, 0));
        assertEquals(Reason.BAD_BLOCK, reasonOf(file(two, block(1, 7, rows), block(1, 7, rows))));
        assertEquals(Reason.MISSING_DATA, reasonOf(file(two, block(1, 8, rows))));
        var noData = start(NONE, TABLE, Entries.table(8, DataState.NONE, 0));
        assertEquals(Reason.BAD_BLOCK, reasonOf(file(noData, block(1, 8, rows), block(1, 7, rows))));
    }

    @Test
    void refusesBlocksAtOtherPlacesThanTheContentsSay() throws Exception {
        var rows = block(1, 7, chunks(ROWS, new byte[0]));
        var more = block(1, 8, chunks(ROWS, new byte[0]));
        int first = start(NONE, TABLE, TABLE).length;
        int second = first + rows.length;
        assertEquals(4, Readings.read(file(placed(first, second), rows, more)).rows());
        assertEquals(Reason.BAD_TABLE_OF_CONTENTS, reasonOf(file(placed(first + 1, second), rows, more)));
        assertEquals(Reason.BAD_TABLE_OF_CONTENTS, reasonOf(file(placed(-first, second), rows, more)));
        assertEquals(Reason.BAD_TABLE_OF_CONTENTS, reasonOf(file(placed(first, first), rows, more)));
        assertEquals(Reason.BAD_BLOCK, reasonOf(file(placed(second, first), rows, more)));
        assertEquals(Reason.BAD_BLOCK, reasonOf(file(placed(first, second + 1), rows, more)));
        assertEquals(Reason.TRUNCATED, reasonOf(file(placed(first, Long.MAX_VALUE), rows, more)));
        var mixed = start(NONE, Entries.table(7, DataState.PLACED, first + 1), Entries.table(8, DataState.UNPLACED, 0));
        assertEquals(Reason.BAD_BLOCK, reasonOf(file(mixed, rows, more)));
    }

    /// Blocks of this size are read side by side.
    @Test
    void refusesGapsAndOverlapsBetweenLargeBlocks() throws Exception {
        var rows = joined("row\n".repeat(300_000).getBytes(UTF_8), ROWS);
        var first = block(1, 7, chunks(rows, new byte[0]));
        var second = block(1, 8, chunks(rows, new byte[0]));
        int start = start(NONE, TABLE, TABLE).length;
        int next = start + first.length;
        assertEquals(
                600_004, Readings.read(file(placed(start, next), first, second)).rows());
        assertEquals(Reason.BAD_BLOCK, reasonOf(file(placed(start, next + 1), first, new byte[1], second)));
        var shifted = first.clone();
        shifted[7]++;
        assertEquals(Reason.BAD_BLOCK, reasonOf(file(placed(start, next), shifted, second)));
        var tooLong = first.clone();
        tooLong[9]++;
        assertEquals(Reason.BAD_BLOCK, reasonOf(file(placed(start, next), tooLong, second)));
        var lastTooLong = second.clone();
        lastTooLong[9]++;
        assertEquals(Reason.TRUNCATED, reasonOf(file(placed(start, next), first, lastTooLong)));
        assertEquals(Reason.BAD_BLOCK, reasonOf(file(placed(start, next), tooLong, lastTooLong)));
    }

    @Test
    void refusesBrokenCompression() throws IOException {
        var whole = zlib(ROWS);
        var half = java.util.Arrays.copyOf(whole, whole.length - 3);
        assertEquals(Reason.BAD_COMPRESSION, reasonOf(packed(half)));
        assertEquals(Reason.BAD_COMPRESSION, reasonOf(packed(joined(whole, new byte[1]))));
        assertEquals(Reason.BAD_COMPRESSION, reasonOf(packed(whole, new byte[1])));
        assertEquals(Reason.BAD_COMPRESSION, reasonOf(packed(whole, whole)));
        assertEquals(Reason.BAD_COMPRESSION, reasonOf(packed(ROWS)));
        assertEquals(Reason.BAD_COMPRESSION, reasonOf(packed()));
        var deflater = new Deflater();
        deflater.setDictionary(ROWS);
        assertEquals(Reason.BAD_COMPRESSION, reasonOf(packed(zlib(ROWS, deflater))));
    }

    @Test
    void refusesRowsWithoutTheirEnd() throws IOException {
        for (var rows : List.of("", "1\n2\n", "1\n\\.", "1\n\\.\n2\n\\.\n\n\n")) {
            var file = file(
                    start(NONE, TABLE),
                    block(1, 7, rows.isEmpty() ? chunks(new byte[0]) : chunks(rows.getBytes(UTF_8), new byte[0])));
            assertEquals(Reason.BAD_ROWS, reasonOf(file), rows);
        }
    }

    /// Reading the whole file would take many seconds.
    @Test
    void stopsAtOnceWhenInterrupted() throws Exception {
        var file = file(start(NONE, Entries.commands(7)), block(1, 7, new byte[0]));
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = 0; i < 4; i++) {
                // The file system keeps no room for what is never written.
                channel.write(ByteBuffer.wrap(new ArchiveWriter(14, 0).integer(Integer.MAX_VALUE).bytes()), channel.size());
                channel.write(ByteBuffer.allocate(1), channel.size() + Integer.MAX_VALUE - 1);
            }
            channel.write(ByteBuffer.wrap(chunks(new byte[0])), channel.size());
        }
        var archive = Archive.open(file);
        Thread.currentThread().interrupt();
        assertTimeout(
                Duration.ofSeconds(2),
                () -> assertThrows(InterruptedException.class, () -> archive.readThrough(position -> {})));
    }

    @Test
    void refusesChunksOfImpossibleLength() throws IOException {
        var negative = new ArchiveWriter(14, 0).integer(-5).bytes();
        assertEquals(Reason.BAD_BLOCK, reasonOf(file(start(NONE, TABLE), block(1, 7, negative))));
        var huge = new ArchiveWriter(14, 0).integer(Integer.MAX_VALUE).bytes();
        assertEquals(Reason.TRUNCATED, reasonOf(file(start(NONE, TABLE), block(1, 7, huge))));
        var noInteger = new byte[] {0, 0, 0, 0, (byte) 0x80};
        assertEquals(Reason.BAD_BLOCK, reasonOf(file(start(NONE, TABLE), block(1, 7, noInteger))));
        var twoSigns = new byte[] {2, 1, 0, 0, 0};
        assertEquals(Reason.BAD_BLOCK, reasonOf(file(start(NONE, TABLE), block(1, 7, twoSigns))));
    }

    @Test
    void readsLargeObjects() throws Exception {
        var start = start(NONE, Entries.largeObjects(7, DataState.UNPLACED, 0));
        var none = new ArchiveWriter(14, 0).integer(0).bytes();
        assertEquals(0, Readings.read(file(start, block(3, 7, none))).largeObjects());
        var one = new ArchiveWriter(14, 0)
                .integer(-6)
                .raw(chunks(ROWS, new byte[0]))
                .integer(0)
                .bytes();
        assertEquals(1, Readings.read(file(start, block(3, 7, one))).largeObjects());
        var cut = java.util.Arrays.copyOf(one, one.length - 1);
        assertEquals(Reason.TRUNCATED, reasonOf(file(start, block(3, 7, cut))));
        assertEquals(Reason.BAD_BLOCK, reasonOf(file(start, block(1, 7, one))));
    }

    @Test
    void refusesImpossibleContents() throws IOException {
        assertEquals(Reason.BAD_TABLE_OF_CONTENTS, reasonOf(contents(writer -> writer.integer(-1))));
        assertEquals(Reason.TRUNCATED, reasonOf(contents(writer -> writer.integer(Integer.MAX_VALUE))));
        assertEquals(Reason.BAD_TABLE_OF_CONTENTS, reasonOf(file(start(NONE, TABLE, TABLE))));
        assertEquals(Reason.BAD_TABLE_OF_CONTENTS, reasonOf(file(start(NONE, Entries.table(0, DataState.NONE, 0)))));
        assertEquals(
                Reason.BAD_TABLE_OF_CONTENTS,
                reasonOf(contents(writer -> writer.integer(1).integer(1).integer(2))));
        for (var number : List.of("", "x", "-1", "4294967296", "99999999999999999999")) {
            assertEquals(
                    Reason.BAD_TABLE_OF_CONTENTS,
                    reasonOf(contents(
                            writer -> writer.integer(1).integer(1).integer(0).text(number))),
                    number);
        }
        for (int length : new int[] {-2, Integer.MIN_VALUE + 1, Integer.MAX_VALUE, 70 << 20}) {
            assertEquals(Reason.BAD_TABLE_OF_CONTENTS, reasonOf(tagOfLength(length)), "length " + length);
        }
        assertEquals(Reason.TRUNCATED, reasonOf(tagOfLength(60 << 20)));
        assertEquals(
                Reason.BAD_TABLE_OF_CONTENTS,
                reasonOf(contents(writer -> start(writer).text("a\0b"))));
        var contradiction = start(NONE, TABLE);
        int hasDumper = start(NONE).length + 6;
        assertEquals(1, contradiction[hasDumper]--);
        assertEquals(Reason.BAD_TABLE_OF_CONTENTS, reasonOf(file(contradiction)));
    }

    private static ArchiveWriter start(ArchiveWriter writer) {
        return writer.integer(1).integer(1).integer(0).text("0").text("0");
    }

    private Path tagOfLength(int length) throws IOException {
        return contents(writer -> start(writer).integer(length));
    }

    private Path contents(java.util.function.UnaryOperator<ArchiveWriter> rest) throws IOException {
        return file(rest.apply(new ArchiveWriter(14, 0).header()).bytes());
    }

    private Path packed(byte[]... streams) throws IOException {
        var parts = java.util.Arrays.copyOf(streams, streams.length + 1);
        parts[streams.length] = new byte[0];
        return file(start(GZIP, TABLE), block(1, 7, chunks(parts)));
    }

    private static byte[] placed(long first, long second) {
        return start(NONE, Entries.table(7, DataState.PLACED, first), Entries.table(8, DataState.PLACED, second));
    }

    private static byte[] start(int compression, Entry... entries) {
        var writer = new ArchiveWriter(14, compression).header().integer(entries.length);
        for (var entry : entries) {
            writer.entry(entry, 0);
        }
        return writer.bytes();
    }

    private static byte[] block(int type, int id, byte[] content) {
        return joined(
                new byte[] {(byte) type},
                new ArchiveWriter(14, 0).integer(id).raw(content).bytes());
    }

    /// Each with its length before it, so that an empty one ends them.
    private static byte[] chunks(byte[]... parts) {
        var writer = new ArchiveWriter(14, 0);
        for (var part : parts) {
            writer.integer(part.length).raw(part);
        }
        return writer.bytes();
    }

    private static byte[] zlib(byte[] plain) throws IOException {
        return zlib(plain, new Deflater());
    }

    private static byte[] zlib(byte[] plain, Deflater deflater) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var stream = new DeflaterOutputStream(out, deflater)) {
            stream.write(plain);
        }
        deflater.end();
        return out.toByteArray();
    }

    private static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }

    private Path file(byte[]... parts) throws IOException {
        return Files.write(folder.resolve("archive"), joined(parts));
    }
}

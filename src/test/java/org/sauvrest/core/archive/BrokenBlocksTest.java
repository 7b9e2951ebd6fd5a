package org.sauvrest.core.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.sauvrest.core.archive.Parts.GZIP;
import static org.sauvrest.core.archive.Parts.NONE;
import static org.sauvrest.core.archive.Parts.ROWS;
import static org.sauvrest.core.archive.Parts.TABLE;
import static org.sauvrest.core.archive.Parts.block;
import static org.sauvrest.core.archive.Parts.chunks;
import static org.sauvrest.core.archive.Parts.joined;
import static org.sauvrest.core.archive.Parts.placed;
import static org.sauvrest.core.archive.Parts.start;
import static org.sauvrest.core.archive.Parts.zlib;
import static org.sauvrest.core.archive.Readings.read;
import static org.sauvrest.core.archive.Readings.reasonOf;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.LongConsumer;
import java.util.zip.Deflater;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.archive.DamagedArchiveException.Reason;

/// Data that no pg_dump writes, with one fault each time.
@Timeout(60)
class BrokenBlocksTest {
    @TempDir
    private Path folder;

    @Test
    void readsOneWithoutFault() throws Exception {
        assertEquals(
                2, read(file(start(NONE, TABLE), block(1, 7, chunks(ROWS)))).rows());
        assertEquals(2, read(packed(zlib(ROWS))).rows());
    }

    @Test
    void refusesBlocksThatAreNotExpected() throws IOException {
        var rows = chunks(ROWS);
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
        var rows = block(1, 7, chunks(ROWS));
        var more = block(1, 8, chunks(ROWS));
        int first = start(NONE, TABLE, TABLE).length;
        int second = first + rows.length;
        assertEquals(4, read(file(placed(first, second), rows, more)).rows());
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
        var first = block(1, 7, chunks(rows));
        var second = block(1, 8, chunks(rows));
        int start = start(NONE, TABLE, TABLE).length;
        int next = start + first.length;
        assertEquals(600_004, read(file(placed(start, next), first, second)).rows());
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
        var half = Arrays.copyOf(whole, whole.length - 3);
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
        assertEquals(Reason.BAD_ROWS, reasonOf(file(start(NONE, TABLE), block(1, 7, chunks()))));
        for (var rows : List.of("1\n2\n", "1\n\\.", "1\n\\.\n2\n\\.\n\n\n")) {
            var file = file(start(NONE, TABLE), block(1, 7, chunks(rows.getBytes(UTF_8))));
            assertEquals(Reason.BAD_ROWS, reasonOf(file), rows);
        }
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
        assertEquals(0, read(file(start, block(3, 7, none))).largeObjects());
        var one = new ArchiveWriter(14, 0)
                .integer(-6)
                .raw(chunks(ROWS))
                .integer(0)
                .bytes();
        assertEquals(1, read(file(start, block(3, 7, one))).largeObjects());
        var cut = Arrays.copyOf(one, one.length - 1);
        assertEquals(Reason.TRUNCATED, reasonOf(file(start, block(3, 7, cut))));
        assertEquals(Reason.BAD_BLOCK, reasonOf(file(start, block(1, 7, one))));
    }

    /// Reading the whole file would take many seconds.
    @Test
    void stopsAtOnceWhenInterrupted() throws Exception {
        var file = file(
                start(NONE, Entries.commands(7)),
                new ArchiveWriter(14, 0).raw(new byte[] {1}).integer(7).bytes());
        var length = new ArchiveWriter(14, 0).integer(Integer.MAX_VALUE).bytes();
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            for (int i = 0; i < 4; i++) {
                channel.write(ByteBuffer.wrap(length), channel.size());
                // The file system keeps no room for what is never written.
                channel.write(ByteBuffer.allocate(1), channel.size() + Integer.MAX_VALUE - 1);
            }
            channel.write(ByteBuffer.wrap(chunks()), channel.size());
        }
        var archive = Archive.open(file);
        var told = new AtomicInteger();
        LongConsumer stop = position -> {
            told.incrementAndGet();
            Thread.currentThread().interrupt();
        };
        assertThrows(InterruptedException.class, () -> archive.readThrough(stop));
        assertEquals(1, told.get(), "it was told more than once how far it is");
    }

    private Path packed(byte[]... streams) throws IOException {
        return file(start(GZIP, TABLE), block(1, 7, chunks(streams)));
    }

    private Path file(byte[]... parts) throws IOException {
        return Files.write(folder.resolve("archive"), joined(parts));
    }
}

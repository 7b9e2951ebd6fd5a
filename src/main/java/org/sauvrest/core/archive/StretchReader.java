package org.sauvrest.core.archive;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sauvrest.core.archive.DamagedArchiveException.Reason;

/// Reads the blocks of one stretch, and checks that they are its entries' blocks, each once. What follows the last
/// block of the file is left to read.
final class StretchReader {

    private static final int TABLE = 1;
    private static final int LARGE_OBJECTS = 3;

    /// What was found in a stretch.
    ///
    /// @param starts where each entry's block begins, by the entry's number
    record Result(List<TableRows> tables, long largeObjects, long plainBytes, Map<Integer, Long> starts) {}

    private final Stretch stretch;
    private final ArchiveInput input;
    private final ContentReader content;
    private final List<TableRows> tables = new ArrayList<>();
    private final Map<Integer, Long> starts = new HashMap<>();
    private long largeObjects;

    StretchReader(Stretch stretch, ArchiveInput input, ContentReader content) {
        this.stretch = stretch;
        this.input = input;
        this.content = content;
    }

    Result read() throws IOException, DamagedArchiveException {
        var awaited = new HashMap<Integer, Entry>();
        stretch.entries().forEach(entry -> awaited.put(entry.dumpId(), entry));
        while (!awaited.isEmpty()) {
            readBlock(awaited);
        }
        if (!stretch.isLast() && input.remaining() > 0) {
            throw badBlock(input.position(), "a gap between two blocks");
        }
        return new Result(List.copyOf(tables), largeObjects, content.plainBytes(), Map.copyOf(starts));
    }

    private void readBlock(Map<Integer, Entry> awaited) throws IOException, DamagedArchiveException {
        long start = input.position();
        if (input.remaining() <= 0) {
            var missing = awaited.values().iterator().next();
            throw new DamagedArchiveException(Reason.MISSING_DATA, start, "no data of entry " + missing.dumpId());
        }
        int type = input.readByte();
        int id = input.readInt(Reason.BAD_BLOCK);
        var entry = awaited.remove(id);
        if (entry == null) {
            throw badBlock(start, "data of entry %d, which is not expected".formatted(id));
        }
        if (type != (entry.holdsLargeObjects() ? LARGE_OBJECTS : TABLE)) {
            throw badBlock(start, "a block of type %d for entry %d".formatted(type, id));
        }
        if (entry.dataState() == DataState.PLACED && entry.dataOffset() != start) {
            throw badBlock(start, "data of entry %d, expected at %d".formatted(id, entry.dataOffset()));
        }
        starts.put(id, start);
        if (entry.holdsLargeObjects()) {
            readLargeObjects();
        } else if (entry.hasCountedRows()) {
            readRows(entry, start);
        } else {
            content.read((bytes, from, to) -> {});
        }
    }

    private void readRows(Entry entry, long start) throws IOException, DamagedArchiveException {
        var counter = new RowCounter();
        content.read(counter);
        if (!counter.isComplete()) {
            throw new DamagedArchiveException(Reason.BAD_ROWS, start, "the rows of entry " + entry.dumpId());
        }
        tables.add(new TableRows(entry.dumpId(), entry.namespace(), entry.tag(), counter.rows()));
    }

    private void readLargeObjects() throws IOException, DamagedArchiveException {
        while (input.readInt(Reason.BAD_BLOCK) != 0) {
            content.read((bytes, from, to) -> {});
            largeObjects++;
        }
    }

    private static DamagedArchiveException badBlock(long position, String detail) {
        return new DamagedArchiveException(Reason.BAD_BLOCK, position, detail);
    }
}

package org.sauvrest.core.archive;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.sauvrest.core.archive.DamagedArchiveException.Reason;

/// A part of the file that consists of whole blocks, and the entries whose blocks they are.
///
/// @param isLast whether it ends where the file ends
record Stretch(long start, long end, List<Entry> entries, boolean isLast) {

    private static final long SMALLEST = 1 << 20;

    /// Divides all blocks, in the order of the file, into stretches that can be read side by side: about as many as
    /// wanted, but only one where the contents do not tell where the blocks are.
    static List<Stretch> divide(List<Entry> contents, long dataStart, long fileEnd, int wanted)
            throws DamagedArchiveException {
        var entries = contents.stream().filter(Entry::hasData).toList();
        if (entries.isEmpty() || entries.stream().anyMatch(entry -> entry.dataState() == DataState.UNPLACED)) {
            return List.of(new Stretch(dataStart, fileEnd, entries, true));
        }
        var placed = entries.stream()
                .sorted(Comparator.comparingLong(Entry::dataOffset))
                .toList();
        requirePlausible(placed, dataStart, fileEnd);
        long size = Math.max(SMALLEST, (fileEnd - dataStart) / wanted);
        var stretches = new ArrayList<Stretch>();
        int first = 0;
        for (int next = 1; next < placed.size(); next++) {
            long start = placed.get(first).dataOffset();
            long end = placed.get(next).dataOffset();
            if (end - start >= size) {
                stretches.add(new Stretch(start, end, placed.subList(first, next), false));
                first = next;
            }
        }
        stretches.add(new Stretch(placed.get(first).dataOffset(), fileEnd, placed.subList(first, placed.size()), true));
        return stretches;
    }

    private static void requirePlausible(List<Entry> placed, long dataStart, long fileEnd)
            throws DamagedArchiveException {
        if (placed.getFirst().dataOffset() != dataStart) {
            throw new DamagedArchiveException(
                    Reason.BAD_TABLE_OF_CONTENTS, dataStart, "no entry's data begins behind the contents");
        }
        for (int i = 1; i < placed.size(); i++) {
            if (placed.get(i).dataOffset() == placed.get(i - 1).dataOffset()) {
                throw new DamagedArchiveException(
                        Reason.BAD_TABLE_OF_CONTENTS, dataStart, "two entries' data at the same place");
            }
        }
        if (placed.getLast().dataOffset() >= fileEnd) {
            throw new DamagedArchiveException(
                    Reason.TRUNCATED,
                    fileEnd,
                    "data expected at " + placed.getLast().dataOffset());
        }
    }
}

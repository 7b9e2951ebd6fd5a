package org.sauvrest.core.archive;

import java.util.List;

/// What a full reading of an archive found; that there is one means that nothing is missing or broken.
///
/// @param tables in the order of the file; without tables whose data is INSERT commands, whose rows cannot be counted
/// @param largeObjects their number
/// @param bytes the file's size
/// @param plainBytes the size of all data once unpacked; 0 where it was not unpacked, but recognised as known
/// @param sha256 of the whole file, in lower-case hexadecimal
public record ArchiveReport(List<TableRows> tables, long largeObjects, long bytes, long plainBytes, String sha256) {

    public ArchiveReport {
        tables = List.copyOf(tables);
    }

    /// Of all tables whose rows were counted.
    public long rows() {
        return tables.stream().mapToLong(TableRows::rows).sum();
    }
}

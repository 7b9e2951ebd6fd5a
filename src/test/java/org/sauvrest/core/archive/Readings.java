package org.sauvrest.core.archive;

import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.Path;
import org.sauvrest.core.archive.DamagedArchiveException.Reason;

/// Reads archives for tests, from end to end.
final class Readings {
    private Readings() {}

    static ArchiveReport read(Path file) throws IOException, ArchiveException, InterruptedException {
        return Archive.open(file).readThrough(position -> {});
    }

    static DamagedArchiveException damageOf(Path file) {
        return assertThrows(DamagedArchiveException.class, () -> read(file));
    }

    static Reason reasonOf(Path file) {
        return damageOf(file).reason();
    }

    /// Where the data begin, which is where the first block does: of an archive written straight to a file.
    static long dataStart(Archive archive) {
        return archive.contents().stream()
                .filter(Entry::hasData)
                .mapToLong(Entry::dataOffset)
                .min()
                .orElseThrow();
    }

    static long lastBlock(Archive archive) {
        return archive.contents().stream()
                .filter(Entry::hasData)
                .mapToLong(Entry::dataOffset)
                .max()
                .orElseThrow();
    }
}

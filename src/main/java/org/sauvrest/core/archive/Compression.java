package org.sauvrest.core.archive;

/// How an archive's data blocks are packed, in the order of the numbers that format 1.15 gives them.
public enum Compression {
    NONE,
    GZIP,
    LZ4,
    ZSTD;

    /// Whether this reader can unpack it.
    public boolean isReadable() {
        return this == NONE || this == GZIP;
    }
}

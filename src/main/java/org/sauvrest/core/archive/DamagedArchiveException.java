package org.sauvrest.core.archive;

/// The file is not what pg_dump wrote: it was cut short, altered or continued.
public final class DamagedArchiveException extends ArchiveException {

    private static final long serialVersionUID = 1;

    /// What is wrong, for words in the user's language.
    public enum Reason {
        /// The file does not begin as an archive of the custom format does.
        NOT_AN_ARCHIVE,
        /// The file ends before the archive does.
        TRUNCATED,
        BAD_HEADER,
        BAD_TABLE_OF_CONTENTS,
        /// A data block is not the one expected at its place, or its frame is broken.
        BAD_BLOCK,
        /// A compressed stream is broken, not ended, or fails its checksum.
        BAD_COMPRESSION,
        /// A table's rows do not end as pg_dump ends them.
        BAD_ROWS,
        /// An entry's data is nowhere in the file.
        MISSING_DATA,
        /// The file goes on after the archive's last block.
        TRAILING_DATA
    }

    private final Reason reason;
    private final long position;

    DamagedArchiveException(Reason reason, long position, String detail) {
        super("%s at byte %d: %s".formatted(reason, position, detail));
        this.reason = reason;
        this.position = position;
    }

    public Reason reason() {
        return reason;
    }

    /// Where it was noticed, in bytes from the start of the file; the damage itself may lie before.
    public long position() {
        return position;
    }
}

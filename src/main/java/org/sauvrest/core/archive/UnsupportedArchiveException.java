package org.sauvrest.core.archive;

/// The archive may well be sound, but this reader cannot tell.
public final class UnsupportedArchiveException extends ArchiveException {

    private static final long serialVersionUID = 1;

    /// What is not understood; `detail()` names it.
    public enum Feature {
        /// A format version such as `1.17`.
        VERSION,
        /// The `toc.dat` of an archive in tar or directory format.
        LAYOUT,
        /// A compression such as `zstd`.
        COMPRESSION,
        /// A table of contents that does not fit in memory; the detail is the memory's limit in bytes.
        CONTENTS_SIZE
    }

    private final Feature feature;
    private final String detail;

    UnsupportedArchiveException(Feature feature, String detail) {
        super("%s is not supported: %s".formatted(feature, detail));
        this.feature = feature;
        this.detail = detail;
    }

    public Feature feature() {
        return feature;
    }

    public String detail() {
        return detail;
    }
}

package org.sauvrest.core.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// What a file looks like from its first bytes, whatever its name says.
public enum FileKind {
    /// `pg_dump -Fc`, or the `toc.dat` of a directory or tar dump, which `Archive.open` tells apart.
    CUSTOM_ARCHIVE,
    /// `pg_dump -Fp` or `pg_dumpall`.
    PLAIN_SQL,
    /// Odoo's own backup is one, with a `dump.sql` in it.
    ZIP,
    GZIP,
    /// `pg_dump -Ft` is one.
    TAR,
    EMPTY,
    OTHER;

    private static final int LOOKED_AT = 512;
    private static final int TAR_MAGIC_AT = 257;

    public static FileKind of(Path file) throws IOException {
        try (var in = Files.newInputStream(file)) {
            // One byte is one character here, so that magic numbers can be compared as text.
            return of(new String(in.readNBytes(LOOKED_AT), ISO_8859_1));
        }
    }

    private static FileKind of(String start) {
        if (start.isEmpty()) {
            return EMPTY;
        }
        if (start.startsWith(HeaderReader.MAGIC)) {
            return CUSTOM_ARCHIVE;
        }
        if (start.startsWith("PK\003\004") || start.startsWith("PK\005\006")) {
            return ZIP;
        }
        if (start.startsWith("\037\213")) {
            return GZIP;
        }
        if (start.startsWith("ustar", TAR_MAGIC_AT)) {
            return TAR;
        }
        return isDumpText(start) ? PLAIN_SQL : OTHER;
    }

    /// Editors and mail programs add a byte order mark or change line ends, which psql forgives.
    private static boolean isDumpText(String start) {
        var text = (start.startsWith("\u00ef\u00bb\u00bf") ? start.substring(3) : start).stripLeading();
        return text.startsWith("--")
                && (text.contains("-- PostgreSQL database dump")
                        || text.contains("-- PostgreSQL database cluster dump"));
    }
}

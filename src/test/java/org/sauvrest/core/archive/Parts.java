package org.sauvrest.core.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/// The parts of made-up archives.
final class Parts {
    static final int NONE = 0;
    static final int GZIP = 1;

    /// Two rows, as COPY writes them.
    static final byte[] ROWS = "1\n2\n\\.\n\n\n".getBytes(UTF_8);

    static final Entry TABLE = Entries.table(7, DataState.UNPLACED, 0);

    private Parts() {}

    /// Header and contents.
    static byte[] start(int compression, Entry... entries) {
        var writer = new ArchiveWriter(14, compression).header().integer(entries.length);
        for (var entry : entries) {
            writer.entry(entry, 0);
        }
        return writer.bytes();
    }

    /// The same for entries 7 and 8, with the places of their data.
    static byte[] placed(long first, long second) {
        return start(NONE, Entries.table(7, DataState.PLACED, first), Entries.table(8, DataState.PLACED, second));
    }

    /// A data block with all that is in it.
    static byte[] block(int type, int id, byte[] content) {
        return joined(
                new byte[] {(byte) type},
                new ArchiveWriter(14, 0).integer(id).raw(content).bytes());
    }

    /// Each with its length before it, and the mark of the end behind them.
    static byte[] chunks(byte[]... parts) {
        var writer = new ArchiveWriter(14, 0);
        for (var part : parts) {
            writer.integer(part.length).raw(part);
        }
        return writer.integer(0).bytes();
    }

    static byte[] zlib(byte[] plain) throws IOException {
        return zlib(plain, new Deflater());
    }

    static byte[] zlib(byte[] plain, Deflater deflater) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var stream = new DeflaterOutputStream(out, deflater)) {
            stream.write(plain);
        }
        deflater.end();
        return out.toByteArray();
    }

    static byte[] joined(byte[]... parts) {
        var out = new ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}

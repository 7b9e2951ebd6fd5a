package org.sauvrest.core.archive;

import java.io.IOException;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import org.sauvrest.core.archive.DamagedArchiveException.Reason;

/// Reads the chunks of one table or large object and unpacks them.
final class ContentReader implements AutoCloseable {

    private static final int PLAIN_BUFFER = 64 * 1024;

    private final ArchiveInput input;
    private final boolean compressed;
    private final Inflater inflater = new Inflater();
    private final byte[] plain = new byte[PLAIN_BUFFER];
    private long plainBytes;

    ContentReader(ArchiveInput input, Compression compression) {
        this.input = input;
        this.compressed = compression == Compression.GZIP;
    }

    void read(ArchiveInput.Sink sink) throws IOException, DamagedArchiveException {
        if (!compressed) {
            readChunks((bytes, from, to) -> {
                plainBytes += to - from;
                sink.accept(bytes, from, to);
            });
            return;
        }
        inflater.reset();
        readChunks((bytes, from, to) -> inflate(bytes, from, to, sink));
        if (!inflater.finished()) {
            throw bad("a compressed stream does not end");
        }
    }

    /// Of all contents read so far, once unpacked.
    long plainBytes() {
        return plainBytes;
    }

    @Override
    public void close() {
        inflater.end();
    }

    private void readChunks(ArchiveInput.Sink sink) throws IOException, DamagedArchiveException {
        while (true) {
            int length = input.readInt(Reason.BAD_BLOCK);
            if (length < 0) {
                throw new DamagedArchiveException(Reason.BAD_BLOCK, input.position(), "a chunk of length " + length);
            }
            if (length == 0) {
                return;
            }
            input.transfer(length, sink);
        }
    }

    private void inflate(byte[] bytes, int from, int to, ArchiveInput.Sink sink) throws DamagedArchiveException {
        inflater.setInput(bytes, from, to - from);
        try {
            int unpacked;
            do {
                unpacked = inflater.inflate(plain);
                plainBytes += unpacked;
                sink.accept(plain, 0, unpacked);
            } while (unpacked == plain.length);
            if (inflater.getRemaining() > 0) {
                throw bad(inflater.finished() ? "bytes after a compressed stream" : "a stream with a dictionary");
            }
        } catch (DataFormatException e) {
            throw bad(String.valueOf(e.getMessage()));
        }
    }

    private DamagedArchiveException bad(String detail) {
        return new DamagedArchiveException(Reason.BAD_COMPRESSION, input.position(), detail);
    }
}

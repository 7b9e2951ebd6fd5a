package org.sauvrest.core.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.util.Arrays;
import java.util.function.LongConsumer;
import org.sauvrest.core.archive.DamagedArchiveException.Reason;

/// Reads a stretch of the file through a buffer, knows where it is, and never goes beyond the stretch.
final class ArchiveInput {

    private static final int BUFFER = 256 * 1024;

    /// Takes bytes of a buffer that is used again after the call.
    interface Sink {
        void accept(byte[] bytes, int from, int to) throws DamagedArchiveException;
    }

    private final FileChannel channel;
    private final long end;
    private final Reason whenOverrun;
    private final LongConsumer onRead;
    private final byte[] buffer;
    private long filled;
    private int next;
    private int limit;

    /// @param whenOverrun what it means that something reaches beyond `end`
    /// @param onRead is told the number of bytes after each reading of the file
    ArchiveInput(FileChannel channel, long start, long end, Reason whenOverrun, LongConsumer onRead) {
        this.channel = channel;
        this.filled = start;
        this.end = end;
        this.whenOverrun = whenOverrun;
        this.onRead = onRead;
        this.buffer = new byte[Math.clamp(end - start, 0, BUFFER)];
    }

    long position() {
        return filled - limit + next;
    }

    long remaining() {
        return end - position();
    }

    int readByte() throws IOException, DamagedArchiveException {
        fillIfEmpty();
        return buffer[next++] & 0xFF;
    }

    /// A sign byte and four bytes of magnitude, in the only form in which pg_dump writes a given number.
    int readInt(Reason whenBad) throws IOException, DamagedArchiveException {
        long start = position();
        int sign = readByte();
        long magnitude = readByte() | readByte() << 8 | readByte() << 16 | (long) readByte() << 24;
        long value = sign == 0 ? magnitude : -magnitude;
        if (sign > 1 || (sign == 1 && magnitude == 0) || value != (int) value) {
            throw new DamagedArchiveException(whenBad, start, "no integer");
        }
        return (int) value;
    }

    byte[] readBytes(int length) throws IOException, DamagedArchiveException {
        requireRemaining(length);
        var bytes = new byte[length];
        int done = 0;
        while (done < length) {
            fillIfEmpty();
            int part = Math.min(length - done, limit - next);
            System.arraycopy(buffer, next, bytes, done, part);
            next += part;
            done += part;
        }
        return bytes;
    }

    /// A text; null for one that the file leaves out is told as empty.
    String readText(int longest, Reason whenBad) throws IOException, DamagedArchiveException {
        long start = position();
        int length = readInt(whenBad);
        if (length < -1 || length > longest) {
            throw new DamagedArchiveException(whenBad, start, "a text of length " + length);
        }
        var bytes = readBytes(Math.max(length, 0));
        for (byte b : bytes) {
            if (b == 0) {
                throw new DamagedArchiveException(whenBad, start, "a text with a zero byte");
            }
        }
        var text = new String(bytes, UTF_8);
        boolean isUtf8 = text.indexOf('\uFFFD') < 0 || Arrays.equals(text.getBytes(UTF_8), bytes);
        // In a database of another encoding not all letters come out right, but names stay distinct.
        return isUtf8 ? text : new String(bytes, ISO_8859_1);
    }

    /// Hands on the next `length` bytes, in as many parts as the buffer makes of them.
    void transfer(int length, Sink sink) throws IOException, DamagedArchiveException {
        requireRemaining(length);
        int left = length;
        while (left > 0) {
            fillIfEmpty();
            int part = Math.min(left, limit - next);
            sink.accept(buffer, next, next + part);
            next += part;
            left -= part;
        }
    }

    private void requireRemaining(int length) throws DamagedArchiveException {
        if (length > remaining()) {
            throw new DamagedArchiveException(whenOverrun, end, length + " bytes expected at " + position());
        }
    }

    private void fillIfEmpty() throws IOException, DamagedArchiveException {
        if (next < limit) {
            return;
        }
        int wanted = (int) Math.min(buffer.length, end - filled);
        int read = wanted <= 0 ? -1 : channel.read(ByteBuffer.wrap(buffer, 0, wanted), filled);
        if (read <= 0) {
            // Also when the file became shorter while it was read.
            throw new DamagedArchiveException(whenOverrun, filled, "more bytes expected");
        }
        filled += read;
        next = 0;
        limit = read;
        onRead.accept(read);
    }
}

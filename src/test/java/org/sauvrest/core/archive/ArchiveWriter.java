package org.sauvrest.core.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/// Writes archives of any format version, out of what was read from another.
final class ArchiveWriter {
    /// A leap second, as C gives it.
    private static final int[] MADE_AT = {60, 58, 23, 31, 11, 2024 - 1900, 0};

    private final int minorVersion;
    private final int compression;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    /// @param compression zlib's level before 1.15, then the algorithm's number
    ArchiveWriter(int minorVersion, int compression) {
        this.minorVersion = minorVersion;
        this.compression = compression;
    }

    /// The archive at `file`, in another version.
    byte[] rewrite(Path file) throws IOException, ArchiveException, InterruptedException {
        var archive = Archive.open(file);
        var bytes = Files.readAllBytes(file);
        int dataStart = (int) Readings.dataStart(archive);
        return write(archive.contents(), dataStart, Arrays.copyOfRange(bytes, dataStart, bytes.length));
    }

    /// @param dataStart what the entries' offsets were counted with
    byte[] write(List<Entry> contents, int dataStart, byte[] data) {
        out.reset();
        writeAll(contents, 0);
        int shift = out.size() - dataStart;
        out.reset();
        writeAll(contents, shift);
        out.writeBytes(data);
        return out.toByteArray();
    }

    ArchiveWriter header() {
        out.writeBytes("PGDMP".getBytes(UTF_8));
        out.writeBytes(new byte[] {1, (byte) minorVersion, 0, 4, 8, 1});
        if (minorVersion < 15) {
            integer(compression);
        } else {
            out.write(compression);
        }
        for (int field : MADE_AT) {
            integer(field);
        }
        return text("a database").text("15.1").text("15.2");
    }

    ArchiveWriter entry(Entry entry, long shift) {
        integer(entry.dumpId()).integer(entry.hasData() ? 1 : 0).text("1259").text("4294967295");
        text(entry.tag()).text(entry.description()).integer(entry.section().ordinal() + 1);
        text(entry.definition()).text(entry.dropStatement()).text(entry.copyStatement());
        text(entry.namespace()).text(entry.tablespace());
        if (minorVersion >= 14) {
            text(entry.accessMethod());
        }
        if (minorVersion >= 16) {
            integer(entry.description().equals("TABLE") ? 'r' : 0);
        }
        text(entry.owner()).text(minorVersion == 12 ? "true" : "false");
        entry.dependencies().forEach(id -> text(id.toString()));
        integer(-1);
        out.write(entry.dataState().ordinal() + 1);
        long offset = entry.dataState() == DataState.PLACED ? entry.dataOffset() + shift : 0;
        for (int i = 0; i < Long.BYTES; i++) {
            out.write((int) (offset >>> (8 * i)));
        }
        return this;
    }

    ArchiveWriter integer(int value) {
        out.write(value < 0 ? 1 : 0);
        int magnitude = Math.abs(value);
        for (int i = 0; i < Integer.BYTES; i++) {
            out.write(magnitude >>> (8 * i));
        }
        return this;
    }

    /// An empty text as one that is left out, which is how pg_dump writes most of them.
    ArchiveWriter text(String text) {
        if (text.isEmpty()) {
            return integer(-1);
        }
        var bytes = text.getBytes(UTF_8);
        integer(bytes.length);
        out.writeBytes(bytes);
        return this;
    }

    ArchiveWriter raw(byte[] bytes) {
        out.writeBytes(bytes);
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    private void writeAll(List<Entry> contents, int shift) {
        header().integer(contents.size());
        contents.forEach(entry -> entry(entry, shift));
    }
}

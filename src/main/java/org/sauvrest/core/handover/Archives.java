package org.sauvrest.core.handover;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/// Small files packed into one, in the two formats that agents unpack.
final class Archives {

    private static final int BLOCK = 512;

    private Archives() {}

    static byte[] zip(List<PackageFile> files) {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes, StandardCharsets.UTF_8)) {
            for (var file : files) {
                zip.putNextEntry(new ZipEntry(file.name()));
                zip.write(file.content());
                zip.closeEntry();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    static byte[] tarGz(List<PackageFile> files) {
        var bytes = new ByteArrayOutputStream();
        try (var tar = new GZIPOutputStream(bytes)) {
            for (var file : files) {
                var content = file.content();
                tar.write(header(file.name(), content.length));
                tar.write(content);
                tar.write(new byte[(BLOCK - content.length % BLOCK) % BLOCK]);
            }
            // Two empty blocks are the end.
            tar.write(new byte[2 * BLOCK]);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    /// The block before each file, as POSIX describes `ustar`: numbers in octal, and a sum of the block's own bytes.
    private static byte[] header(String name, int size) {
        var header = ByteBuffer.allocate(BLOCK);
        put(header, 0, name);
        put(header, 100, "0000600\0");
        put(header, 108, "0000000\0");
        put(header, 116, "0000000\0");
        put(header, 124, "%011o\0".formatted(size));
        put(header, 136, "%011o\0".formatted(System.currentTimeMillis() / 1000));
        put(header, 148, " ".repeat(8));
        put(header, 156, "0");
        put(header, 257, "ustar\00000");
        int sum = 0;
        for (var each : header.array()) {
            sum += Byte.toUnsignedInt(each);
        }
        put(header, 148, "%06o\0 ".formatted(sum));
        return header.array();
    }

    private static void put(ByteBuffer header, int at, String text) {
        header.put(at, text.getBytes(StandardCharsets.US_ASCII));
    }
}

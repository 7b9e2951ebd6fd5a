package org.sauvrest.testing;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.ObjIntConsumer;
import java.util.zip.CRC32;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;

/// A picture as a PNG file, written without AWT, which would bring a second toolkit into the run.
public final class Picture {

    private static final byte[] MARK = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final byte BITS = 8;
    private static final byte RGB = 2;
    private static final byte INDEXED = 3;

    private Picture() {}

    public static void write(Image image, Path file) {
        write(pixels(image), (int) image.getWidth(), (int) image.getHeight(), file);
    }

    /// With 256 colours at most, for pictures that are kept.
    public static void writeSmall(Image image, Path file) {
        var pixels = pixels(image);
        int width = (int) image.getWidth();
        var palette = Palette.of(pixels);
        var lines = lines(pixels, width, 1, (bytes, pixel) -> bytes.put(palette.index(pixel)));
        write(file, width, pixels.length / width, INDEXED, out -> {
            chunk(out, "PLTE", palette.bytes());
            chunk(out, "IDAT", packed(lines, Deflater.BEST_COMPRESSION));
        });
    }

    /// The colours, line by line.
    static int[] pixels(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        var pixels = new int[width * height];
        image.getPixelReader().getPixels(0, 0, width, height, PixelFormat.getIntArgbInstance(), pixels, 0, width);
        return pixels;
    }

    static void write(int[] pixels, int width, int height, Path file) {
        var lines = lines(
                pixels,
                width,
                3,
                (bytes, pixel) ->
                        bytes.put((byte) (pixel >> 16)).put((byte) (pixel >> 8)).put((byte) pixel));
        write(file, width, height, RGB, out -> chunk(out, "IDAT", packed(lines, Deflater.BEST_SPEED)));
    }

    private interface Content {
        void write(DataOutputStream out) throws IOException;
    }

    private static void write(Path file, int width, int height, byte kind, Content content) {
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            try (var out = new DataOutputStream(Files.newOutputStream(file))) {
                out.write(MARK);
                chunk(
                        out,
                        "IHDR",
                        ByteBuffer.allocate(13)
                                .putInt(width)
                                .putInt(height)
                                .put(BITS)
                                .put(kind)
                                .array());
                content.write(out);
                chunk(out, "IEND", new byte[0]);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// The lines as the format has them: each begins with how it was made smaller, which is not at all.
    private static byte[] lines(int[] pixels, int width, int bytesOfPixel, ObjIntConsumer<ByteBuffer> put) {
        var bytes = ByteBuffer.allocate(pixels.length / width * (1 + bytesOfPixel * width));
        for (int i = 0; i < pixels.length; i++) {
            if (i % width == 0) {
                bytes.put((byte) 0);
            }
            put.accept(bytes, pixels[i]);
        }
        return bytes.array();
    }

    private static byte[] packed(byte[] lines, int level) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var deflater = new Deflater(level);
        try (var out = new DeflaterOutputStream(bytes, deflater)) {
            out.write(lines);
        } finally {
            deflater.end();
        }
        return bytes.toByteArray();
    }

    private static void chunk(DataOutputStream out, String name, byte[] content) throws IOException {
        var kind = name.getBytes(StandardCharsets.US_ASCII);
        var sum = new CRC32();
        sum.update(kind);
        sum.update(content);
        out.writeInt(content.length);
        out.write(kind);
        out.write(content);
        out.writeInt((int) sum.getValue());
    }
}

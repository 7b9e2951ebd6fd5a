package org.sauvrest.core.archive;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.function.LongConsumer;

/// Computes the SHA-256 of a file.
public final class FileHash {

    private static final int BUFFER = 256 * 1024;

    private FileHash() {}

    /// In lower-case hexadecimal. Interrupting the calling thread stops it.
    ///
    /// @param progress is told, on the calling thread, how many bytes are done
    public static String of(Path file, LongConsumer progress) throws IOException, InterruptedException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            return of(channel, progress);
        } catch (ClosedByInterruptException e) {
            // The channel has left the thread's interrupt flag up, which the exception stands for now.
            Thread.interrupted();
            throw new InterruptedException();
        }
    }

    static String of(FileChannel channel, LongConsumer progress) throws IOException {
        var digest = sha256();
        var buffer = ByteBuffer.allocate(BUFFER);
        long position = 0;
        for (int read = channel.read(buffer, 0); read > 0; read = channel.read(buffer, position)) {
            position += read;
            digest.update(buffer.flip());
            buffer.clear();
            progress.accept(position);
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}

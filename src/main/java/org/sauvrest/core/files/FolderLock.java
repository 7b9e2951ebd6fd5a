package org.sauvrest.core.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/// That one program alone works on what lies in a folder. The lock is on a file of its own, which nobody reads.
public final class FolderLock implements AutoCloseable {

    /// A Unix system forgets a program's lock on a file as soon as the program closes that file, wherever in it. So
    /// what this program itself has locked is remembered, and not opened a second time.
    private static final Set<Path> OURS = new HashSet<>();

    private final Path file;
    private final FileChannel channel;

    private FolderLock(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// @return nothing where somebody else has it
    public static Optional<FolderLock> take(Path folder) throws IOException {
        var file = file(folder);
        synchronized (OURS) {
            if (OURS.contains(file)) {
                return Optional.empty();
            }
            var channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (channel.tryLock() == null) {
                channel.close();
                return Optional.empty();
            }
            OURS.add(file);
            return Optional.of(new FolderLock(file, channel));
        }
    }

    /// Whether somebody works on it at this moment.
    public static boolean isTaken(Path folder) throws IOException {
        var file = file(folder);
        synchronized (OURS) {
            if (OURS.contains(file)) {
                return true;
            }
            if (Files.notExists(file)) {
                return false;
            }
            try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                return channel.tryLock() == null;
            }
        }
    }

    private static Path file(Path folder) {
        return folder.toAbsolutePath().normalize().resolve("lock");
    }

    @Override
    public void close() throws IOException {
        synchronized (OURS) {
            OURS.remove(file);
            channel.close();
        }
    }
}

package org.sauvrest.core.archive;

import java.io.IOException;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.function.LongConsumer;
import org.sauvrest.core.archive.DamagedArchiveException.Reason;

/// A file made by `pg_dump -Fc`, of which the header and the table of contents have been read.
public final class Archive {

    private final Path file;
    private final ArchiveHeader header;
    private final Layout layout;
    private final List<Entry> contents;
    private final long dataStart;

    private Archive(Path file, HeaderReader.Result start, List<Entry> contents, long dataStart) {
        this.file = file;
        this.header = start.header();
        this.layout = start.layout();
        this.contents = contents;
        this.dataStart = dataStart;
    }

    /// Reads the header and the table of contents, not the data.
    public static Archive open(Path file) throws IOException, ArchiveException, InterruptedException {
        try (var channel = FileChannel.open(file, StandardOpenOption.READ)) {
            var input = new ArchiveInput(channel, 0, channel.size(), Reason.TRUNCATED, bytes -> {});
            var start = new HeaderReader(input).read();
            var contents = new ContentsReader(input, start.layout(), memory(), description -> true).read();
            return new Archive(file, start, contents, input.position());
        } catch (ClosedByInterruptException e) {
            throw interruption();
        }
    }

    public ArchiveHeader header() {
        return header;
    }

    /// All entries, in the order of the file.
    public List<Entry> contents() {
        return contents;
    }

    /// Reads and unpacks all data, checks that each entry's data is there once and whole and that nothing else is, and
    /// counts the rows. Interrupting the calling thread stops it.
    ///
    /// @param progress is told, on the calling thread and some ten times a second, how many bytes are done
    public ArchiveReport readThrough(LongConsumer progress) throws IOException, ArchiveException, InterruptedException {
        var ending = new Ending(layout, contents, memory());
        return new FullReading(file, header.compression(), contents, dataStart, ending).run(progress);
    }

    /// The fingerprint of the whole file, whatever is in it. Interrupting the calling thread stops it.
    ///
    /// @param progress is told, on the calling thread, how many bytes are done
    public String sha256(LongConsumer progress) throws IOException, InterruptedException {
        return FileHash.of(file, progress);
    }

    /// A hostile file must not take more of the memory than there is.
    private static long memory() {
        return Runtime.getRuntime().maxMemory() / 3;
    }

    /// The channel has left the thread's interrupt flag up, which the exception stands for now.
    private static InterruptedException interruption() {
        Thread.interrupted();
        return new InterruptedException();
    }
}

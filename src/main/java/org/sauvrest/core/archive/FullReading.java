package org.sauvrest.core.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.archive.DamagedArchiveException.Reason;
import org.sauvrest.core.archive.UnsupportedArchiveException.Feature;

/// Reads all of an archive's data: several stretches side by side, and the whole file for its hash.
final class FullReading {

    private static final int MOST_THREADS = 8;
    private static final int STRETCHES_PER_THREAD = 8;
    private static final long PROGRESS_MILLIS = 100;

    private final Path file;
    private final Compression compression;
    private final List<Entry> contents;
    private final long dataStart;
    private final Ending ending;
    private final AtomicLong done = new AtomicLong();

    FullReading(Path file, Compression compression, List<Entry> contents, long dataStart, Ending ending) {
        this.file = file;
        this.compression = compression;
        this.contents = contents;
        this.dataStart = dataStart;
        this.ending = ending;
    }

    ArchiveReport run(LongConsumer progress) throws IOException, ArchiveException, InterruptedException {
        if (!compression.isReadable()) {
            throw new UnsupportedArchiveException(
                    Feature.COMPRESSION, compression.name().toLowerCase(Locale.ROOT));
        }
        int threads = Math.clamp(Runtime.getRuntime().availableProcessors(), 2, MOST_THREADS);
        try (var channel = FileChannel.open(file, StandardOpenOption.READ);
                var pool = Executors.newFixedThreadPool(
                        threads,
                        Thread.ofPlatform().daemon().name("archive-", 1).factory())) {
            try {
                return run(channel, pool, threads, progress);
            } finally {
                // Leaving the block waits for the threads, which after a failure must not read on.
                pool.shutdownNow();
            }
        }
    }

    private ArchiveReport run(FileChannel channel, ExecutorService pool, int threads, LongConsumer progress)
            throws IOException, ArchiveException, InterruptedException {
        // Not the channel's: an interruption would close the channel then, and look like a fault.
        long size = Files.size(file);
        if (size < dataStart) {
            throw new DamagedArchiveException(Reason.TRUNCATED, size, "the contents ended at " + dataStart);
        }
        done.set(dataStart);
        var stretches = Stretch.divide(contents, dataStart, size, threads * STRETCHES_PER_THREAD);
        // First, for it runs ahead of the others and so brings the file into memory in its order.
        var hash = pool.submit(() -> FileHash.of(channel, bytes -> {}));
        var running = new ArrayList<Future<StretchReader.Result>>();
        for (var stretch : stretches) {
            running.add(pool.submit(() -> read(channel, stretch)));
        }
        var tables = new ArrayList<TableRows>();
        long largeObjects = 0;
        long plainBytes = 0;
        // In the file's order, so that of several faults the same one is always told.
        for (var future : running) {
            var result = await(future, progress);
            tables.addAll(result.tables());
            largeObjects += result.largeObjects();
            plainBytes += result.plainBytes();
        }
        var sha256 = await(hash, progress);
        progress.accept(size);
        return new ArchiveReport(tables, largeObjects, size, plainBytes, sha256);
    }

    private StretchReader.Result read(FileChannel channel, Stretch stretch)
            throws IOException, DamagedArchiveException {
        var overrun = stretch.isLast() ? Reason.TRUNCATED : Reason.BAD_BLOCK;
        var input = new ArchiveInput(channel, stretch.start(), stretch.end(), overrun, done::addAndGet);
        try (var content = new ContentReader(input, compression)) {
            var result = new StretchReader(stretch, input, content).read();
            if (stretch.isLast()) {
                ending.check(input, result.starts());
            }
            return result;
        }
    }

    private <T> T await(Future<T> future, LongConsumer progress)
            throws IOException, ArchiveException, InterruptedException {
        while (true) {
            try {
                return future.get(PROGRESS_MILLIS, TimeUnit.MILLISECONDS);
            } catch (TimeoutException e) {
                progress.accept(done.get());
            } catch (ExecutionException e) {
                throwIfForeseen(e.getCause());
                throw new IllegalStateException(e);
            }
        }
    }

    private static void throwIfForeseen(@Nullable Throwable cause) throws IOException, ArchiveException {
        if (cause instanceof IOException unreadable) {
            throw unreadable;
        }
        if (cause instanceof ArchiveException unsound) {
            throw unsound;
        }
    }
}

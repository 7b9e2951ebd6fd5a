package org.sauvrest.core.archive;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/// How the whole file is read, whatever is in it.
@ExtendWith(DumpFixture.Resolver.class)
class FullReadingTest {
    @Test
    void tellsTheFilesSizeAndHash(DumpFixture dumps) throws Exception {
        for (var database : Database.values()) {
            var file = dumps.dump(database, "-Fc", "-Z1");
            var bytes = Files.readAllBytes(file);
            var report = Readings.read(file);
            assertEquals(bytes.length, report.bytes());
            var hash = MessageDigest.getInstance("SHA-256").digest(bytes);
            assertEquals(HexFormat.of().formatHex(hash), report.sha256());
        }
    }

    @Test
    void tellsItsProgressOnTheCallersThread(DumpFixture dumps) throws Exception {
        var file = dumps.dump(Database.LARGE, "-Fc", "-Z1");
        var positions = new ArrayList<Long>();
        long begun = System.nanoTime();
        var threads = new ArrayList<Thread>();
        Archive.open(file).readThrough(position -> {
            positions.add(position);
            threads.add(Thread.currentThread());
        });
        assertEquals(positions.stream().sorted().toList(), positions);
        assertEquals(Files.size(file), positions.getLast());
        long tenths = (System.nanoTime() - begun) / 100_000_000;
        assertTrue(positions.size() <= tenths + 2, positions.size() + " calls in " + tenths + " tenths of a second");
        threads.forEach(thread -> assertSame(Thread.currentThread(), thread));
    }

    @Test
    void canBeInterrupted(DumpFixture dumps) throws Exception {
        var file = dumps.dump(Database.LARGE, "-Fc", "-Z1");
        var archive = Archive.open(file);
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> archive.readThrough(position -> {}));
        assertFalse(Thread.interrupted());
        Thread.currentThread().interrupt();
        assertThrows(InterruptedException.class, () -> Archive.open(file));
        assertFalse(Thread.interrupted());
        assertNoThreadIsLeft();
    }

    @Test
    void leavesNoThreadBehindWhenProgressFails(DumpFixture dumps) throws Exception {
        var archive = Archive.open(dumps.dump(Database.LARGE, "-Fc", "-Z1"));
        assertThrows(
                IllegalStateException.class,
                () -> archive.readThrough(position -> {
                    throw new IllegalStateException("the window is gone");
                }));
        assertNoThreadIsLeft();
    }

    @Test
    void noticesThatTheFileBecameShorter(DumpFixture dumps) throws Exception {
        var file = Files.copy(dumps.dump(Database.EMPTY, "-Fc"), dumps.newFile());
        var archive = Archive.open(file);
        Files.write(file, new byte[10]);
        assertThrows(DamagedArchiveException.class, () -> archive.readThrough(position -> {}));
    }

    /// A thread may take a moment more to vanish than to do its work.
    private static void assertNoThreadIsLeft() throws InterruptedException {
        for (var thread : Thread.getAllStackTraces().keySet()) {
            if (thread.getName().startsWith("archive-")) {
                assertTrue(thread.join(Duration.ofSeconds(30)), thread.getName());
            }
        }
    }
}

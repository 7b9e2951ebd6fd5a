package org.sauvrest.core.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.ProgressEvent;
import org.sauvrest.core.operation.Step;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

@ExtendWith(WithServer.class)
class CopyServiceTest {

    @TempDir
    private Path folder;

    private UsbKey key = new UsbKey(Path.of(""), Path.of(""));

    @BeforeEach
    void makeASaveAndAnEmptyKey(TestServer server) throws Exception {
        key = UsbKey.empty(server, folder);
    }

    @Test
    void copiesASaveWithItsManifest() throws Exception {
        var report = key.copy();

        key.isWhole();
        assertEquals(key.target(), report.file());
        assertEquals(Files.size(key.save()), report.size().count());
        assertEquals(ManifestFile.read(key.save()).orElseThrow().sha256(), report.sha256());
        assertTrue(new VerifyService()
                .verify(key.target())
                .run(Progress.UNWATCHED)
                .manifest()
                .isPresent());
    }

    @Test
    void copiesASaveWithoutManifestToo() throws Exception {
        var hash = ManifestFile.read(key.save()).orElseThrow().sha256();
        Files.delete(ManifestFile.beside(key.save()));

        assertEquals(hash, key.copy().sha256());

        assertEquals(new TreeSet<>(List.of(key.target())), key.files());
        assertEquals(hash, key.copy().sha256());
    }

    @Test
    void tellsItsProgressInBytes() throws Exception {
        var events = new ArrayList<ProgressEvent>();
        assertInstanceOf(Outcome.Done.class, key.outcome(events::add));

        long size = Files.size(key.save());
        int copying = events.indexOf(new ProgressEvent.Begun(Step.COPY, size));
        int reading = events.indexOf(new ProgressEvent.Begun(Step.READ_BACK, size));
        assertTrue(copying >= 0 && copying < reading, events.toString());
        var end = new ProgressEvent.Position(size, "");
        assertTrue(events.subList(copying, reading).contains(end), events.toString());
        assertTrue(events.subList(reading, events.size()).contains(end), events.toString());
    }

    @Test
    void reportsACopyThatIsThereAlready() throws Exception {
        var first = key.copy();
        var time = Files.getLastModifiedTime(key.target());

        assertEquals(first, key.copy());

        key.isWhole();
        assertEquals(time, Files.getLastModifiedTime(key.target()));
    }

    @Test
    void reportsTheSaveItselfInItsOwnFolder() throws Exception {
        key = new UsbKey(key.save(), folder.resolve("saves"));

        assertEquals(key.save(), key.copy().file());
        assertEquals(2, key.files().size());
    }

    @Test
    void completesWhatLacksOneOfItsTwoFiles() throws Exception {
        key.copy();
        Files.delete(ManifestFile.beside(key.target()));
        key.copy();
        key.isWhole();

        Files.delete(key.target());
        key.copy();
        key.isWhole();
    }

    @Test
    void leavesNothingBehindWhicheverStepIsStopped() throws Exception {
        Files.delete(ManifestFile.beside(key.save()));
        for (var step : List.of(Step.COPY, Step.READ_BACK, Step.CHECK_FILE)) {
            var stopped = key.outcome(event -> {
                if (event instanceof ProgressEvent.Begun begun && begun.step() == step) {
                    Thread.currentThread().interrupt();
                }
            });

            assertInstanceOf(Outcome.Stopped.class, stopped, step.name());
            assertFalse(Thread.interrupted());
            assertTrue(key.files().isEmpty(), step.name());
        }
    }

    @Test
    void isStoppedBeforeTheFirstByteToo() throws Exception {
        Thread.currentThread().interrupt();

        assertInstanceOf(Outcome.Stopped.class, key.outcome(Progress.UNWATCHED));
        assertFalse(Thread.interrupted());
        assertTrue(key.files().isEmpty());
    }
}

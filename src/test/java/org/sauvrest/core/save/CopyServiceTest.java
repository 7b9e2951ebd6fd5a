package org.sauvrest.core.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.files.PartialFile;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.ProgressEvent;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.Workplace;

@ExtendWith(WithServer.class)
class CopyServiceTest {

    private static final String CONTEXT = "SpecibikeCopy";

    @TempDir
    private Path folder;

    private Path save = Path.of("");
    private Path key = Path.of("");

    @BeforeEach
    void makeASaveAndAnEmptyKey(TestServer server) throws Exception {
        server.context(
                CONTEXT,
                "CREATE TABLE t (a int, note text)",
                "INSERT INTO t SELECT i, md5(i::text) FROM generate_series(1, 5000) i");
        save = Workplace.of(server, folder.resolve("saves")).save(CONTEXT);
        key = Files.createDirectory(folder.resolve("USB KEY"));
    }

    private CopyReport copy() throws Exception {
        return new CopyService().copy(new CopyRequest(save, key)).run(Progress.UNWATCHED);
    }

    private Outcome<CopyReport> outcome(Progress progress) {
        return new CopyService().copy(new CopyRequest(save, key)).outcome(progress);
    }

    /// Expects a refusal that leaves the key as it was.
    private <P extends Problem> P refused(Class<P> kind, Progress progress) throws Exception {
        var before = files();
        var failed = assertInstanceOf(Outcome.Failed.class, outcome(progress));
        assertEquals(before, files());
        return assertInstanceOf(kind, failed.problem());
    }

    private <P extends Problem> P refused(Class<P> kind) throws Exception {
        return refused(kind, Progress.UNWATCHED);
    }

    private Set<Path> files() throws IOException {
        try (var files = Files.list(key)) {
            return new TreeSet<>(files.toList());
        }
    }

    private Path target() {
        return key.resolve(String.valueOf(save.getFileName()));
    }

    private static void turnABit(Path file) throws IOException {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long middle = bytes.length() / 2;
            bytes.seek(middle);
            int old = bytes.read();
            bytes.seek(middle);
            bytes.write(old ^ 0x10);
        }
    }

    private void isWhole() throws Exception {
        var expected = new TreeSet<>(List.of(target(), ManifestFile.beside(target())));
        assertEquals(expected, files());
        assertEquals(-1, Files.mismatch(save, target()));
        assertEquals(-1, Files.mismatch(ManifestFile.beside(save), ManifestFile.beside(target())));
    }

    @Test
    void copiesASaveWithItsManifest() throws Exception {
        var report = copy();

        isWhole();
        assertEquals(target(), report.file());
        assertEquals(Files.size(save), report.size().count());
        assertEquals(ManifestFile.read(save).orElseThrow().sha256(), report.sha256());
        assertTrue(new VerifyService()
                .verify(target())
                .run(Progress.UNWATCHED)
                .manifest()
                .isPresent());
    }

    @Test
    void copiesASaveWithoutManifestToo() throws Exception {
        var hash = ManifestFile.read(save).orElseThrow().sha256();
        Files.delete(ManifestFile.beside(save));

        assertEquals(hash, copy().sha256());

        assertEquals(new TreeSet<>(List.of(target())), files());
        assertEquals(hash, copy().sha256());
    }

    @Test
    void tellsItsProgressInBytes() throws Exception {
        var events = new ArrayList<ProgressEvent>();
        assertInstanceOf(Outcome.Done.class, outcome(events::add));

        long size = Files.size(save);
        int copying = events.indexOf(new ProgressEvent.Begun(Step.COPY, size));
        int reading = events.indexOf(new ProgressEvent.Begun(Step.READ_BACK, size));
        assertTrue(copying >= 0 && copying < reading, events.toString());
        var end = new ProgressEvent.Position(size, "");
        assertTrue(events.subList(copying, reading).contains(end), events.toString());
        assertTrue(events.subList(reading, events.size()).contains(end), events.toString());
    }

    @Test
    void reportsACopyThatIsThereAlready() throws Exception {
        var first = copy();
        var time = Files.getLastModifiedTime(target());

        assertEquals(first, copy());

        isWhole();
        assertEquals(time, Files.getLastModifiedTime(target()));
    }

    @Test
    void reportsTheSaveItselfInItsOwnFolder() throws Exception {
        key = folder.resolve("saves");

        assertEquals(save, copy().file());
        assertEquals(2, files().size());
    }

    @Test
    void completesWhatLacksOneOfItsTwoFiles() throws Exception {
        copy();
        Files.delete(ManifestFile.beside(target()));
        copy();
        isWhole();

        Files.delete(target());
        copy();
        isWhole();
    }

    @Test
    void leavesAnotherFileOfThatNameAlone() throws Exception {
        Files.writeString(target(), "dear");
        assertEquals(target(), refused(Problem.FileExists.class).file());
        assertEquals("dear", Files.readString(target()));

        Files.delete(target());
        copy();
        turnABit(target());
        assertEquals(target(), refused(Problem.FileExists.class).file());
        assertTrue(Files.mismatch(save, target()) >= 0);
    }

    @Test
    void leavesAnotherManifestOfThatNameAlone() throws Exception {
        var beside = Files.writeString(ManifestFile.beside(target()), "dear");

        assertEquals(beside, refused(Problem.FileExists.class).file());
        Files.delete(ManifestFile.beside(save));
        assertEquals(beside, refused(Problem.FileExists.class).file());
        assertEquals("dear", Files.readString(beside));
    }

    @Test
    void noticesThatTheOriginalIsNoLongerWhatWasSaved() throws Exception {
        turnABit(save);
        assertEquals(save, refused(Problem.HashDiffers.class).file());

        try (var bytes = new RandomAccessFile(save.toFile(), "rw")) {
            bytes.setLength(bytes.length() - 1);
        }
        assertEquals(save, refused(Problem.HashDiffers.class).file());
    }

    @Test
    void noticesADriveThatGivesBackOtherBytes() throws Exception {
        Progress spoiling = event -> {
            if (event instanceof ProgressEvent.Begun begun && begun.step() == Step.READ_BACK) {
                spoil();
            }
        };

        assertEquals(target(), refused(Problem.HashDiffers.class, spoiling).file());
        Files.delete(ManifestFile.beside(save));
        assertEquals(target(), refused(Problem.HashDiffers.class, spoiling).file());
    }

    private void spoil() {
        try {
            for (var file : files()) {
                assertTrue(PartialFile.isOne(file), file.toString());
                turnABit(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Test
    void refusesWhatIsNoSave() throws Exception {
        var text = Files.writeString(folder.resolve("thesis.odt"), "dear");
        for (var wrong : List.of(text, folder, folder.resolve("none.dump"))) {
            save = wrong;
            var failed = assertInstanceOf(Outcome.Failed.class, outcome(Progress.UNWATCHED));
            assertTrue(
                    failed.problem() instanceof Problem.WrongKind
                            || failed.problem() instanceof Problem.FileUnreadable
                            || failed.problem() instanceof Problem.FileMissing,
                    failed.toString());
        }
        assertTrue(files().isEmpty());
    }

    @Test
    void refusesAFolderThatIsMissing() {
        key = key.resolve("none");

        var failed = assertInstanceOf(Outcome.Failed.class, outcome(Progress.UNWATCHED));
        assertEquals(new Problem.FolderMissing(key), failed.problem());
    }

    @Test
    void looksForTheRoomFirst() throws Exception {
        Files.delete(ManifestFile.beside(save));
        try (var bytes = new RandomAccessFile(save.toFile(), "rw")) {
            // A hole: takes no room itself.
            bytes.setLength(Files.getFileStore(key).getUsableSpace() + (1L << 30));
        }
        // Lest the disk be filled where the room is not looked for.
        Progress stopping = event -> Thread.currentThread().interrupt();

        assertEquals(key, refused(Problem.DiskShort.class, stopping).folder());
    }

    @Test
    void leavesNothingBehindWhicheverStepIsStopped() throws Exception {
        Files.delete(ManifestFile.beside(save));
        for (var step : List.of(Step.COPY, Step.READ_BACK, Step.CHECK_FILE)) {
            var stopped = outcome(event -> {
                if (event instanceof ProgressEvent.Begun begun && begun.step() == step) {
                    Thread.currentThread().interrupt();
                }
            });

            assertInstanceOf(Outcome.Stopped.class, stopped, step.name());
            assertFalse(Thread.interrupted());
            assertTrue(files().isEmpty(), step.name());
        }
    }

    @Test
    void isStoppedBeforeTheFirstByteToo() throws Exception {
        Thread.currentThread().interrupt();

        assertInstanceOf(Outcome.Stopped.class, outcome(Progress.UNWATCHED));
        assertFalse(Thread.interrupted());
        assertTrue(files().isEmpty());
    }
}

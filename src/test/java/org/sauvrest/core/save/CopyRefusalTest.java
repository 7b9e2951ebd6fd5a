package org.sauvrest.core.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
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

@ExtendWith(WithServer.class)
class CopyRefusalTest {

    @TempDir
    private Path folder;

    private UsbKey key = new UsbKey(Path.of(""), Path.of(""));

    @BeforeEach
    void makeASaveAndAnEmptyKey(TestServer server) throws Exception {
        key = UsbKey.empty(server, folder);
    }

    @Test
    void leavesAnotherFileOfThatNameAlone() throws Exception {
        Files.writeString(key.target(), "dear");
        assertEquals(key.target(), key.refused(Problem.FileExists.class).file());
        assertEquals("dear", Files.readString(key.target()));

        Files.delete(key.target());
        key.copy();
        UsbKey.turnABit(key.target());
        assertEquals(key.target(), key.refused(Problem.FileExists.class).file());
        assertTrue(Files.mismatch(key.save(), key.target()) >= 0);
    }

    @Test
    void leavesAnotherManifestOfThatNameAlone() throws Exception {
        var beside = Files.writeString(ManifestFile.beside(key.target()), "dear");

        assertEquals(beside, key.refused(Problem.FileExists.class).file());
        Files.delete(ManifestFile.beside(key.save()));
        assertEquals(beside, key.refused(Problem.FileExists.class).file());
        assertEquals("dear", Files.readString(beside));
    }

    @Test
    void noticesThatTheOriginalIsNoLongerWhatWasSaved() throws Exception {
        UsbKey.turnABit(key.save());
        assertEquals(key.save(), key.refused(Problem.HashDiffers.class).file());

        try (var bytes = new RandomAccessFile(key.save().toFile(), "rw")) {
            bytes.setLength(bytes.length() - 1);
        }
        assertEquals(key.save(), key.refused(Problem.HashDiffers.class).file());
    }

    @Test
    void noticesADriveThatGivesBackOtherBytes() throws Exception {
        Progress spoiling = event -> {
            if (event instanceof ProgressEvent.Begun begun && begun.step() == Step.READ_BACK) {
                spoil();
            }
        };

        assertEquals(
                key.target(), key.refused(Problem.HashDiffers.class, spoiling).file());
        Files.delete(ManifestFile.beside(key.save()));
        assertEquals(
                key.target(), key.refused(Problem.HashDiffers.class, spoiling).file());
    }

    @Test
    void refusesWhatIsNoSave() throws Exception {
        var text = Files.writeString(folder.resolve("thesis.odt"), "dear");
        var none = folder.resolve("none.dump");

        new UsbKey(text, key.folder()).refused(Problem.WrongKind.class);
        new UsbKey(folder, key.folder()).refused(Problem.FileUnreadable.class);
        assertEquals(
                none,
                new UsbKey(none, key.folder())
                        .refused(Problem.FileMissing.class)
                        .file());
    }

    @Test
    void refusesAFolderThatIsMissing() {
        var none = key.folder().resolve("none");

        var failed = assertInstanceOf(Outcome.Failed.class, new UsbKey(key.save(), none).outcome(Progress.UNWATCHED));
        assertEquals(new Problem.FolderMissing(none), failed.problem());
    }

    @Test
    void looksForTheRoomFirst() throws Exception {
        Files.delete(ManifestFile.beside(key.save()));
        try (var bytes = new RandomAccessFile(key.save().toFile(), "rw")) {
            // A hole: takes no room itself.
            bytes.setLength(Files.getFileStore(key.folder()).getUsableSpace() + (1L << 30));
        }
        // Lest the disk be filled where the room is not looked for.
        Progress stopping = event -> Thread.currentThread().interrupt();

        assertEquals(
                key.folder(), key.refused(Problem.DiskShort.class, stopping).folder());
    }

    private void spoil() {
        try {
            for (var file : key.files()) {
                assertTrue(PartialFile.isOne(file), file.toString());
                UsbKey.turnABit(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

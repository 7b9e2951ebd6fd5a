package org.sauvrest.core.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.Workplace;

@ExtendWith(WithServer.class)
class VerifyServiceTest {

    private static final String CONTEXT = "SpecibikeVerify";

    @TempDir
    private Path folder;

    private Path file = Path.of("");

    @BeforeEach
    void save(TestServer server) throws Exception {
        server.context(
                CONTEXT,
                "CREATE TABLE t (a int, note text)",
                "INSERT INTO t SELECT i, md5(i::text) FROM generate_series(1, 5000) i",
                "SELECT lo_from_bytea(0, 'x')");
        file = Workplace.of(server, folder).save(CONTEXT);
    }

    private Operation<VerifyReport> verifying() {
        return new VerifyService().verify(file);
    }

    private <P extends Problem> P refused(Class<P> kind) {
        var failed = assertInstanceOf(Outcome.Failed.class, verifying().outcome(Progress.UNWATCHED));
        return assertInstanceOf(kind, failed.problem());
    }

    private Path manifest() {
        return ManifestFile.beside(file);
    }

    private SavedFile listed() throws Exception {
        return SavedFiles.in(folder).getFirst();
    }

    @Test
    void tellsEveryOtherProgramThatASaveIsDamagedUntilItsFileIsAnotherOne() throws Exception {
        var whole = Files.readAllBytes(file);
        var damaged = whole.clone();
        damaged[damaged.length / 2] ^= 1;
        Files.write(file, damaged);
        assertFalse(listed().isDamaged());

        verifying().outcome(Progress.UNWATCHED);
        assertTrue(listed().isDamaged());
        assertFalse(listed().isGood());
        assertEquals(Map.of(), SavedFiles.last(List.of(listed())));

        var then = Files.getLastModifiedTime(file);
        Files.write(file, whole);
        Files.setLastModifiedTime(file, FileTime.from(then.toInstant().plusSeconds(2)));
        assertFalse(listed().isDamaged());

        Files.setLastModifiedTime(file, then);
        assertTrue(listed().isDamaged());
        verifying().run(Progress.UNWATCHED);
        assertFalse(listed().isDamaged());
        assertTrue(listed().checked().orElseThrow().whole());
    }

    @Test
    void believesNoNoteThatIsNotOursAndNeedsNone() throws Exception {
        Files.writeString(CheckNote.beside(file), "{\"bytes\":");
        assertFalse(listed().isDamaged());
        Files.delete(CheckNote.beside(file));
        Files.createDirectory(CheckNote.beside(file));
        Files.write(file, java.util.Arrays.copyOf(Files.readAllBytes(file), 3000));

        refused(Problem.Damaged.class);
        assertFalse(listed().isDamaged());
    }

    @Test
    void findsAWholeFileWhole() throws Exception {
        var report = verifying().run(Progress.UNWATCHED);

        assertEquals(CONTEXT, report.context());
        assertEquals(5000, report.report().rows());
        assertEquals(1, report.report().largeObjects());
        assertTrue(report.manifest().isPresent());
    }

    @Test
    void recognizesAKnownFileAsIfItHadReadIt() throws Exception {
        var read = verifying().run(Progress.UNWATCHED);

        var known = new VerifyService().recognize(file).run(Progress.UNWATCHED);

        assertEquals(read.rows(), known.rows());
        assertEquals(read.items(), known.items());
        assertEquals(read.report().rows(), known.report().rows());
        assertEquals(read.report().largeObjects(), known.report().largeObjects());
        assertEquals(read.report().sha256(), known.report().sha256());
    }

    @Test
    void tellsWhatIsWrongWithAFileThatItDoesNotRecognize() throws Exception {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(bytes.length() - 1);
        }

        var outcome = new VerifyService().recognize(file).outcome(Progress.UNWATCHED);

        assertInstanceOf(
                Problem.Damaged.class,
                assertInstanceOf(Outcome.Failed.class, outcome).problem());
    }

    @Test
    void readsAFileWithoutManifestToo() throws Exception {
        Files.delete(manifest());

        var report = verifying().run(Progress.UNWATCHED);

        assertEquals(CONTEXT, report.context());
        assertTrue(report.manifest().isEmpty());
    }

    @Test
    void noticesOneByteWithOrWithoutManifest() throws Exception {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            long middle = bytes.length() / 2;
            bytes.seek(middle);
            int old = bytes.read();
            bytes.seek(middle);
            bytes.write(old ^ 0x10);
        }

        refused(Problem.Damaged.class);
        Files.delete(manifest());
        refused(Problem.Damaged.class);
    }

    @Test
    void noticesAMissingEndWithOrWithoutManifest() throws Exception {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(bytes.length() - 1);
        }

        refused(Problem.Damaged.class);
        Files.delete(manifest());
        refused(Problem.Damaged.class);
    }

    @Test
    void noticesTheManifestOfAnotherSave(TestServer server) throws Exception {
        server.execute(CONTEXT, "INSERT INTO t VALUES (0, 'new')");
        var other = Workplace.of(server, folder).save(CONTEXT);
        Files.delete(manifest());
        Files.copy(ManifestFile.beside(other), manifest());

        refused(Problem.HashDiffers.class);
    }

    @Test
    void noticesAManifestThatCountsOtherRows() throws Exception {
        Files.writeString(manifest(), Files.readString(manifest()).replace("\"t\" : 5000", "\"t\" : 4999"));

        assertTrue(refused(Problem.RowsDiffer.class).tables().getFirst().startsWith("public.t: "));
    }

    @Test
    void refusesANewerManifest() throws Exception {
        Files.writeString(manifest(), Files.readString(manifest()).replace("\"format\" : 1", "\"format\" : 2"));

        assertEquals(2, refused(Problem.ManifestNewer.class).format());
    }

    @Test
    void takesAManifestThatHasMoreToTell() throws Exception {
        Files.writeString(
                manifest(),
                Files.readString(manifest()).replace("{\n  \"format\"", "{\n  \"more\" : [1],\n  \"format\""));

        assertTrue(verifying().run(Progress.UNWATCHED).manifest().isPresent());
    }

    @Test
    void namesTheLineWhereAManifestIsBroken() throws Exception {
        Files.writeString(manifest(), "{\n  \"format\" : 1,\n  \"context\" ? 3\n}");

        var fault = refused(Problem.ManifestFault.class);

        assertEquals(3, fault.line());
        assertEquals(manifest(), fault.file());
    }

    @Test
    void namesWhatAManifestLacks() throws Exception {
        Files.writeString(manifest(), Files.readString(manifest()).replace("\"sha256\"", "\"sha1\""));

        var fault = refused(Problem.ManifestFault.class);

        assertEquals(new Fault.Lacking("sha256"), fault.fault());
    }

    @Test
    void refusesAManifestThatIsNone() throws Exception {
        for (var text :
                new String[] {"", "null", "[]", "3", "{}", "\"text\"", "{\"format\":1,\"rows\":{\"a\":{\"b\":null}}}"
                }) {
            Files.writeString(manifest(), text);
            refused(Problem.ManifestFault.class);
        }
    }

    @Test
    void isStoppedBeforeTheFirstByteToo() {
        Thread.currentThread().interrupt();

        assertInstanceOf(Outcome.Stopped.class, verifying().outcome(Progress.UNWATCHED));
        assertFalse(Thread.interrupted());
    }
}

package org.sauvrest.core.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.archive.FileKind;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.save.CopyRequest;
import org.sauvrest.core.save.ManifestFile;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.Workplace;

@ExtendWith(WithServer.class)
class RestoreFileTest {

    private static final String CONTEXT = "SpecibikeFile";

    @TempDir
    private Path folder;

    @BeforeEach
    void makeContext(TestServer server) throws Exception {
        server.context(
                CONTEXT,
                "CREATE TABLE t (a text)",
                "INSERT INTO t SELECT md5(i::text) FROM generate_series(1, 2000) i");
    }

    @Test
    void refusesDamagedFilesAndTouchesNothing(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        var file = desk.save(CONTEXT);
        long length = Files.size(file);

        change(file, length / 2);
        desk.refused(Problem.Damaged.class, desk.restoring(file));
        change(file, length / 2);
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.setLength(length / 2);
        }
        desk.refused(Problem.Damaged.class, desk.restoring(file));
        Files.delete(ManifestFile.beside(file));
        desk.refused(Problem.Damaged.class, desk.restoring(file));
    }

    @Test
    void saysWhatAFileIsThatIsNoSave(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        var zip = folder.resolve("odoo.zip");
        try (var out = new ZipOutputStream(Files.newOutputStream(zip))) {
            out.putNextEntry(new ZipEntry("dump.sql"));
        }
        var text = Files.writeString(folder.resolve("a.sql"), "--\n-- PostgreSQL database dump\n--\n");
        var letter = Files.writeString(folder.resolve("a.txt"), "Madame, Monsieur");
        var empty = Files.writeString(folder.resolve("empty.dump"), "");

        assertEquals(FileKind.ZIP, kind(desk, zip));
        assertEquals(FileKind.PLAIN_SQL, kind(desk, text));
        assertEquals(FileKind.OTHER, kind(desk, letter));
        assertEquals(FileKind.EMPTY, kind(desk, empty));
        desk.refused(Problem.FileUnreadable.class, desk.restoring(folder, CONTEXT));
        desk.refused(Problem.FileMissing.class, desk.restoring(folder.resolve("none.dump"), CONTEXT));
    }

    /// In a list of files the two look alike.
    @Test
    void takesTheSaveThatADescriptionBelongsTo(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        var file = desk.save(CONTEXT);
        var description = ManifestFile.beside(file);
        server.execute(CONTEXT, "DELETE FROM t");

        desk.restore(description);
        assertEquals("2000", server.value(CONTEXT, "SELECT count(*) FROM t"));
        assertEquals(
                file,
                desk.core().verify().verify(description).run(Progress.UNWATCHED).file());
        var key = Files.createDirectory(folder.resolve("key"));
        var copy = desk.core().copy().copy(new CopyRequest(description, key)).run(Progress.UNWATCHED);
        assertEquals(key.resolve(file.getFileName()), copy.file());
        assertTrue(Files.exists(ManifestFile.beside(copy.file())));

        change(file, Files.size(file) / 2);
        assertEquals(
                file,
                desk.refused(Problem.Damaged.class, desk.restoring(description)).file());
    }

    @Test
    void saysOfADescriptionWithoutItsSaveWhatIsMissing(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        var file = desk.save(CONTEXT);
        var description = ManifestFile.beside(file);
        Files.delete(file);

        var told = new Problem.DescriptionOnly(description, String.valueOf(file.getFileName()));
        assertEquals(told, desk.refused(Problem.DescriptionOnly.class, desk.restoring(description)));
        var other = Files.copy(description, folder.resolve("COPY.DUMP.JSON"));
        assertEquals(
                "COPY.DUMP",
                desk.refused(Problem.DescriptionOnly.class, desk.restoring(other))
                        .save());
        // Nothing says that this one describes a save.
        var settings = Files.writeString(folder.resolve("settings.json"), "{}");
        assertEquals(FileKind.OTHER, kind(desk, settings));
    }

    @Test
    void restoresAFileWithoutManifestAndSaysSo(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        var file = desk.save(CONTEXT);
        Files.delete(ManifestFile.beside(file));
        server.execute(CONTEXT, "DELETE FROM t");

        var report = desk.restore(file);

        assertEquals(List.of(new Notice.NoManifest(file)), report.notices());
        assertEquals("2000", server.value(CONTEXT, "SELECT count(*) FROM t"));
    }

    @Test
    void refusesAFileWithTheManifestOfAnother(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        var file = desk.save(CONTEXT);
        server.execute(CONTEXT, "DELETE FROM t");
        var other = desk.save(CONTEXT);
        Files.copy(ManifestFile.beside(other), folder.resolve("moved.dump.json"));
        Files.copy(file, folder.resolve("moved.dump"));

        desk.refused(Problem.HashDiffers.class, desk.restoring(folder.resolve("moved.dump")));
    }

    @Test
    void refusesAManifestThatItCannotRead(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        var file = desk.save(CONTEXT);
        var manifest = ManifestFile.beside(file);
        var whole = Files.readString(manifest);

        Files.writeString(manifest, whole.replace("\"format\" : 1", "\"format\" : 99"));
        desk.refused(Problem.ManifestNewer.class, desk.restoring(file));
        Files.writeString(manifest, "{\n\"format\":1,\n");
        assertEquals(
                3,
                desk.refused(Problem.ManifestFault.class, desk.restoring(file)).line());
    }

    @Test
    void takesAnotherSeriesOfOdooOnlyWhenTold(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        makeOdoo(server, "16.0.1.3");
        var file = desk.save(CONTEXT);
        makeOdoo(server, "17.0.1.3");

        var problem = desk.refused(Problem.OtherOdoo.class, desk.restoring(file));
        assertEquals(List.of("16.0", "17.0"), List.of(problem.there(), problem.here()));

        var request = new RestoreRequest(desk.profile(), file, Optional.empty(), false, true);
        var report = desk.restoring(request).run(Progress.UNWATCHED);
        assertEquals(List.of(new Notice.OtherOdooAccepted("16.0", "17.0")), report.notices());
        assertEquals("16.0.1.3", server.value(CONTEXT, "SELECT latest_version FROM ir_module_module"));
    }

    @Test
    void takesAnotherVersionOfTheSameSeries(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        makeOdoo(server, "17.0.1.2");
        var file = desk.save(CONTEXT);
        makeOdoo(server, "17.0.1.3");

        assertEquals(List.of(), desk.restore(file).notices());
    }

    private static void makeOdoo(TestServer server, String version) throws Exception {
        server.context(
                CONTEXT,
                "CREATE TABLE ir_module_module (name text, state text, latest_version text)",
                "INSERT INTO ir_module_module VALUES ('base', 'installed', '" + version + "')");
    }

    private static Enum<?> kind(Workplace desk, Path file) throws Exception {
        return desk.refused(Problem.WrongKind.class, desk.restoring(file, CONTEXT))
                .kind();
    }

    private static void change(Path file, long position) throws Exception {
        try (var bytes = new RandomAccessFile(file.toFile(), "rw")) {
            bytes.seek(position);
            int old = bytes.read();
            bytes.seek(position);
            bytes.write(old ^ 0xff);
        }
    }
}

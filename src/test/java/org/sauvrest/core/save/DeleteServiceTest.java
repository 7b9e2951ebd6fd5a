package org.sauvrest.core.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.Workplace;

@ExtendWith(WithServer.class)
class DeleteServiceTest {

    private static final String ONE = "SpecibikeDelete";
    private static final String TWO = "SpecibikeDeleteOther";

    @TempDir
    private Path folder;

    private Workplace desk(TestServer server) throws Exception {
        server.context(ONE, "CREATE TABLE t (a int)");
        server.context(TWO, "CREATE TABLE t (a int)");
        return Workplace.of(server, folder);
    }

    private static Operation<Path> deleting(Path save) {
        return new DeleteService().delete(save);
    }

    @Test
    void removesASaveWithItsManifestAndNothingElse(TestServer server) throws Exception {
        var desk = desk(server);
        var kept = desk.save(TWO);
        var save = desk.save(ONE);

        assertEquals(save, deleting(save).run(Progress.UNWATCHED));

        assertEquals(List.of(String.valueOf(kept.getFileName()), kept.getFileName() + ".json"), desk.files());
    }

    @Test
    void removesADamagedSaveAndTheRestOfOne(TestServer server) throws Exception {
        var desk = desk(server);
        var damaged = Files.writeString(desk.save(ONE), "half");
        var gone = desk.save(TWO);
        Files.delete(gone);

        deleting(damaged).run(Progress.UNWATCHED);
        deleting(gone).run(Progress.UNWATCHED);

        assertEquals(List.of(), desk.files());
    }

    @Test
    void leavesWhatHasNoManifest(TestServer server) throws Exception {
        var desk = desk(server);
        var save = desk.save(ONE);
        Files.delete(ManifestFile.beside(save));

        assertEquals(
                save, desk.refused(Problem.NotOurSave.class, deleting(save)).file());
        var none = folder.resolve("none.dump");
        assertEquals(
                none, desk.refused(Problem.FileMissing.class, deleting(none)).file());
    }

    @Test
    void leavesWhatHasAManifestOfNoUse(TestServer server) throws Exception {
        var desk = desk(server);
        var save = desk.save(ONE);
        var manifest = ManifestFile.beside(save);
        var good = Files.readString(manifest);

        Files.writeString(manifest, good.replace("\"format\" : 1", "\"format\" : 2"));
        desk.refused(Problem.ManifestNewer.class, deleting(save));
        Files.writeString(manifest, "{}");
        desk.refused(Problem.ManifestFault.class, deleting(save));
        Files.writeString(manifest, good);
        Files.delete(save);
        Files.createDirectory(save);
        desk.refused(Problem.NotOurSave.class, deleting(save));
    }

    @Test
    void isStoppedBeforeItHasBegun(TestServer server) throws Exception {
        var desk = desk(server);
        var save = desk.save(ONE);
        Thread.currentThread().interrupt();

        assertInstanceOf(Outcome.Stopped.class, deleting(save).outcome(Progress.UNWATCHED));

        assertFalse(Thread.interrupted());
        assertEquals(2, desk.files().size());
    }

    @Test
    void theLastGoodSaveOfAContextIsKnown(TestServer server) throws Exception {
        var desk = desk(server);
        desk.save(TWO);
        var older = desk.save(ONE);
        var newer = desk.save(ONE);
        assertEquals(List.of(), lastGood());

        Files.writeString(newer, "half");
        assertEquals(List.of(older), lastGood());
        Files.delete(newer);
        assertEquals(List.of(older), lastGood());

        deleting(newer).run(Progress.UNWATCHED);
        assertEquals(List.of(older), lastGood());
        Files.delete(older);
        assertEquals(List.of(), lastGood());
        assertTrue(SavedFiles.in(folder).stream().anyMatch(save -> !save.present()));
    }

    private List<Path> lastGood() throws Exception {
        var saves = SavedFiles.in(folder);
        return saves.stream()
                .filter(save -> save.manifest().context().equals(ONE) && SavedFiles.isLastGood(saves, save))
                .map(SavedFile::file)
                .toList();
    }
}

package org.sauvrest.core.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.Workplace;

@ExtendWith(WithServer.class)
class SaveDestinationTest {

    private static final String CONTEXT = "SpecibikeDestination";

    @TempDir
    private Path folder;

    @BeforeEach
    void makeContext(TestServer server) throws Exception {
        server.context(CONTEXT, "CREATE TABLE t (a int)");
    }

    @Test
    void takesTheFileThatIsNamed(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);

        var report = desk.saving(CONTEXT, folder.resolve("été 100%")).run(Progress.UNWATCHED);

        assertEquals(folder.resolve("été 100%"), report.file());
        assertEquals(List.of("été 100%", "été 100%.json"), desk.files());
    }

    @Test
    void takesAnotherFolderThatIsThere(TestServer server) throws Exception {
        var other = Files.createDirectory(folder.resolve("other"));

        var report = Workplace.of(server, folder).saving(CONTEXT, other).run(Progress.UNWATCHED);

        assertEquals(other, report.file().getParent());
        assertTrue(Files.exists(ManifestFile.beside(report.file())));
    }

    @Test
    void makesTheFolderOfTheSaves(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder.resolve("a").resolve("b"));

        assertEquals(folder.resolve("a").resolve("b"), desk.save(CONTEXT).getParent());
    }

    @Test
    void leavesAFileThatIsThereAlone(TestServer server) throws Exception {
        var file = Files.writeString(folder.resolve("mine.dump"), "dear");
        var desk = Workplace.of(server, folder);

        var problem = desk.refused(Problem.FileExists.class, desk.saving(CONTEXT, file));

        assertEquals(file, problem.file());
        assertEquals("dear", Files.readString(file));
    }

    @Test
    void leavesTheManifestOfAnotherFileAlone(TestServer server) throws Exception {
        var manifest = Files.writeString(folder.resolve("mine.dump.json"), "dear");
        var desk = Workplace.of(server, folder);

        desk.refused(Problem.FileExists.class, desk.saving(CONTEXT, folder.resolve("mine.dump")));

        assertEquals("dear", Files.readString(manifest));
    }

    @Test
    void makesNoFolderForAFileThatIsNamed(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);

        var problem = desk.refused(
                Problem.FolderMissing.class,
                desk.saving(CONTEXT, folder.resolve("none").resolve("x.dump")));

        assertEquals(folder.resolve("none"), problem.folder());
    }

    @Test
    void refusesAFileInThePlaceOfTheFolder(TestServer server) throws Exception {
        Files.writeString(folder.resolve("file"), "");
        var desk = Workplace.of(server, folder);
        var lost = new Workplace(server, folder, server.profile(folder.resolve("file")));

        desk.refused(Problem.FolderUnwritable.class, lost.saving(CONTEXT));
    }

    @Test
    void refusesWhatIsNoContext(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        server.execute(
                "postgres",
                "DROP DATABASE IF EXISTS \"SpecibikeShut\"",
                "CREATE DATABASE \"SpecibikeShut\" OWNER odoo ALLOW_CONNECTIONS false");

        assertEquals(
                "postgres",
                desk.refused(Problem.NotAContext.class, desk.saving("postgres")).name());
        desk.refused(Problem.NotAContext.class, desk.saving("specibike"));
        desk.refused(Problem.ContextClosed.class, desk.saving("SpecibikeShut"));
        var unknown = desk.refused(Problem.ContextUnknown.class, desk.saving("Specibikedestination"));
        assertEquals(List.of(CONTEXT), unknown.similar());
    }

    @Test
    void tellsWhoMayNotReadATable(TestServer server) throws Exception {
        var desk = Workplace.as("eleve", server, folder);

        var refused = desk.refused(Problem.NotAllowedOn.class, desk.saving(CONTEXT));
        assertEquals(List.of("eleve", "t"), List.of(refused.user(), refused.object()));
    }

    @Test
    void refusesATableOfWhichItWouldReadAPartOnly(TestServer server) throws Exception {
        server.context(
                "SpecibikeForced",
                "CREATE TABLE secret (who text)",
                "INSERT INTO secret VALUES ('prof'), ('eleve')",
                "ALTER TABLE secret ENABLE ROW LEVEL SECURITY, FORCE ROW LEVEL SECURITY",
                "CREATE POLICY own ON secret USING (who = current_user)");
        var desk = Workplace.of(server, folder);

        assertEquals(
                "secret",
                desk.refused(Problem.NotAllowedOn.class, desk.saving("SpecibikeForced"))
                        .object());
    }
}

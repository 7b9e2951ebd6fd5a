package org.sauvrest.core.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.files.PartialFile;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.Workplace;

/// What is noted beside saves that somebody has deleted by hand.
@ExtendWith(WithServer.class)
class LoneNotesTest {

    private static final String CONTEXT = "SpecibikeLoneNotes";

    @TempDir
    private Path folder;

    private Workplace desk(TestServer server) throws Exception {
        server.context(CONTEXT, "CREATE TABLE t (a int)");
        return Workplace.of(server, folder);
    }

    /// @return the note of a save that was checked and deleted by hand
    private Path lone(Workplace desk, String name) throws Exception {
        var save = checked(desk, name);
        Files.delete(save);
        Files.delete(ManifestFile.beside(save));
        return CheckNote.beside(save);
    }

    /// Named, since another save of the same second could get the name of one that is gone.
    private Path checked(Workplace desk, String name) throws Exception {
        var save = desk.saving(CONTEXT, folder.resolve(name))
                .run(Progress.UNWATCHED)
                .file();
        desk.core().verify().verify(save).run(Progress.UNWATCHED);
        assertTrue(Files.exists(CheckNote.beside(save)));
        return save;
    }

    @Test
    void goWithTheNextSaveAndTheNextDeletion(TestServer server) throws Exception {
        var desk = desk(server);
        var first = lone(desk, "first.dump");

        var kept = checked(desk, "kept.dump");

        assertFalse(Files.exists(first));
        var second = lone(desk, "second.dump");
        var other = checked(desk, "other.dump");
        assertFalse(Files.exists(second));
        var third = lone(desk, "third.dump");
        new DeleteService().delete(other).run(Progress.UNWATCHED);
        assertFalse(Files.exists(third));
        assertTrue(Files.exists(CheckNote.beside(kept)), "its save is still there");
    }

    @Test
    void stayWhileTheSaveIsBeingMadeOrMayComeBack(TestServer server) throws Exception {
        var desk = desk(server);
        var described = checked(desk, "described.dump");
        Files.delete(described);
        var note = lone(desk, "wanted.dump");

        try (var _ = PartialFile.of(folder.resolve("wanted.dump"), "elsewhere")) {
            CheckNote.removeLone(folder);
            assertTrue(Files.exists(note));
        }
        CheckNote.removeLone(folder);

        assertFalse(Files.exists(note));
        assertTrue(Files.exists(CheckNote.beside(described)), "its manifest is still there");
    }

    @Test
    void areNotTakenForWhatIsSomebodyElses(TestServer server) throws Exception {
        var note = Files.readString(lone(desk(server), "gone.dump"));
        var others = List.of(
                Files.writeString(folder.resolve(".shopping.checked"), "milk\n"),
                Files.writeString(folder.resolve(".empty.checked"), ""),
                Files.writeString(folder.resolve(".object.checked"), "{}"),
                Files.writeString(folder.resolve(".more.checked"), note + " "),
                Files.writeString(folder.resolve("seen.checked"), note),
                Files.createDirectory(folder.resolve(".folder.checked")),
                Files.createSymbolicLink(folder.resolve(".link.checked"), folder.resolve("seen.checked")));

        CheckNote.removeLone(folder);

        assertEquals(List.of(), others.stream().filter(Files::notExists).toList());
    }
}

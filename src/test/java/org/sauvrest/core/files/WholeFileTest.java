package org.sauvrest.core.files;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

class WholeFileTest {

    @TempDir
    private Path folder;

    private List<Path> files() throws IOException {
        try (var files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    @Test
    void writesIntoAFolderThatItMakesAndLeavesNothingBeside() throws Exception {
        var file = folder.resolve("a/b/settings.json");

        WholeFile.write(file, new byte[] {1, 2});
        WholeFile.write(file, new byte[] {3});

        assertArrayEquals(new byte[] {3}, Files.readAllBytes(file));
        assertEquals(List.of(folder.resolve("a")), files());
        try (var files = Files.list(file.getParent())) {
            assertEquals(List.of(file), files.toList());
        }
    }

    @Test
    void aFailedWriteLeavesTheOldFileAndNothingBeside() throws Exception {
        var taken = Files.createDirectory(folder.resolve("taken"));
        Files.writeString(taken.resolve("inside"), "x");

        var refusal = assertThrows(ProblemException.class, () -> WholeFile.write(taken, new byte[] {1}));

        assertEquals(Problem.FolderUnwritable.class, refusal.problem().getClass());
        assertEquals(List.of(taken), files());
        assertEquals("x", Files.readString(taken.resolve("inside")));
    }

    @Test
    void aFinishedFileGetsAFreeName() throws Exception {
        var finished = Files.writeString(folder.resolve("part"), "x");

        WholeFile.name(finished, folder.resolve("save.dump"));

        assertEquals(List.of(folder.resolve("save.dump")), files());
    }

    @Test
    void aNameThatIsTakenIsNeverReplaced() throws Exception {
        var finished = Files.writeString(folder.resolve("part"), "new");
        var taken = Files.writeString(folder.resolve("save.dump"), "old");

        assertThrows(FileAlreadyExistsException.class, () -> WholeFile.name(finished, taken));

        assertEquals("old", Files.readString(taken));
        assertEquals("new", Files.readString(finished));
    }

    @Test
    void aFullDiskIsToldFromAFolderThatMayNotBeWritten() {
        assertEquals(
                new Problem.DiskFull(folder), WholeFile.problem(folder, new IOException("No space left on device")));
        assertEquals(new Problem.DiskFull(folder), WholeFile.problem(folder, new IOException("Disk quota exceeded")));
        assertEquals(
                new Problem.DiskFull(folder),
                WholeFile.problem(folder, new IOException("There is not enough space on the disk")));
        assertEquals(
                new Problem.FolderUnwritable(folder, new Fault.AccessDenied()),
                WholeFile.problem(folder, new java.nio.file.FileSystemException("f", null, "Permission denied")));
        assertFalse(WholeFile.meansDiskFull("Permission denied"));
    }

    /// As the systems themselves say it: the C library of Linux, and Windows.
    @ParameterizedTest
    @ValueSource(
            strings = {
                "No space left on device",
                "Disk quota exceeded",
                "There is not enough space on the disk",
                "Aucun espace disponible sur le périphérique",
                "Débordement du quota d'espace disque",
                "D?bordement du quota d'espace disque",
                "Espace insuffisant sur le disque",
                "Le disque est plein",
                "No queda espacio en el dispositivo",
                "Se ha excedido la cuota de disco",
                "Espacio en disco insuficiente",
                "El disco está lleno",
            })
    void aFullDiskIsToldInTheLanguageOfTheSystem(String said) {
        var problem = WholeFile.problem(folder, new java.nio.file.FileSystemException("f", null, said));

        assertEquals(new Problem.DiskFull(folder), problem);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Permission non accordée", "Le disque est protégé en écriture", "Permiso denegado"})
    void anotherFaultIsNoFullDiskInAnyLanguage(String said) {
        assertFalse(WholeFile.meansDiskFull(said));
    }
}

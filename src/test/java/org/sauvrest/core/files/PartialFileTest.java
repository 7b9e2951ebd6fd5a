package org.sauvrest.core.files;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

class PartialFileTest {

    /// More than any system gives to a process.
    private static final long NO_PROCESS = 99_999_999_999L;

    @TempDir
    private Path folder;

    @Test
    void isHiddenBesideTheWantedFileAndGoesWhenClosed() throws Exception {
        Path path;
        try (var partial = PartialFile.of(folder.resolve("Dupont.dump"), "pc-204")) {
            path = partial.path();
            assertTrue(Files.exists(path));
            assertEquals(folder, path.getParent());
            assertTrue(path.getFileName().toString().startsWith(".Dupont.dump."));
            assertTrue(PartialFile.isOne(path));
        }
        assertFalse(Files.exists(path));
    }

    @Test
    void staysOnceItHasItsName() throws Exception {
        var wanted = folder.resolve("Dupont.dump");
        try (var partial = PartialFile.of(wanted, "pc-204")) {
            WholeFile.name(partial.path(), wanted);
        }
        assertTrue(Files.exists(wanted));
    }

    @Test
    void isNotAbandonedWhileItsMakerRuns() throws Exception {
        try (var partial = PartialFile.of(folder.resolve("x"), "pc-204")) {
            assertFalse(PartialFile.isAbandoned(partial.path(), "pc-204"));
        }
    }

    @Test
    void isAbandonedWhenItsMakerIsGoneOrItsNumberIsAnothersNow() {
        long me = ProcessHandle.current().pid();

        assertTrue(PartialFile.isAbandoned(Path.of(".x.dump.pc-204~" + NO_PROCESS + "~5.part"), "pc-204"));
        assertTrue(PartialFile.isAbandoned(Path.of(".x.dump.pc-204~" + me + "~5.part"), "pc-204"));
    }

    @Test
    void whatAnotherComputerMakesIsNeverJudged() {
        assertFalse(PartialFile.isAbandoned(Path.of(".x.dump.pc-204~" + NO_PROCESS + "~5.part"), "pc-205"));
    }

    @Test
    void aNameWithAllKindsOfLettersIsStillRecognised() throws Exception {
        try (var partial = PartialFile.of(folder.resolve("a~b.c d~1~2.part.dump"), "pc.école!")) {
            assertTrue(PartialFile.isOne(partial.path()), partial.path().toString());
            assertFalse(PartialFile.isAbandoned(partial.path(), "pc.école!"));
        }
    }

    @Test
    void finishedAndForeignFilesAreNone() {
        assertFalse(PartialFile.isOne(Path.of("Dupont.dump")));
        assertFalse(PartialFile.isOne(Path.of(".Dupont.part")));
        assertFalse(PartialFile.isAbandoned(Path.of("Dupont.dump"), "pc-204"));
    }

    @Test
    void aMissingFolderIsNoticedBeforeTheWork() {
        var refusal =
                assertThrows(ProblemException.class, () -> PartialFile.of(folder.resolve("none/x.dump"), "pc-204"));

        assertTrue(refusal.problem() instanceof Problem.FolderUnwritable);
    }
}

package org.sauvrest.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.UpdateProblem.FolderFlaw;
import org.sauvrest.core.problem.UpdateProblem.FolderNotPrivate;

/// How every machine makes a folder that nobody else shall see into, in a place where everybody may make one.
abstract class FolderContract extends MachineContract {

    private static final String US_BY_NAME = System.getProperty("user.name");

    private Path folder(String name, String rights) throws Exception {
        var made = Files.createDirectory(folder.resolve(name));
        return Files.setPosixFilePermissions(made, PosixFilePermissions.fromString(rights));
    }

    private Path given(Path path) throws Exception {
        var accounts = path.getFileSystem().getUserPrincipalLookupService();
        return Files.setOwner(path, accounts.lookupPrincipalByName(OTHER));
    }

    private static FolderNotPrivate refused(Executable work) {
        return assertInstanceOf(
                FolderNotPrivate.class,
                assertThrows(ProblemException.class, work).problem());
    }

    private void assertRefused(FolderFlaw flaw, String account, Path found, Optional<String> owner) throws Exception {
        var before = rights(found);

        var problem = refused(() -> machine().makeFolder(found.toString(), owner));

        assertEquals(new FolderNotPrivate(found.toString(), account, flaw), problem);
        assertEquals(before, rights(found));
    }

    @Test
    void aNewFolderIsItsOwnersAlone() throws Exception {
        machine().makeFolder(path("above/new one"), US);

        assertEquals("rwx------ " + US_BY_NAME, rights(folder.resolve("above/new one")));
    }

    @Test
    void aNewFolderOfAnotherAccountIsThatOnesAlone() throws Exception {
        asRoot();

        machine().makeFolder(path("new"), Optional.of(OTHER));

        assertEquals("rwx------ " + OTHER, rights(folder.resolve("new")));
        assertThrows(ProblemException.class, () -> machine().makeFolder(path("no"), Optional.of("no-such-account")));
        assertFalse(Files.exists(folder.resolve("no")));
    }

    /// Whoever was killed has left it, and goes on with it.
    @Test
    void onesOwnFromBeforeStaysWithWhatIsInIt() throws Exception {
        machine().makeFolder(path("own"), US);
        var file = Files.writeString(folder.resolve("own/odoo.conf"), "from before");

        machine().makeFolder(path("own"), US);

        assertEquals("from before", Files.readString(file));
        assertEquals("rwx------ " + US_BY_NAME, rights(folder.resolve("own")));
    }

    @Test
    void thatOfTheAccountItIsForStays() throws Exception {
        asRoot();
        machine().makeFolder(path("theirs"), Optional.of(OTHER));

        machine().makeFolder(path("theirs"), Optional.of(OTHER));

        assertEquals("rwx------ " + OTHER, rights(folder.resolve("theirs")));
    }

    @Test
    void oneOfAnotherAccountIsNotTaken() throws Exception {
        asRoot();

        assertRefused(FolderFlaw.OTHER_OWNER, OTHER, given(folder("foreign", "rwx------")), US);
        var ours = folder("ours", "rwx------");
        assertRefused(FolderFlaw.OTHER_OWNER, US_BY_NAME, ours, Optional.of(OTHER));
    }

    @Test
    void oneThatIsOpenToOthersIsNotTaken() throws Exception {
        assertRefused(FolderFlaw.OPEN, US_BY_NAME, folder("to all", "rwxrwxrwx"), US);
        assertRefused(FolderFlaw.OPEN, US_BY_NAME, folder("to readers", "rwx---r--"), US);
        assertRefused(FolderFlaw.OPEN, US_BY_NAME, folder("to a group", "rwx-w----"), US);
    }

    @Test
    void aLinkIsNotTakenWhereverItLeads() throws Exception {
        var own = folder("own", "rwx------");
        var link = Files.createSymbolicLink(folder.resolve("link"), own);
        var nowhere = Files.createSymbolicLink(folder.resolve("dangling"), folder.resolve("nowhere"));

        assertRefused(FolderFlaw.NO_FOLDER, US_BY_NAME, link, US);
        assertEquals(
                FolderFlaw.NO_FOLDER,
                refused(() -> machine().makeFolder(nowhere.toString(), US)).flaw());
        assertFalse(Files.exists(folder.resolve("nowhere")));
    }

    @Test
    void aFileIsNotTaken() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "somebody's");

        assertRefused(FolderFlaw.NO_FOLDER, US_BY_NAME, file, US);
        assertEquals("somebody's", Files.readString(file));
    }
}

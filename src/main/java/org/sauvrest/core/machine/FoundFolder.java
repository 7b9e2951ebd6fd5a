package org.sauvrest.core.machine;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFileAttributeView;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Optional;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.UpdateProblem.FolderFlaw;
import org.sauvrest.core.problem.UpdateProblem.FolderNotPrivate;

/// What lies where a folder shall be made that is its owner's alone. It is only taken for that folder where nobody else
/// can have prepared it: in a place like `/tmp`, everybody may make a folder of the name that we would give to ours.
///
/// @param rights as `ls -l` writes them; no more than the kind where the system knows no such rights
/// @param account that it belongs to
/// @param owners whether that is the one that it shall belong to
record FoundFolder(String rights, String account, boolean owners) {

    private static final char FOLDER = 'd';
    private static final int OWNERS = 4;
    private static final int ALL = 10;

    /// @param owner that it shall belong to
    static FoundFolder here(Path folder, UserPrincipal owner) throws IOException {
        var kind = Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS) ? "d" : "-";
        var posix = Files.getFileAttributeView(folder, PosixFileAttributeView.class, LinkOption.NOFOLLOW_LINKS);
        var rights = posix == null
                ? ""
                : PosixFilePermissions.toString(posix.readAttributes().permissions());
        var found = Files.getOwner(folder, LinkOption.NOFOLLOW_LINKS);
        return new FoundFolder(kind + rights, found.getName(), found.equals(owner));
    }

    void requirePrivate(String folder) throws ProblemException {
        var flaw = flaw();
        if (flaw.isPresent()) {
            throw new ProblemException(new FolderNotPrivate(folder, account, flaw.get()));
        }
    }

    private Optional<FolderFlaw> flaw() {
        if (rights.charAt(0) != FOLDER) {
            return Optional.of(FolderFlaw.NO_FOLDER);
        }
        if (!owners) {
            return Optional.of(FolderFlaw.OTHER_OWNER);
        }
        return isOpen() ? Optional.of(FolderFlaw.OPEN) : Optional.empty();
    }

    /// A capital letter is a mark of the folder itself, which lets nobody in. An access list that lets others in shows
    /// among the rights of the group.
    private boolean isOpen() {
        return rights.chars().limit(ALL).skip(OWNERS).anyMatch(right -> right != '-' && !Character.isUpperCase(right));
    }
}

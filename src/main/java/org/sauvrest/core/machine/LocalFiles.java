package org.sauvrest.core.machine;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.Optional;
import org.sauvrest.core.files.OwnerOnly;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// The files of this computer.
final class LocalFiles {

    private LocalFiles() {}

    static byte[] read(Path file) throws ProblemException {
        try {
            return Files.readAllBytes(file);
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static void write(Path file, byte[] content, Optional<String> owner) throws ProblemException {
        if (exists(file)) {
            WholeFile.rewrite(file, content);
            return;
        }
        var folder = WholeFile.parent(file);
        try {
            var beside = Files.createTempFile(folder, "." + file.getFileName(), ".part");
            try {
                OwnerOnly.set(beside);
                Files.write(beside, content);
                give(beside, owner);
                WholeFile.sync(beside);
                WholeFile.name(beside, file);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(folder, e), e);
        }
    }

    private static void give(Path path, Optional<String> owner) throws IOException {
        if (owner.isPresent() && !owner.equals(ownerOf(path))) {
            var accounts = path.getFileSystem().getUserPrincipalLookupService();
            Files.setOwner(path, accounts.lookupPrincipalByName(owner.get()));
        }
    }

    static boolean exists(Path path) throws ProblemException {
        try {
            Files.readAttributes(path, BasicFileAttributes.class);
            return true;
        } catch (NoSuchFileException e) {
            return false;
        } catch (FileSystemException e) {
            if (String.valueOf(e.getReason()).equals("Not a directory")) {
                return false;
            }
            throw unreadable(path, e);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    /// @throws ProblemException where that cannot be known
    static boolean isFolder(Path path) throws ProblemException {
        return exists(path) && Files.isDirectory(path);
    }

    static Optional<String> owner(Path path) throws ProblemException {
        try {
            return ownerOf(path);
        } catch (IOException e) {
            throw unreadable(path, e);
        }
    }

    private static Optional<String> ownerOf(Path path) throws IOException {
        try {
            return Optional.of(Files.getOwner(path).getName());
        } catch (UnsupportedOperationException e) {
            return Optional.empty();
        }
    }

    static void makeFolder(Path folder, Optional<String> owner) throws ProblemException {
        try {
            Files.createDirectories(WholeFile.parent(folder));
            if (!isMade(folder, owner)) {
                FoundFolder.here(folder, principal(folder, owner)).requirePrivate(folder.toString());
            }
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(folder, e), e);
        }
    }

    private static boolean isMade(Path folder, Optional<String> owner) throws IOException {
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            return false;
        }
        try {
            OwnerOnly.setFolder(folder);
            give(folder, owner);
            return true;
        } catch (IOException e) {
            Files.delete(folder);
            throw e;
        }
    }

    /// Ours is the one that the system gives new files to: on Windows, that of an administrator is a group's.
    private static UserPrincipal principal(Path folder, Optional<String> owner) throws IOException {
        if (owner.isPresent()) {
            return folder.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName(owner.get());
        }
        var ours = Files.createTempFile("sauvrest", "");
        try {
            return Files.getOwner(ours);
        } finally {
            Files.delete(ours);
        }
    }

    static void remove(Path path) throws ProblemException {
        WholeFile.removeTree(path);
    }

    static List<String> list(Path folder) throws ProblemException {
        if (!isFolder(folder)) {
            return List.of();
        }
        try (var all = Files.list(folder)) {
            return all.map(path -> String.valueOf(path.getFileName())).sorted().toList();
        } catch (IOException e) {
            throw unreadable(folder, e);
        }
    }

    static ProblemException unreadable(Path path, IOException e) {
        if (e instanceof NoSuchFileException) {
            return new ProblemException(new Problem.FileMissing(path), e);
        }
        return new ProblemException(new Problem.FileUnreadable(path, Fault.of(e)), e);
    }
}

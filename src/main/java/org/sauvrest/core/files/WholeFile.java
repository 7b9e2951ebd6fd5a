package org.sauvrest.core.files;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFileAttributeView;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// Files that are whole or absent: written beside, synced, renamed.
public final class WholeFile {

    /// What Linux, macOS and Windows say of a full disk or quota, in the languages of the program: what Java
    /// tells of a file is in the system's own words and language. Without accents: an old console spoils them.
    private static final Pattern DISK_FULL = Pattern.compile(
            "No space left on device|Disk quota exceeded|Disc quota exceeded|not enough space on the disk|disk is full"
                    + "|Aucun espace disponible sur|bordement du quota|Espace insuffisant sur le disque|disque est plein"
                    + "|No queda espacio en|Se ha excedido la cuota|Espacio en disco insuficiente"
                    + "|Espacio insuficiente en (el )?disco|disco est. lleno",
            Pattern.CASE_INSENSITIVE);

    private WholeFile() {}

    /// Writes a file in one go, in the place of an older one.
    public static void write(Path file, byte[] content) throws ProblemException {
        try {
            write(file, content, WholeFile::replace);
        } catch (IOException e) {
            throw new ProblemException(problem(parent(file), e), e);
        }
    }

    /// Writes a file in one go, unless there is one of that name.
    ///
    /// @return whether the name was free
    public static boolean writeNew(Path file, byte[] content) throws ProblemException {
        try {
            write(file, content, WholeFile::name);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        } catch (IOException e) {
            throw new ProblemException(problem(parent(file), e), e);
        }
    }

    /// How a finished file gets its name.
    @FunctionalInterface
    private interface Naming {
        void name(Path finished, Path file) throws IOException;
    }

    private static void write(Path file, byte[] content, Naming naming) throws IOException {
        var folder = parent(file);
        Files.createDirectories(folder);
        var beside = Files.createTempFile(folder, "." + file.getFileName(), ".part");
        try {
            Files.write(beside, content);
            sync(beside);
            naming.name(beside, file);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /// Writes other content into a file in one go. It keeps its owner and its rights.
    ///
    /// @throws ProblemException where it could not keep them, too; then nothing is changed
    public static void rewrite(Path file, byte[] content) throws ProblemException {
        try {
            var real = file.toRealPath();
            var beside = Files.createTempFile(parent(real), "." + real.getFileName(), ".part");
            try {
                Files.write(beside, content);
                takeAfter(real, beside);
                sync(beside);
                replace(beside, real);
            } finally {
                Files.deleteIfExists(beside);
            }
        } catch (IOException e) {
            throw new ProblemException(problem(parent(file), e), e);
        }
    }

    private static void takeAfter(Path model, Path file) throws IOException {
        var wanted = Files.getFileAttributeView(model, PosixFileAttributeView.class);
        var given = Files.getFileAttributeView(file, PosixFileAttributeView.class);
        if (wanted == null || given == null) {
            Files.setOwner(file, Files.getOwner(model));
            return;
        }
        var attributes = wanted.readAttributes();
        given.setOwner(attributes.owner());
        given.setGroup(attributes.group());
        given.setPermissions(attributes.permissions());
    }

    /// Gives a finished file its name, which must be free.
    ///
    /// @throws FileAlreadyExistsException where the name is taken
    public static void name(Path finished, Path file) throws IOException {
        try {
            // A link fails where the name is taken; a rename would quietly replace what another program has just made.
            Files.createLink(file, finished);
            Files.delete(finished);
        } catch (FileAlreadyExistsException e) {
            throw e;
        } catch (UnsupportedOperationException | FileSystemException e) {
            Files.move(finished, file);
        }
        syncFolder(parent(file));
    }

    /// Has the operating system write the file's content down to the disk.
    public static void sync(Path file) throws IOException {
        try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    /// Removes a folder with all that is in it.
    public static void removeTree(Path folder) throws ProblemException {
        if (!Files.exists(folder, LinkOption.NOFOLLOW_LINKS)) {
            return;
        }
        try (var all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        } catch (IOException e) {
            throw new ProblemException(problem(folder, e), e);
        }
    }

    /// Reads a file that somebody has chosen, which may be any.
    ///
    /// @param most bytes that are taken
    /// @return nothing where it has more: one byte more than is taken tells it, whatever size the system gives
    public static Optional<byte[]> read(Path file, int most) throws IOException {
        try (var stream = Files.newInputStream(file)) {
            return Optional.of(stream.readNBytes(most + 1)).filter(content -> content.length <= most);
        }
    }

    public static Path parent(Path file) {
        var parent = file.toAbsolutePath().getParent();
        return parent == null ? file.toAbsolutePath() : parent;
    }

    /// What a failed write into a folder means.
    public static Problem problem(Path folder, IOException e) {
        var text = String.valueOf(e.getMessage());
        if (meansDiskFull(text)) {
            return new Problem.DiskFull(folder);
        }
        return new Problem.FolderUnwritable(folder, Fault.of(e));
    }

    /// Whether a message of the operating system or of a tool says that a disk or a quota is full.
    public static boolean meansDiskFull(String message) {
        return DISK_FULL.matcher(message).find();
    }

    private static void replace(Path beside, Path file) throws IOException {
        try {
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException e) {
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING);
        }
        syncFolder(parent(file));
    }

    /// A new name survives a power cut only once its folder is written; Windows knows no such call and needs none.
    private static void syncFolder(Path folder) {
        try (var channel = FileChannel.open(folder, StandardOpenOption.READ)) {
            channel.force(true);
        } catch (IOException e) {
            // Not possible on this system or file system: the content is synced, only the name may come later.
            return;
        }
    }
}

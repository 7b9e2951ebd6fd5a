package org.sauvrest.core.save;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.sauvrest.core.archive.FileHash;
import org.sauvrest.core.contexts.ApplicationName;
import org.sauvrest.core.files.FreeSpace;
import org.sauvrest.core.files.PartialFile;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Shielded;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.words.Bytes;

/// Copies a save with its manifest into another folder: written beside, synced, read back, compared, and only then
/// given its name.
public final class CopyService {

    private static final int BUFFER = 1 << 20;

    /// Bytes after which a slow drive is waited for, so that what is told of the progress is what has arrived.
    private static final long STRETCH = 32L << 20;

    /// Room for the manifest, and for what the folder itself takes.
    private static final long MARGIN = 1L << 20;

    /// A copy that is there already, under the same name and with the same bytes, is reported as if just made.
    public Operation<CopyReport> copy(CopyRequest request) {
        return progress -> {
            var save = ManifestFile.saveMeantBy(request.save().toAbsolutePath());
            ReadBack.open(save);
            return run(save, request.folder().toAbsolutePath(), progress);
        };
    }

    private static CopyReport run(Path save, Path folder, Progress progress)
            throws ProblemException, InterruptedException {
        if (!Files.isDirectory(folder)) {
            throw new ProblemException(new Problem.FolderMissing(folder));
        }
        var target = folder.resolve(String.valueOf(save.getFileName()));
        var manifest = Shielded.run(() -> ManifestFile.read(save));
        long bytes = size(save);
        if (manifest.isPresent() && manifest.get().bytes() != bytes) {
            throw new ProblemException(new Problem.HashDiffers(save));
        }
        Shielded.run(() -> requireFree(save, manifest, target));
        var hash = Files.exists(target)
                ? same(save, manifest, target, progress)
                : copy(save, bytes, manifest, target, progress);
        return new CopyReport(target, new Bytes(bytes), hash);
    }

    /// @throws ProblemException where a file of another size, or the manifest of another save, is in the way
    private static boolean requireFree(Path save, Optional<Manifest> manifest, Path target) throws ProblemException {
        var beside = ManifestFile.beside(target);
        if (Files.exists(target) && size(target) != size(save)) {
            throw new ProblemException(new Problem.FileExists(target));
        }
        try {
            if (Files.exists(beside)
                    && (manifest.isEmpty() || Files.mismatch(ManifestFile.beside(save), beside) >= 0)) {
                throw new ProblemException(new Problem.FileExists(beside));
            }
        } catch (IOException e) {
            throw ReadBack.unreadable(beside, e);
        }
        return true;
    }

    /// @throws ProblemException where the file that is there has other bytes
    private static String same(Path save, Optional<Manifest> manifest, Path target, Progress progress)
            throws ProblemException, InterruptedException {
        var hash = hash(target, Step.CHECK_FILE, progress);
        if (!hash.equals(expected(save, manifest, progress))) {
            throw new ProblemException(new Problem.FileExists(target));
        }
        if (manifest.isPresent()) {
            Shielded.run(() -> describe(save, target));
        }
        return hash;
    }

    private static String copy(Path save, long bytes, Optional<Manifest> manifest, Path target, Progress progress)
            throws ProblemException, InterruptedException {
        var folder = WholeFile.parent(target);
        FreeSpace.require(folder, bytes + MARGIN);
        try (var copy = PartialFile.of(target, ApplicationName.computer())) {
            progress.begin(Step.COPY, bytes);
            write(save, copy.path(), progress);
            var hash = hash(copy.path(), Step.READ_BACK, progress);
            if (!hash.equals(expected(save, manifest, progress))) {
                // Without a manifest it is the copy; with one, whichever differs from it.
                boolean badlyCopied = !hash.equals(hash(save, Step.CHECK_FILE, progress));
                throw new ProblemException(new Problem.HashDiffers(badlyCopied ? target : save));
            }
            return Shielded.run(() -> {
                name(save, manifest, copy.path(), target);
                return hash;
            });
        }
    }

    private static String expected(Path save, Optional<Manifest> manifest, Progress progress)
            throws ProblemException, InterruptedException {
        return manifest.isPresent() ? manifest.get().sha256() : hash(save, Step.CHECK_FILE, progress);
    }

    private static void write(Path save, Path copy, Progress progress) throws ProblemException, InterruptedException {
        try (var from = FileChannel.open(save, StandardOpenOption.READ);
                var to = FileChannel.open(copy, StandardOpenOption.WRITE)) {
            var buffer = ByteBuffer.allocateDirect(BUFFER);
            long done = 0;
            long synced = 0;
            while (read(save, from, buffer)) {
                while (buffer.hasRemaining()) {
                    done += to.write(buffer);
                }
                if (done - synced >= STRETCH) {
                    to.force(false);
                    synced = done;
                }
                progress.at(done);
            }
            to.force(true);
        } catch (ClosedByInterruptException e) {
            // The channel has left the thread's interrupt flag up, which the exception stands for now.
            Thread.interrupted();
            throw new InterruptedException();
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(WholeFile.parent(copy), e), e);
        }
    }

    private static boolean read(Path save, FileChannel from, ByteBuffer buffer)
            throws ProblemException, ClosedByInterruptException {
        try {
            boolean more = from.read(buffer.clear()) > 0;
            buffer.flip();
            return more;
        } catch (ClosedByInterruptException e) {
            throw e;
        } catch (IOException e) {
            throw ReadBack.unreadable(save, e);
        }
    }

    /// The manifest first, so that a save never stands without.
    private static void name(Path save, Optional<Manifest> manifest, Path copy, Path target) throws ProblemException {
        try {
            if (Files.exists(target)) {
                throw new FileAlreadyExistsException(target.toString());
            }
            if (manifest.isPresent()) {
                describe(save, target);
            }
            WholeFile.name(copy, target);
        } catch (FileAlreadyExistsException e) {
            throw new ProblemException(new Problem.FileExists(target), e);
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(WholeFile.parent(target), e), e);
        }
    }

    /// Copies the manifest, unless an earlier attempt has.
    private static Path describe(Path save, Path target) throws ProblemException, IOException {
        var beside = ManifestFile.beside(target);
        if (!Files.exists(beside)) {
            try (var copy = PartialFile.of(beside, ApplicationName.computer())) {
                Files.copy(ManifestFile.beside(save), copy.path(), StandardCopyOption.REPLACE_EXISTING);
                WholeFile.sync(copy.path());
                WholeFile.name(copy.path(), beside);
            }
        }
        return beside;
    }

    private static String hash(Path file, Step step, Progress progress) throws ProblemException, InterruptedException {
        try {
            progress.begin(step, Files.size(file));
            return FileHash.of(file, progress::at);
        } catch (IOException e) {
            throw ReadBack.unreadable(file, e);
        }
    }

    private static long size(Path file) throws ProblemException {
        try {
            return Files.size(file);
        } catch (IOException e) {
            throw ReadBack.unreadable(file, e);
        }
    }
}

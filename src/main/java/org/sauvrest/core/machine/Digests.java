package org.sauvrest.core.machine;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import org.sauvrest.core.problem.ProblemException;

/// The SHA-256 of each file below a folder of this computer.
final class Digests extends SimpleFileVisitor<Path> {

    private final Path folder;
    private final Path real;
    private final MessageDigest digest;
    private final Map<String, String> found = new LinkedHashMap<>();
    private boolean interrupted;

    private Digests(Path folder) throws IOException {
        this.folder = folder;
        // The folder itself may be a link.
        real = folder.toRealPath();
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }

    /// By paths that begin with the folder's, as it was given.
    static Map<String, String> below(Path folder) throws ProblemException, InterruptedException {
        if (!LocalFiles.isFolder(folder)) {
            return Map.of();
        }
        try {
            var digests = new Digests(folder);
            Files.walkFileTree(digests.real, digests);
            if (digests.interrupted) {
                throw new InterruptedException();
            }
            return digests.found;
        } catch (IOException e) {
            throw LocalFiles.unreadable(folder, e);
        }
    }

    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
        if (Thread.interrupted()) {
            interrupted = true;
            return FileVisitResult.TERMINATE;
        }
        if (attributes.isRegularFile()) {
            try {
                found.put(folder.resolve(real.relativize(file)).toString(), hash(file));
            } catch (NoSuchFileException e) {
                // What goes away meanwhile is not there.
                return FileVisitResult.CONTINUE;
            }
        }
        return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult visitFileFailed(Path file, IOException e) throws IOException {
        if (e instanceof NoSuchFileException) {
            return FileVisitResult.CONTINUE;
        }
        throw e;
    }

    private String hash(Path file) throws IOException {
        try (var input = new DigestInputStream(Files.newInputStream(file), digest)) {
            input.transferTo(OutputStream.nullOutputStream());
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}

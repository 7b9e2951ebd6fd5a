package org.sauvrest.core.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sauvrest.core.problem.ProblemException;

/// A file that a program of another house reads, and that is gone when the block is left.
public final class TemporaryFile implements AutoCloseable {

    private final Path path;

    private TemporaryFile(Path path) {
        this.path = path;
    }

    public static TemporaryFile of(String content) throws ProblemException {
        var folder = Path.of(System.getProperty("java.io.tmpdir"));
        try {
            var file = new TemporaryFile(Files.createTempFile(folder, "sauvrest", ".tmp"));
            try {
                Files.writeString(file.path, content);
                return file;
            } catch (IOException e) {
                file.close();
                throw e;
            }
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(folder, e), e);
        }
    }

    public Path path() {
        return path;
    }

    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // Not ours to repair: the system empties its folder for such files by itself.
            return;
        }
    }
}

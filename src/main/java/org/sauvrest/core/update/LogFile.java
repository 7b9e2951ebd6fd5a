package org.sauvrest.core.update;

import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.problem.ProblemException;

/// What a server program says, as a file: it grows with every run.
final class LogFile implements AutoCloseable {

    private final Path file;
    private final BufferedWriter writer;
    private boolean full;

    private LogFile(Path file, BufferedWriter writer) {
        this.file = file;
        this.writer = writer;
    }

    /// Goes on with it.
    static LogFile open(Path file) throws ProblemException {
        return open(file, StandardOpenOption.APPEND);
    }

    /// Begins it anew.
    static LogFile begin(Path file) throws ProblemException {
        return open(file, StandardOpenOption.TRUNCATE_EXISTING);
    }

    private static LogFile open(Path file, StandardOpenOption how) throws ProblemException {
        try {
            return new LogFile(
                    file, Files.newBufferedWriter(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, how));
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(WholeFile.parent(file), e), e);
        }
    }

    /// A full disk here must not keep the update from being read and judged: then the log ends early.
    synchronized void line(String line) {
        if (full) {
            return;
        }
        try {
            writer.write(line);
            writer.newLine();
            writer.flush();
        } catch (IOException e) {
            full = true;
        }
    }

    @Override
    public void close() throws ProblemException {
        try {
            writer.close();
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(WholeFile.parent(file), e), e);
        }
    }
}

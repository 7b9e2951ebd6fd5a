package org.sauvrest.core.update;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.sauvrest.core.files.FolderLock;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.UpdateProblem;
import org.sauvrest.core.settings.JsonLines;
import org.sauvrest.core.update.Entry.Mark;

/// What a run has done so far, on the disk before the next step.
final class Journal implements AutoCloseable {

    private final FolderLock lock;
    private final JsonLines<Entry> lines;
    private final History history;

    private Journal(FolderLock lock, JsonLines<Entry> lines, History history) {
        this.lock = lock;
        this.lines = lines;
        this.history = history;
    }

    /// Opens it for one program alone.
    ///
    /// @param folder of all runs: one alone is worked on at a time
    /// @throws ProblemException where another program works on one
    static Journal open(Path folder, Path file, String run) throws ProblemException {
        return new Journal(lock(folder, run), JsonLines.open(file), History.read(file));
    }

    /// What one program alone may do.
    @FunctionalInterface
    interface Alone<R> {
        R run() throws ProblemException, InterruptedException;
    }

    /// Does something in a folder while other programs of this computer are kept away from it.
    static <R> R alone(Path folder, String name, Alone<R> work) throws ProblemException, InterruptedException {
        var lock = lock(folder, name);
        try {
            return work.run();
        } finally {
            close(lock, folder);
        }
    }

    private static void close(FolderLock lock, Path folder) throws ProblemException {
        try {
            lock.close();
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(folder, e), e);
        }
    }

    private static FolderLock lock(Path folder, String run) throws ProblemException {
        try {
            Files.createDirectories(folder);
            return FolderLock.take(folder).orElseThrow(() -> new ProblemException(new UpdateProblem.UpdateBusy(run)));
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(folder, e), e);
        }
    }

    void begin(UpdateStep step, String subject) throws ProblemException {
        add(step, subject, Mark.BEGUN, Map.of());
    }

    void done(UpdateStep step, String subject, Map<String, String> facts) throws ProblemException {
        add(step, subject, Mark.DONE, facts);
    }

    void failed(UpdateStep step, String subject, Map<String, String> facts) throws ProblemException {
        add(step, subject, Mark.FAILED, facts);
    }

    private synchronized void add(UpdateStep step, String subject, Mark mark, Map<String, String> facts)
            throws ProblemException {
        var entry = new Entry(Instant.now(), step, subject, mark, facts);
        lines.add(entry);
        history.add(entry);
    }

    /// What is known of a step's last good end, whatever came after it.
    Optional<Map<String, String>> facts(UpdateStep step, String subject) {
        return history.facts(step, subject);
    }

    boolean isDone(UpdateStep step, String subject) {
        return history.isDone(step, subject);
    }

    /// Whether a step was begun, however it ended.
    boolean isBegun(UpdateStep step, String subject) {
        return history.isBegun(step, subject);
    }

    @Override
    public void close() throws ProblemException {
        try (lock) {
            lines.close();
        } catch (IOException e) {
            throw new ProblemException(new Problem.Unforeseen(e.toString()), e);
        }
    }
}

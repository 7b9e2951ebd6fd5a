package org.sauvrest.core.update;

import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.JsonLines;
import org.sauvrest.core.update.Entry.Mark;

/// What a run has done so far, on the disk before the next step.
final class Journal implements AutoCloseable {

    private final JsonLines<Entry> lines;
    private final History history;

    private Journal(JsonLines<Entry> lines, History history) {
        this.lines = lines;
        this.history = history;
    }

    /// Opens it. That nobody else has it open is the caller's care.
    static Journal open(Path file) throws ProblemException {
        return new Journal(JsonLines.open(file), History.read(file));
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

    /// Whether a step was begun whose end nobody has seen.
    boolean isBrokenOff(UpdateStep step, String subject) {
        return history.latest(step, subject)
                .filter(entry -> entry.mark() == Mark.BEGUN)
                .isPresent();
    }

    /// When a step last came to a good end, if that is the last that is known of it.
    Optional<Instant> doneAt(UpdateStep step, String subject) {
        return history.latest(step, subject)
                .filter(entry -> entry.mark() == Mark.DONE)
                .map(Entry::at);
    }

    @Override
    public void close() throws ProblemException {
        lines.close();
    }
}

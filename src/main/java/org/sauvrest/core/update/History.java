package org.sauvrest.core.update;

import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.JsonLines;
import org.sauvrest.core.update.Entry.Mark;

/// What a journal tells: of each step and its subject, the last line, and the last that tells of a good end.
final class History {

    private record Key(UpdateStep step, String subject) {}

    private final Map<Key, Entry> latest = new LinkedHashMap<>();
    private final Map<Key, Entry> ended = new LinkedHashMap<>();

    static History read(Path file) throws ProblemException {
        var history = new History();
        JsonLines.read(file, Entry.class).forEach(history::add);
        return history;
    }

    synchronized void add(Entry entry) {
        var key = new Key(entry.step(), entry.subject());
        latest.put(key, entry);
        if (entry.mark() == Mark.DONE) {
            ended.put(key, entry);
        }
    }

    synchronized Optional<Entry> latest(UpdateStep step, String subject) {
        return Optional.ofNullable(latest.get(new Key(step, subject)));
    }

    synchronized Optional<Entry> latest() {
        return latest.values().stream().max(Comparator.comparing(Entry::at));
    }

    /// What is known of a step's last good end, whatever came after it.
    synchronized Optional<Map<String, String>> facts(UpdateStep step, String subject) {
        return Optional.ofNullable(ended.get(new Key(step, subject))).map(Entry::facts);
    }

    boolean isDone(UpdateStep step, String subject) {
        return latest(step, subject).map(entry -> entry.mark() == Mark.DONE).orElse(false);
    }

    /// Whether a step was begun, however it ended.
    boolean isBegun(UpdateStep step, String subject) {
        return latest(step, subject).isPresent();
    }

    /// Steps whose last try has failed.
    synchronized List<Entry> failed() {
        return latest.values().stream()
                .filter(entry -> entry.mark() == Mark.FAILED)
                .toList();
    }
}

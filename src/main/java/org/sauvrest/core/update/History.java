package org.sauvrest.core.update;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
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
    private Duration worked = Duration.ZERO;
    private Optional<Instant> last = Optional.empty();

    static History read(Path file) throws ProblemException {
        var history = new History();
        JsonLines.read(file, Entry.class).forEach(history::add);
        return history;
    }

    synchronized void add(Entry entry) {
        if (entry.step() != UpdateStep.GO_ON) {
            worked = worked.plus(
                    last.map(before -> Duration.between(before, entry.at())).orElse(Duration.ZERO));
        }
        last = Optional.of(entry.at());
        var key = new Key(entry.step(), entry.subject());
        latest.put(key, entry);
        if (entry.mark() == Mark.DONE) {
            ended.put(key, entry);
        }
    }

    synchronized Optional<Entry> latest(UpdateStep step, String subject) {
        return Optional.ofNullable(latest.get(new Key(step, subject)));
    }

    /// The last thing that was done, or tried: that somebody goes on is none yet.
    synchronized Optional<Entry> latest() {
        return latest.values().stream()
                .filter(entry -> entry.step() != UpdateStep.GO_ON)
                .max(Comparator.comparing(Entry::at));
    }

    /// How long it was worked on, without the time that it has waited for somebody to go on.
    synchronized Duration worked() {
        return worked;
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

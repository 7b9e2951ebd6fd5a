package org.sauvrest.core.save;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.sauvrest.core.words.Words;

/// When the saves of a list were made, as the list writes it: with the seconds where several saves of a context share
/// their minute and would look alike.
public final class SaveTimes {

    private final Words words;
    private final Map<Minute, Long> saves;

    private record Minute(String context, Instant start) {

        static Minute of(SavedFile save) {
            return new Minute(save.manifest().context(), save.manifest().begun().truncatedTo(ChronoUnit.MINUTES));
        }
    }

    public SaveTimes(List<SavedFile> list, Words words) {
        this.words = words;
        this.saves = list.stream().collect(Collectors.groupingBy(Minute::of, Collectors.counting()));
    }

    /// @param save of the list
    public String of(SavedFile save) {
        var begun = save.manifest().begun();
        return saves.getOrDefault(Minute.of(save), 1L) > 1 ? words.writeToTheSecond(begun) : words.write(begun);
    }
}

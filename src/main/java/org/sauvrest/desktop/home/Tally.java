package org.sauvrest.desktop.home;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.sauvrest.core.contexts.ContextSummary;
import org.sauvrest.core.words.Bytes;

/// What can be said of some contexts in a few numbers.
///
/// @param recent how many were saved in the last 24 hours
/// @param older how many were saved, but longer ago
/// @param oldest of the last saves of all
record Tally(long contexts, Bytes size, long recent, long older, long never, Optional<Instant> oldest) {

    static Tally of(List<ContextSummary> contexts, Instant now) {
        var ages = contexts.stream().map(context -> SaveAge.of(context, now)).toList();
        return new Tally(
                contexts.size(),
                new Bytes(contexts.stream()
                        .mapToLong(context -> context.size().count())
                        .sum()),
                ages.stream().filter(SaveAge.RECENT::equals).count(),
                ages.stream().filter(SaveAge.OLDER::equals).count(),
                ages.stream().filter(SaveAge.NEVER::equals).count(),
                contexts.stream()
                        .flatMap(context -> context.lastSave().stream())
                        .min(Instant::compareTo));
    }

    long of(SaveAge age) {
        return switch (age) {
            case RECENT -> recent;
            case OLDER -> older;
            case NEVER -> never;
        };
    }

    boolean isAllRecent() {
        return recent == contexts;
    }
}

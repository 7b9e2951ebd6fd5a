package org.sauvrest.desktop.home;

import java.time.Duration;
import java.time.Instant;
import org.sauvrest.core.contexts.ContextSummary;

/// How long ago a context was last saved here, as far as those need to know who look after many.
enum SaveAge {
    RECENT,
    OLDER,
    NEVER;

    private static final Duration RECENTLY = Duration.ofHours(24);

    static SaveAge of(ContextSummary context, Instant now) {
        return context.lastSave()
                .map(saved -> saved.isBefore(now.minus(RECENTLY)) ? OLDER : RECENT)
                .orElse(NEVER);
    }
}

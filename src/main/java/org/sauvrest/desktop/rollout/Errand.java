package org.sauvrest.desktop.rollout;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.sauvrest.core.rollout.Choice;

/// Why the computers of a campaign are visited.
///
/// @param choice which of them
/// @param every pause before those that did not answer are tried again; absent for one try
/// @param keys fingerprints of the keys that somebody has looked at and accepted
record Errand(Choice choice, Optional<Duration> every, Set<String> keys) {

    private static final Duration PAUSE = Duration.ofSeconds(60);

    /// Those whose turn has not come, which at first are all.
    static final Errand VISIT = once(Choice.RESUME);

    /// All that are missing.
    static final Errand RETRY = once(Choice.RETRY);

    /// Those that did not answer, again and again until they do.
    static final Errand WAIT = new Errand(Choice.RESUME, Optional.of(PAUSE), Set.of());

    /// Those where something was written: it is taken back.
    static final Errand ROLL_BACK = once(Choice.ROLL_BACK);

    Errand {
        keys = Set.copyOf(keys);
    }

    private static Errand once(Choice choice) {
        return new Errand(choice, Optional.empty(), Set.of());
    }

    /// Those that show keys which had never been seen.
    static Errand accepting(Set<String> keys) {
        return new Errand(Choice.NEW_KEYS, Optional.empty(), keys);
    }
}

package org.sauvrest.desktop.home;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/// Since when a server answers again that had been gone: news for a moment, and then nothing that matters any more. Who
/// was only not let in has not lost the server.
///
/// @param since absent where that is no news
record Comeback(Optional<Instant> since) {

    private static final Duration NEWS = Duration.ofMinutes(1);

    static final Comeback NONE = new Comeback(Optional.empty());

    /// @param found by the next look, after the state of before
    Comeback after(ServerState before, ServerState found, Instant now) {
        if (!(found instanceof ServerState.There)) {
            return NONE;
        }
        if (before instanceof ServerState.Gone gone && !gone.isOfTheLogin()) {
            return new Comeback(Optional.of(now));
        }
        return since.filter(back -> back.plus(NEWS).isAfter(now)).isPresent() ? this : NONE;
    }
}

package org.sauvrest.desktop.update;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.sauvrest.core.odoolog.UpdateProgress;
import org.sauvrest.core.update.Silence;
import org.sauvrest.core.update.Stage;
import org.sauvrest.core.update.Standing;

/// How a context stands at a moment of the work, as a row of a table.
///
/// @param progress the last that was told
/// @param since when the server program has begun with it
/// @param elapsed how long it has been at it, in whole seconds, or how long it was
record ContextLine(
        String context,
        Stage stage,
        Optional<UpdateProgress> progress,
        Optional<Silence> silence,
        Optional<Instant> since,
        Optional<Duration> elapsed) {

    static ContextLine of(String context, Stage stage) {
        return new ContextLine(context, stage, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    boolean isUpdating() {
        return stage == Stage.UPDATING;
    }

    /// After news of it.
    ContextLine with(Standing news, Instant now) {
        boolean begins = news.stage() == Stage.UPDATING && !isUpdating();
        return new ContextLine(
                        context,
                        news.stage(),
                        begins ? news.progress() : news.progress().or(() -> progress),
                        news.silence(),
                        begins ? Optional.of(now) : since,
                        begins ? Optional.empty() : elapsed)
                .at(now, isUpdating());
    }

    /// A while later.
    ContextLine at(Instant now) {
        return at(now, false);
    }

    private ContextLine at(Instant now, boolean ends) {
        return isUpdating() || ends
                ? new ContextLine(
                        context,
                        stage,
                        progress,
                        silence,
                        since,
                        since.map(begun ->
                                Duration.ofSeconds(Duration.between(begun, now).toSeconds())))
                : this;
    }
}

package org.sauvrest.core.restore;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.sauvrest.core.contexts.Codification;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.restore.HiddenName.Use;
import org.sauvrest.core.settings.ServerProfile;

/// The states that a context had before it was restored.
public final class PreviousStates {

    private PreviousStates() {}

    /// The contexts that can be undone, each with the time since when its latest previous state is kept.
    public static Map<String, Instant> latest(Session session, ServerProfile profile)
            throws ProblemException, InterruptedException {
        var codification = new Codification(profile.prefix());
        var latest = new HashMap<String, Instant>();
        for (var database : of(HiddenDatabase.all(session))) {
            database.note()
                    .map(HiddenNote::context)
                    .filter(codification::covers)
                    .ifPresent(context -> latest.putIfAbsent(context, since(database)));
        }
        return Map.copyOf(latest);
    }

    /// Those of one context, newest first.
    static List<HiddenDatabase> of(Session session, String context) throws ProblemException, InterruptedException {
        return of(HiddenDatabase.all(session), context);
    }

    /// Those of one context among many databases, newest first.
    public static List<HiddenDatabase> of(List<HiddenDatabase> all, String context) {
        return of(all).stream()
                .filter(database -> database.note()
                        .map(note -> note.context().equals(context))
                        .orElse(false))
                .toList();
    }

    /// Those of all contexts among many databases, newest first.
    static List<HiddenDatabase> of(List<HiddenDatabase> all) {
        return all.stream()
                .filter(database -> database.name().use() == Use.PREVIOUS)
                .filter(database -> database.note().isPresent())
                .sorted(Comparator.comparing(PreviousStates::since).reversed())
                .toList();
    }

    /// Those that have been kept long enough; never the latest.
    public static List<HiddenDatabase> expired(List<HiddenDatabase> newestFirst, int keepDays) {
        var limit = Instant.now().minus(Duration.ofDays(keepDays));
        return newestFirst.stream()
                .skip(1)
                .filter(database -> since(database).isBefore(limit))
                .toList();
    }

    /// After work that is done whatever becomes of this: what cannot be removed is kept longer than need be.
    ///
    /// @param notices takes that something could not be removed
    static void dropExpired(Session session, String context, int keepDays, List<Notice> notices)
            throws InterruptedException {
        try {
            for (var database : expired(of(session, context), keepDays)) {
                database.drop(session);
            }
        } catch (ProblemException e) {
            notices.add(new Notice.NotCleanedUp(e.problem().toString()));
        }
    }

    public static Instant since(HiddenDatabase database) {
        return database.note().map(HiddenNote::since).orElse(Instant.EPOCH);
    }
}

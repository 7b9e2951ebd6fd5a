package org.sauvrest.core.update;

import java.time.Instant;
import java.util.Map;

/// A line of a run's journal.
///
/// @param subject what the step is about: a context, a folder; empty where there is only one
/// @param facts that a later step needs, such as the file of a save
record Entry(Instant at, UpdateStep step, String subject, Mark mark, Map<String, String> facts) {

    /// How far a step has come.
    enum Mark {
        BEGUN,
        DONE,
        FAILED
    }

    Entry {
        facts = Map.copyOf(facts);
    }
}

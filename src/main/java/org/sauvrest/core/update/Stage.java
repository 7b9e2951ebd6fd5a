package org.sauvrest.core.update;

/// Where a context is on its way through an update.
public enum Stage {
    WAITING,
    SAVING,
    SAVED,
    /// Its present state is being kept on the server.
    KEEPING,
    UPDATING,
    UPDATED,
    /// Updated, and the server program had something to say that should be read.
    UPDATED_WITH_WARNINGS,
    /// None of its modules has changed.
    UNCHANGED,
    FAILED,
    /// Somebody has stopped the work on it, or something has ended it.
    STOPPED,
    /// A copy is being made of it.
    COPYING,
    /// The new code is to serve its copy.
    SERVING,
    /// The update of a copy has come to a good end.
    REHEARSED,
    /// As that, and the server program had something to say that should be read.
    REHEARSED_WITH_WARNINGS,
    /// Its state of before is back, and the others go on.
    LEFT_OUT,
    /// Updated and proved by the server that runs.
    PROVED,
    /// None of its modules has changed, and it is proved all the same.
    UNCHANGED_PROVED,
    BACK;

    /// Whether its update has come to a good end.
    public boolean isGood() {
        return this == UPDATED
                || this == UPDATED_WITH_WARNINGS
                || this == UNCHANGED
                || this == REHEARSED
                || this == REHEARSED_WITH_WARNINGS
                || isProved();
    }

    public boolean isProved() {
        return this == PROVED || this == UNCHANGED_PROVED;
    }
}

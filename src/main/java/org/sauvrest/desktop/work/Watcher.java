package org.sauvrest.desktop.work;

import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.ProgressEvent;

/// Is told of work in the background, always on the window's own thread.
@FunctionalInterface
public interface Watcher<R> {

    /// Of many positions within a moment only the last is told.
    default void tells(ProgressEvent event) {}

    void ended(Outcome<R> outcome);
}

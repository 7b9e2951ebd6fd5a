package org.sauvrest.desktop.work;

/// Work that was started in the background.
@FunctionalInterface
public interface Job {

    /// Asks the work to stop; its watcher is told when it has. Does nothing once the work has ended.
    void stop();
}

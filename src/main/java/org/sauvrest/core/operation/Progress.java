package org.sauvrest.core.operation;

import java.time.Duration;
import java.util.Optional;

/// Takes what work in progress has to tell. Called from any thread.
@FunctionalInterface
public interface Progress {

    /// For work that nobody watches.
    Progress UNWATCHED = event -> {};

    void report(ProgressEvent event);

    /// A step that cannot be measured begins.
    default void begin(Step step) {
        begin(step, 0);
    }

    /// A step begins.
    ///
    /// @param total how many units it has, 0 where that cannot be known; only the share done has a meaning
    default void begin(Step step, long total) {
        report(new ProgressEvent.Begun(step, total));
    }

    default void at(long done) {
        at(done, "");
    }

    /// @param done units since the step began
    /// @param detail what is being worked on, such as a table's name; may be empty
    default void at(long done, String detail) {
        report(new ProgressEvent.Position(done, detail));
    }

    /// @param most how long the work waits before it gives up, where there is such a limit
    /// @param holder who keeps the work waiting; may be empty
    default void waiting(Duration time, Optional<Duration> most, String holder) {
        report(new ProgressEvent.Waiting(time, most, holder));
    }

    default void waitingIsOver() {
        report(new ProgressEvent.WaitingOver());
    }

    default void line(String text) {
        report(new ProgressEvent.ToolLine(text));
    }
}

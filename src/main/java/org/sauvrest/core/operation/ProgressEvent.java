package org.sauvrest.core.operation;

import java.time.Duration;
import java.util.Optional;

/// What work in progress tells. Faces turn it into bars, text or JSON.
public sealed interface ProgressEvent {

    /// @param total units of this step, 0 where unknown
    record Begun(Step step, long total) implements ProgressEvent {}

    /// @param done units of the current step
    /// @param detail what is being worked on; may be empty
    record Position(long done, String detail) implements ProgressEvent {}

    /// The work waits for somebody else's lock; told again and again while it does.
    ///
    /// @param most how long it waits before it gives up, where there is such a limit
    /// @param holder who has the lock; empty where that is not told
    record Waiting(Duration time, Optional<Duration> most, String holder) implements ProgressEvent {

        /// The key of the words for it.
        public String key() {
            if (most.isPresent()) {
                return holder.isEmpty() ? "progress.waiting-at-most" : "progress.waiting-for-at-most";
            }
            return holder.isEmpty() ? "progress.waiting" : "progress.waiting-for";
        }
    }

    /// It goes on.
    record WaitingOver() implements ProgressEvent {}

    /// A command that was started, or a line that a tool printed: for the log, never for decisions.
    record ToolLine(String text) implements ProgressEvent {}
}

package org.sauvrest.core.operation;

/// What work in progress tells. Faces turn it into bars, text or JSON.
public sealed interface ProgressEvent {

    /// @param total units of this step, 0 where unknown
    record Begun(Step step, long total) implements ProgressEvent {}

    /// @param done units of the current step
    /// @param detail what is being worked on; may be empty
    record Position(long done, String detail) implements ProgressEvent {}

    /// A command that was started, or a line that a tool printed: for the log, never for decisions.
    record ToolLine(String text) implements ProgressEvent {}
}

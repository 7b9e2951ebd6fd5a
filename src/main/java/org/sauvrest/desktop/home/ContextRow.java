package org.sauvrest.desktop.home;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import org.sauvrest.core.contexts.ContextSummary;
import org.sauvrest.core.operation.ProgressEvent;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.desktop.work.Job;

/// A context in the teacher's table, with the work that is done on it.
final class ContextRow {

    /// What is going on with a context.
    sealed interface Work {
        record None() implements Work {}

        record Waiting() implements Work {}

        /// @param share of the step, 0 to 1; less where it is not known
        record Running(Step step, double share) implements Work {}

        /// It waits for somebody else's lock.
        record Blocked(Step step, ProgressEvent.Waiting told) implements Work {}

        record Saved() implements Work {}

        record Stopped() implements Work {}

        record Failed(Problem problem) implements Work {}
    }

    private final String name;
    private final ObjectProperty<ContextSummary> summary;
    private final ObjectProperty<Work> work;
    private Job job = () -> {};

    /// @param last work on it
    ContextRow(ContextSummary summary, Work last) {
        this.name = summary.name();
        this.summary = new SimpleObjectProperty<>(summary);
        this.work = new SimpleObjectProperty<>(last);
    }

    String name() {
        return name;
    }

    ObjectProperty<ContextSummary> summary() {
        return summary;
    }

    ObjectProperty<Work> work() {
        return work;
    }

    Job job() {
        return job;
    }

    void job(Job started) {
        job = started;
    }

    boolean isBusy() {
        return switch (work.get()) {
            case Work.Waiting waiting -> true;
            case Work.Running running -> true;
            case Work.Blocked blocked -> true;
            case Work.None none -> false;
            case Work.Saved saved -> false;
            case Work.Stopped stopped -> false;
            case Work.Failed failed -> false;
        };
    }

    boolean hasFailed() {
        return work.get() instanceof Work.Failed;
    }

    boolean wasStopped() {
        return work.get() instanceof Work.Stopped;
    }
}

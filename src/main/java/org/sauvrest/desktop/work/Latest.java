package org.sauvrest.desktop.work;

import org.jspecify.annotations.Nullable;
import org.sauvrest.core.operation.Operation;

/// A question that is asked again and again, as one types for instance: only the latest is answered.
public final class Latest {

    private final Background background;
    private @Nullable Job job;
    private int asked;

    public Latest(Background background) {
        this.background = background;
    }

    public <R> void ask(Operation<R> operation, Watcher<R> watcher) {
        stop();
        int mine = asked;
        job = background.start(operation, outcome -> {
            if (mine == asked) {
                job = null;
                watcher.ended(outcome);
            }
        });
    }

    /// Whether an answer is still to come.
    public boolean isAsking() {
        return job != null;
    }

    /// Wants no answer any more.
    public void stop() {
        asked++;
        if (job != null) {
            job.stop();
            job = null;
        }
    }
}

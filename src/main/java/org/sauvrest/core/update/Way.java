package org.sauvrest.core.update;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.sauvrest.core.machine.Machine;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.ServerProfile;

/// A run on its way, forward or back, and what every step of it works with.
///
/// @param watcher told of every change at a context, from any thread
record Way(
        UpdateRun run,
        ServerProfile profile,
        Machine machine,
        OdooService service,
        Journal journal,
        UpdateRuns runs,
        Consumer<Standing> watcher,
        Progress progress) {

    /// What a step does; what it returns is noted for later steps.
    @FunctionalInterface
    interface Work {
        Map<String, String> run() throws ProblemException, InterruptedException;
    }

    /// Does a step that is done once, unless it is done; it is in the journal before and after.
    void once(UpdateStep step, String subject, Work work) throws ProblemException, InterruptedException {
        if (!journal.isDone(step, subject)) {
            always(step, subject, work);
        }
    }

    /// Does a step, even where it was done before: somebody may have undone it since.
    void always(UpdateStep step, String subject, Work work) throws ProblemException, InterruptedException {
        journal.begin(step, subject);
        try {
            journal.done(step, subject, work.run());
        } catch (ProblemException e) {
            journal.failed(step, subject, Map.of("problem", e.problem().toString()));
            throw e;
        }
    }

    void tell(String context, Stage stage) {
        watcher.accept(Standing.of(context, stage));
    }

    /// Those that are updated: one that was brought back is left out.
    List<String> contexts() {
        return run.contexts().stream()
                .filter(context -> !journal.isDone(UpdateStep.BRING_BACK, context))
                .toList();
    }
}

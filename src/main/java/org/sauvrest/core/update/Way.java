package org.sauvrest.core.update;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;
import org.sauvrest.core.git.Checkout;
import org.sauvrest.core.machine.Machine;
import org.sauvrest.core.operation.Concurrently;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.ServerProfile;

/// A run on its way, forward or back, and what every step of it works with.
///
/// @param turn made sure of before every step
/// @param watcher told of every change at a context, from any thread
record Way(
        UpdateRun run,
        Turn turn,
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

    /// What a step does with a context.
    @FunctionalInterface
    interface Task {
        Map<String, String> of(String context) throws ProblemException, InterruptedException;
    }

    /// What is done with a context.
    @FunctionalInterface
    interface Care {
        /// @return whether it has come to a good end
        boolean of(String context) throws ProblemException, InterruptedException;
    }

    /// Does a step that is done once, unless it is done; it is in the journal before and after.
    void once(UpdateStep step, String subject, Work work) throws ProblemException, InterruptedException {
        if (!journal.isDone(step, subject)) {
            always(step, subject, work);
        }
    }

    /// Does a step, even where it was done before: somebody may have undone it since.
    void always(UpdateStep step, String subject, Work work) throws ProblemException, InterruptedException {
        turn.require();
        journal.begin(step, subject);
        try {
            journal.done(step, subject, work.run());
        } catch (ProblemException e) {
            journal.failed(step, subject, StoredFacts.of(e.problem()));
            throw e;
        }
    }

    void goOn() throws ProblemException {
        journal.done(UpdateStep.GO_ON, "", Map.of());
    }

    void stopService() throws ProblemException, InterruptedException {
        progress.begin(Step.STOP_SERVICE);
        always(UpdateStep.STOP, "", () -> {
            service.stop(progress);
            return Map.of();
        });
    }

    void startService() throws ProblemException, InterruptedException {
        progress.begin(Step.START_SERVICE);
        always(UpdateStep.START, "", () -> {
            service.start(progress);
            return Map.of();
        });
    }

    /// Brings a checkout to a commit, in whichever direction.
    Map<String, String> move(String path, String commit) throws ProblemException, InterruptedException {
        Checkout.require(machine, path).moveTo(commit, run.id(), progress::line);
        return Map.of("commit", commit);
    }

    /// Takes care of contexts, several at once.
    ///
    /// @return whether all have come to a good end
    boolean each(List<String> contexts, Care care) throws ProblemException, InterruptedException {
        var slots = new Semaphore(run.parallel(), true);
        var running = new ArrayList<Future<Boolean>>();
        try (var beside = new Concurrently()) {
            for (var context : contexts) {
                running.add(beside.start(() -> {
                    slots.acquire();
                    try {
                        return care.of(context);
                    } catch (InterruptedException e) {
                        tell(context, Stage.STOPPED);
                        throw e;
                    } finally {
                        slots.release();
                    }
                }));
            }
            boolean good = true;
            long done = 0;
            for (var each : running) {
                good &= Concurrently.result(each);
                progress.at(++done);
            }
            return good;
        }
    }

    /// Does a step with contexts, several at once. One that fails ends no other: somebody wants to know all that fail
    /// before the next try.
    ///
    /// @throws ProblemException what one of those that fail has failed of
    void onEach(UpdateStep step, List<String> contexts, Task task) throws ProblemException, InterruptedException {
        var failed = new ConcurrentLinkedQueue<ProblemException>();
        each(contexts, context -> {
            try {
                always(step, context, () -> task.of(context));
                return true;
            } catch (ProblemException e) {
                tell(context, Stage.FAILED);
                failed.add(e);
                return false;
            }
        });
        if (!failed.isEmpty()) {
            throw failed.element();
        }
    }

    void tell(String context, Stage stage) {
        watcher.accept(Standing.of(context, stage));
    }

    /// Where the Odoo answers: what somebody has corrected since counts.
    String url() {
        return Optional.ofNullable(profile.odooUrl()).orElse(run.url());
    }

    /// Those that are updated.
    List<String> contexts() {
        return run.contexts().stream()
                .filter(context -> !journal.isDone(UpdateStep.LEAVE_OUT, context))
                .toList();
    }
}

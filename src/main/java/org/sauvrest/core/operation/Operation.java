package org.sauvrest.core.operation;

import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// A piece of work that has not begun: built first, shown if need be, then run on whatever thread its caller chooses.
///
/// Stopping it is interrupting that thread.
@FunctionalInterface
public interface Operation<R> {

    R run(Progress progress) throws ProblemException, InterruptedException;

    /// Runs the work and turns each of its endings into a value.
    default Outcome<R> outcome(Progress progress) {
        try {
            return new Outcome.Done<>(run(progress));
        } catch (ProblemException e) {
            // Who is stopped may see a tool fail or a file closed first: that is no news.
            boolean stopped = Thread.interrupted() && !isNews(e.problem());
            return stopped ? new Outcome.Stopped<>() : new Outcome.Failed<>(e.problem());
        } catch (InterruptedException e) {
            return new Outcome.Stopped<>();
        }
    }

    /// Whether something is left that whoever stops the work has to know of.
    private static boolean isNews(Problem problem) {
        return problem instanceof Problem.OutcomeUnknown || problem instanceof Problem.ChangeStuck;
    }
}

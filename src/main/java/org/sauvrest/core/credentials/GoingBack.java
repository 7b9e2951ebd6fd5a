package org.sauvrest.core.credentials;

import java.util.ArrayList;
import java.util.List;
import org.sauvrest.core.operation.Shielded;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// What takes back each step of a change, in the order of the steps.
final class GoingBack {

    @FunctionalInterface
    interface Action {
        void run() throws ProblemException, InterruptedException;
    }

    private final List<Action> actions = new ArrayList<>();

    /// Is called before the step: whoever is interrupted in it does not know whether it came about.
    void add(Action action) {
        actions.add(action);
    }

    /// Takes all steps back, even for somebody who cancels; one that fails keeps no other from being taken back.
    ///
    /// @return what went wrong
    List<Problem> run() throws ProblemException, InterruptedException {
        return Shielded.run(this::runAll);
    }

    private List<Problem> runAll() throws InterruptedException {
        var left = new ArrayList<Problem>();
        for (var action : actions) {
            try {
                action.run();
            } catch (ProblemException e) {
                left.add(e.problem());
            }
        }
        return left;
    }
}

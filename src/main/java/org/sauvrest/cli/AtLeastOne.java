package org.sauvrest.cli;

import org.jspecify.annotations.Nullable;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// Numbers of which none can do nothing, such as how many at once, or how long.
///
/// @param command whose help tells more
record AtLeastOne(String command) {

    /// @param value that was typed; null where the option was not
    /// @throws ProblemException where it is less
    void require(String option, @Nullable Integer value) throws ProblemException {
        if (value != null && value < 1) {
            throw new ProblemException(new Problem.Usage(new Fault.BelowOne(option), command));
        }
    }
}

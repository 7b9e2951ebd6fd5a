package org.sauvrest.core.process;

import java.util.function.Consumer;
import org.sauvrest.core.problem.ProblemException;

/// Runs programs of the machine.
@FunctionalInterface
public interface Processes {

    /// Runs a program to its end, without input. An interruption ends the program and all that it started, before it
    /// leaves this method.
    ///
    /// @param onLine takes each line of output (standard output and error), on another thread
    /// @throws ProblemException where the program cannot be started
    Ended run(Command command, Consumer<String> onLine) throws ProblemException, InterruptedException;
}

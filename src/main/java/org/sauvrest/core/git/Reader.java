package org.sauvrest.core.git;

import java.util.List;
import java.util.Optional;
import org.sauvrest.core.problem.ProblemException;

/// Reads a checkout and changes nothing.
sealed interface Reader permits LibraryReader, ProgramReader {

    /// Absent where there is no commit, or no repository at all.
    Optional<CheckoutState> state() throws ProblemException, InterruptedException;

    Optional<String> resolve(String revision) throws ProblemException, InterruptedException;

    Span span(String from, String to, int newest) throws ProblemException, InterruptedException;

    List<Difference> differences(String from, String to) throws ProblemException, InterruptedException;

    Ancestry ancestry(String ancestor, String descendant) throws ProblemException, InterruptedException;

    boolean contains(String commit, String path) throws ProblemException, InterruptedException;

    Optional<String> text(String commit, String path) throws ProblemException, InterruptedException;
}

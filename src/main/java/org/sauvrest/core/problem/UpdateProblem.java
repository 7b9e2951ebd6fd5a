package org.sauvrest.core.problem;

import java.util.List;

/// What can go wrong with the update of an Odoo, on the computer that it runs on.
public sealed interface UpdateProblem extends Problem.OfUpdate {

    // -- that computer

    /// A program that is not there, or cannot be run.
    record ProgramMissing(String program, String said) implements UpdateProblem {}

    /// An account that we may not work as.
    record AccountRefused(String account, List<String> lines) implements UpdateProblem {}
}

package org.sauvrest.core.problem;

import java.util.List;

/// What can go wrong with the update of an Odoo, on the computer that it runs on.
public sealed interface UpdateProblem extends Problem.OfUpdate {

    // -- that computer

    /// A program that is not there, or cannot be run.
    record ProgramMissing(String program, String said) implements UpdateProblem {}

    /// An account that we may not work as.
    record AccountRefused(String account, List<String> lines) implements UpdateProblem {}

    // -- code

    record GitFailed(String folder, String command, List<String> lines) implements UpdateProblem {}

    /// Files that somebody has changed here and that the new code has in another form too.
    record LocalChanges(String folder, String commit, List<String> lines) implements UpdateProblem {}

    record NotACheckout(String folder) implements UpdateProblem {}

    /// A folder without the code of an Odoo.
    record CodeUnknown(String folder) implements UpdateProblem {}

    record TargetUnknown(String folder, String target) implements UpdateProblem {}

    /// A jump that takes a migration.
    record MigrationNeeded(String before, String target) implements UpdateProblem {}

    // -- the service

    record NoInstallation(String server) implements UpdateProblem {}

    record ServiceCommandFailed(String command, int status, List<String> lines) implements UpdateProblem {}

    record ServiceNotStopped(String command) implements UpdateProblem {}

    record ServiceNotRunning(String command) implements UpdateProblem {}

    record OtherVersionAnswers(String url, String found, String expected) implements UpdateProblem {}

    record ContextNotServed(String context, String said) implements UpdateProblem {}

    // -- runs

    record NoUpdate() implements UpdateProblem {}

    record UpdateUnknown(String id, List<String> known) implements UpdateProblem {}

    /// Another program works on it.
    record UpdateBusy(String id) implements UpdateProblem {}

    record UpdateEnded(String id) implements UpdateProblem {}
}

package org.sauvrest.core.problem;

import java.time.Duration;
import java.util.List;
import org.sauvrest.core.words.Verbatim;

/// What can go wrong with the update of an Odoo, on the computer that it runs on.
public sealed interface UpdateProblem extends Problem.OfUpdate {

    // -- that computer

    /// A program that is not there, or cannot be run.
    record ProgramMissing(String program, @Verbatim String said) implements UpdateProblem {}

    /// An account that we may not work as.
    record AccountRefused(String account, @Verbatim List<String> lines) implements UpdateProblem {}

    /// A folder that was there before us, where others could read or change what we put into it.
    ///
    /// @param account that it belongs to
    record FolderNotPrivate(String folder, String account, FolderFlaw flaw) implements UpdateProblem {}

    /// Why a folder is not taken for private.
    enum FolderFlaw {
        /// It is a link, or a file.
        NO_FOLDER,
        OTHER_OWNER,
        /// Others than its owner may do something there.
        OPEN
    }

    // -- checkouts of git: each by its folder

    /// It knows no repository that it came from.
    record NoRemote(String folder) implements UpdateProblem {}

    /// @param url of its repository, which cannot be reached
    record RepositorySilent(
            String folder, String url, @Verbatim List<String> lines) implements UpdateProblem {}

    /// @param url of its repository, which does not let us in
    record RepositoryRefused(
            String folder, String url, @Verbatim List<String> lines) implements UpdateProblem {}

    record RevisionUnknown(String folder, String revision) implements UpdateProblem {}

    /// @param files changed here, which a move would have to overwrite
    record LocalChanges(String folder, List<String> files) implements UpdateProblem {}

    /// Another git works there, or one was broken off.
    ///
    /// @param file by which it keeps others away
    record CheckoutLocked(String folder, String file) implements UpdateProblem {}

    /// @param folder that is no worktree of the checkout
    record NotOurWorktree(String folder) implements UpdateProblem {}

    /// Nobody says what to bring, and its branch follows none.
    record NoTarget(String folder) implements UpdateProblem {}

    record NotACheckout(String folder) implements UpdateProblem {}

    record GitFailed(
            String folder, String command, @Verbatim List<String> lines) implements UpdateProblem {}

    // -- the code, the service and the runs

    /// A folder without the code of an Odoo.
    record CodeUnknown(String folder) implements UpdateProblem {}

    /// A jump that takes a migration.
    record MigrationNeeded(String before, String target) implements UpdateProblem {}

    // -- the service

    /// None was found by its services and processes.
    record NoOdooFound() implements UpdateProblem {}

    record NoInstallation(String server) implements UpdateProblem {}

    record ServiceCommandFailed(
            String command, int status, @Verbatim List<String> lines) implements UpdateProblem {}

    record ServiceNotStopped(String command) implements UpdateProblem {}

    record ServiceNotRunning(String command) implements UpdateProblem {}

    record OtherVersionAnswers(String url, String found, String expected) implements UpdateProblem {}

    /// The service runs, and nothing answers at the address of the Odoo.
    record ServiceSilent(String url, Duration waited) implements UpdateProblem {}

    /// Nobody can tell who answers at the address of the Odoo.
    record WebCertificateUntrusted(String url, @Verbatim String said) implements UpdateProblem {}

    record ContextNotServed(String context, @Verbatim String said) implements UpdateProblem {}

    /// The Odoo answers, but not for a context.
    record ContextSilent(String context, Duration waited) implements UpdateProblem {}

    // -- copies

    /// Odoo's own command that keeps a copy from acting as the Odoo in use has failed.
    record CopyNotNeutralized(
            String context, int status, @Verbatim List<String> lines) implements UpdateProblem {}

    /// The new code answers, and does not serve a copy of a context.
    record CopyNotServed(String context, @Verbatim String said) implements UpdateProblem {}

    /// The server program of the new code runs for a copy of a context, and does not answer.
    record CopySilent(String context, Duration waited) implements UpdateProblem {}

    /// The server program of the new code has ended by itself instead of serving a copy of a context.
    record CopyServerEnded(
            String context, int status, @Verbatim List<String> lines) implements UpdateProblem {}

    // -- runs

    record NoUpdate() implements UpdateProblem {}

    record UpdateUnknown(String id, List<String> known) implements UpdateProblem {}

    /// Another program updates that Odoo, or rehearses it.
    ///
    /// @param holder the name of its session
    record OdooBusy(String code, String who, @Verbatim String holder) implements UpdateProblem {}

    /// Another program of this account works on a run.
    record UpdateBusy() implements UpdateProblem {}

    /// A run waits for somebody's decision.
    record UpdateUnfinished(String id) implements UpdateProblem {}

    record UpdateEnded(String id) implements UpdateProblem {}
}

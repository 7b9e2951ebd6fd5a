package org.sauvrest.cli;

import java.util.concurrent.Callable;
import java.util.function.Function;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.ServerProfile;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// What all verbs do: run the core's work, ask for a password where one is missing, and turn the ending into words and
/// an exit code.
abstract sealed class Verb implements Callable<Integer>
        permits ListCommand,
                SaveCommand,
                VerifyCommand,
                InspectCommand,
                RestoreCommand,
                UndoCommand,
                SavesCommand,
                DoctorCommand,
                DemoCommand,
                ServerListCommand,
                ServerAddCommand,
                ServerTestCommand,
                ServerRemoveCommand,
                CredentialsShowCommand,
                CredentialsSetCommand,
                CredentialsCheckCommand,
                CredentialsImportCommand,
                CredentialsExportCommand,
                CredentialsRotateCommand,
                CredentialsDeployCommand,
                CredentialsPackageCommand,
                UpdateCommand {

    private static final Logger LOG = LoggerFactory.getLogger(Verb.class);

    private static final String NOTHING_CHANGED = "cli.stopped";

    @Spec
    private CommandSpec spec;

    /// Somebody has answered a question with no.
    private boolean declined;

    @SuppressWarnings("NullAway.Init") // picocli sets the spec
    Verb() {}

    RootCommand root() {
        return (RootCommand) spec.root().userObject();
    }

    /// Whether an option of this verb was given.
    final boolean isTyped(String option) {
        return spec.commandLine().getParseResult().hasMatchedOption(option);
    }

    @Override
    public final Integer call() {
        var face = root().face();
        return switch (outcome(face)) {
            case Outcome.Done<ExitCode>(var code) -> code.status();
            case Outcome.Failed<ExitCode>(var problem) -> {
                face.problem(problem);
                yield ExitCode.of(problem).status();
            }
            case Outcome.Stopped<ExitCode>() -> {
                face.stopped(face.words().say(declined ? NOTHING_CHANGED : stopped()));
                yield ExitCode.CANCELLED.status();
            }
        };
    }

    private Outcome<ExitCode> outcome(Face face) {
        try {
            Operation<ExitCode> operation = progress -> work(face);
            return asksForPassword()
                    ? WithPassword.outcome(root(), face, operation)
                    : operation.outcome(face.progress());
        } catch (RuntimeException e) {
            LOG.debug("unforeseen", e);
            return new Outcome.Failed<>(new Problem.Unforeseen(e.toString()));
        }
    }

    /// The verb's own work, from the profile to the result.
    abstract ExitCode work(Face face) throws ProblemException, InterruptedException;

    /// The key of what is said where somebody cancels it.
    String stopped() {
        return NOTHING_CHANGED;
    }

    /// Whether a password that is missing or wrong is asked for, and the work begun again.
    boolean asksForPassword() {
        return true;
    }

    ServerProfile profile() throws ProblemException {
        return root().profile();
    }

    /// Runs an operation and says its result.
    <R> ExitCode say(Face face, Operation<R> operation, Function<R, String> text)
            throws ProblemException, InterruptedException {
        var report = operation.run(face.progress());
        face.result(java.util.Objects.requireNonNull(report), text.apply(report));
        return ExitCode.DONE;
    }

    /// Has a step confirmed that replaces or removes something.
    ///
    /// @throws ProblemException where the answer is no, or where there is nobody to ask and `--yes` was not given
    void confirm(Face face, String question) throws ProblemException, InterruptedException {
        if (root().yes()) {
            return;
        }
        var answer = face.ask(question);
        if (answer.isEmpty()) {
            throw new ProblemException(new Problem.NotConfirmed());
        }
        if (!answer.get()) {
            declined = true;
            throw new InterruptedException();
        }
    }
}

package org.sauvrest.cli;

import java.nio.file.Path;
import org.sauvrest.core.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `sauvrest credentials import`: puts the lines of a file that one was given into the password file.
@Command(name = "import")
final class CredentialsImportCommand extends Verb {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Override
    ExitCode work(Face face) throws ProblemException, InterruptedException {
        return say(
                face,
                root().core().credentials().take(file),
                copied -> face.words().say("credentials.imported", copied));
    }
}

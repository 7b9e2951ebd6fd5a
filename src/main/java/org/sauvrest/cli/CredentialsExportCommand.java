package org.sauvrest.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sauvrest credentials export`: writes a file by which somebody else gets in.
@Command(name = "export")
final class CredentialsExportCommand extends Verb {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Option(names = "--context", paramLabel = "NAME")
    private @Nullable String context;

    @Override
    ExitCode work(Face face) throws ProblemException, InterruptedException {
        return say(
                face,
                root().core().credentials().export(profile(), file.toAbsolutePath(), Optional.ofNullable(context)),
                copied -> face.words().say("credentials.exported", copied));
    }
}

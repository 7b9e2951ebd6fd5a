package org.sauvrest.cli;

import org.sauvrest.core.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `sauvrest server remove`: a server is known here no longer; its databases and the saves stay.
@Command(name = "remove")
final class ServerRemoveCommand extends Verb {

    @Parameters(paramLabel = "NAME")
    private String name = "";

    @Override
    ExitCode work(Face face) throws ProblemException, InterruptedException {
        root().core().settings().remove(name);
        face.result(name, face.words().say("server.removed", "name", name));
        return ExitCode.DONE;
    }
}

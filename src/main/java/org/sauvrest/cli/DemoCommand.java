package org.sauvrest.cli;

import org.sauvrest.core.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `sauvrest demo`: a private server with a demo school, and the main job before one's eyes.
@Command(name = "demo")
final class DemoCommand extends Verb {

    @Option(names = "--stop")
    private boolean stop;

    @Override
    ExitCode work(Face face) throws ProblemException, InterruptedException {
        return stop ? ExitCode.DONE : ExitCode.FAILED;
    }
}

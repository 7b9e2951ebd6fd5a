package org.sauvrest.cli;

import java.nio.file.Path;
import java.util.Map;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.save.VerifyReport;
import org.sauvrest.core.words.Bytes;
import org.sauvrest.core.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `sauvrest verify`: whether a file is whole and what was once saved; needs no server.
@Command(name = "verify")
final class VerifyCommand extends Verb {

    @Parameters(paramLabel = "FILE")
    private Path file = Path.of("");

    @Override
    ExitCode work(Face face) throws ProblemException, InterruptedException {
        return say(face, root().core().verify().verify(file), report -> text(report, face.words()));
    }

    static String text(VerifyReport report, Words words) {
        return words.say(
                report.manifest().isPresent() ? "verify.same" : "verify.whole",
                Map.of(
                        "file", report.file(),
                        "context", report.context(),
                        "size", new Bytes(report.report().bytes()),
                        "tables", (long) report.rows().size(),
                        "rows", report.report().rows()));
    }
}

package org.sauvrest.cli;

import java.util.Map;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.restore.UndoReport;
import org.sauvrest.core.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/// `sauvrest undo`: the state before the last restore comes back.
@Command(name = "undo")
final class UndoCommand extends Verb {

    @Parameters(paramLabel = "CONTEXT")
    private String context = "";

    @Override
    ExitCode work(Face face) throws ProblemException, InterruptedException {
        return say(face, root().core().undo().undo(profile(), context), report -> text(report, face.words()));
    }

    static String text(UndoReport report, Words words) {
        var done = words.say("undo.done", Map.of("context", report.context(), "since", report.since()));
        return report.replacedUntil()
                .map(until -> done
                        + System.lineSeparator()
                        + words.say("undo.again", Map.of("context", report.context(), "until", until)))
                .orElse(done);
    }
}

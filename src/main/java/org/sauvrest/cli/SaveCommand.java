package org.sauvrest.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.save.SaveReport;
import org.sauvrest.core.save.SaveRequest;
import org.sauvrest.core.words.Bytes;
import org.sauvrest.core.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sauvrest save`: a context becomes a verified file.
@Command(name = "save")
final class SaveCommand extends Verb {

    @Parameters(paramLabel = "CONTEXT")
    private String context = "";

    @Option(names = "--to", paramLabel = "FILE_OR_FOLDER")
    private @Nullable Path to;

    @Override
    ExitCode work(Face face) throws ProblemException, InterruptedException {
        var request = new SaveRequest(profile(), context, Optional.ofNullable(to));
        return say(face, root().core().save().save(request), report -> text(report, face.words()));
    }

    static String text(SaveReport report, Words words) {
        var manifest = report.manifest();
        return words.say(
                "save.done",
                Map.of(
                        "context", manifest.context(),
                        "size", new Bytes(manifest.bytes()),
                        "tables", manifest.tableCount(),
                        "rows", manifest.rowCount(),
                        "took", report.took(),
                        "file", report.file()));
    }
}

package org.sauvrest.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.credentials.ExportService.Exported;
import org.sauvrest.core.credentials.ExportService.HandedOut;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `sauvrest credentials export`: writes a file by which somebody else gets in, or one for each context of a class.
@Command(name = "export")
final class CredentialsExportCommand extends Verb {

    @Parameters(paramLabel = "FILE|FOLDER")
    private Path target = Path.of("");

    @Option(names = "--context", paramLabel = "NAME")
    private @Nullable String context;

    @Option(names = "--class", paramLabel = "NAME")
    private @Nullable String ofClass;

    @Override
    ExitCode work(Face face) throws ProblemException, InterruptedException {
        var exports = root().core().exports();
        var place = target.toAbsolutePath();
        if (ofClass == null) {
            return say(
                    face,
                    exports.export(profile(), place, Optional.ofNullable(context)),
                    exported -> text(exported, face.words()));
        }
        if (context != null) {
            throw new ProblemException(new Problem.ValueFault(
                    "credentials export", new Fault.NotTogether(List.of("--context", "--class"))));
        }
        return say(face, exports.exportClass(profile(), place, ofClass), handedOut -> text(handedOut, face.words()));
    }

    private static String text(Exported exported, Words words) {
        var text = words.say("credentials.exported", exported);
        return exported.unknown().isEmpty()
                ? text
                : text + System.lineSeparator() + words.say("credentials.exported-unknown", exported);
    }

    private static String text(HandedOut handedOut, Words words) {
        return words.say(
                "credentials.exported-class",
                Map.of(
                        "name", handedOut.name(),
                        "folder", handedOut.folder(),
                        "count", handedOut.files().size(),
                        "files",
                                handedOut.files().stream()
                                        .map(file -> "  " + file.getFileName())
                                        .collect(Collectors.joining(System.lineSeparator()))));
    }
}

package org.sauvrest.cli;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.handover.HandoverRequest;
import org.sauvrest.core.handover.ManagementTool;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/// `sauvrest credentials package`: the password for a park of computers that another tool manages.
@Command(name = "package")
final class CredentialsPackageCommand extends Verb {

    @Option(names = "--for", paramLabel = "gpo|ansible|ocs", required = true)
    private String tool = "";

    @Option(names = "--out", paramLabel = "FOLDER", required = true)
    private Path folder = Path.of("");

    @Option(names = "--credential-file", paramLabel = "FILE")
    private @Nullable Path lines;

    @Option(names = "--results", paramLabel = "FOLDER")
    private @Nullable String results;

    @Override
    ExitCode work(Face face) throws ProblemException, InterruptedException {
        var request = new HandoverRequest(
                profile(),
                tool(),
                Optional.ofNullable(lines),
                folder.toAbsolutePath().normalize(),
                Optional.ofNullable(results),
                face.words());
        return say(
                face,
                root().core().handover().pack(request),
                report -> face.words()
                        .say(
                                "handover.packed",
                                Map.of("folder", report.folder(), "instructions", report.instructions())));
    }

    private ManagementTool tool() throws ProblemException {
        var chosen = ManagementTool.of(tool).orElseThrow(() -> fault(new Fault.NoneOf("--for", tool, words())));
        // The other tools tell by themselves how it went.
        if (results != null && chosen != ManagementTool.GPO) {
            throw fault(new Fault.OnlyWith("--results", "--for " + ManagementTool.GPO.word()));
        }
        return chosen;
    }

    private static List<String> words() {
        return Stream.of(ManagementTool.values()).map(ManagementTool::word).toList();
    }

    private static ProblemException fault(Fault fault) {
        return new ProblemException(new Problem.ValueFault("credentials package", fault));
    }
}

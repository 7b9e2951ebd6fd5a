package org.sauvrest.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.update.Standing;
import org.sauvrest.core.update.UpdateReport;
import org.sauvrest.core.update.UpdateReportFile;
import org.sauvrest.core.update.UpdateRequest;
import org.sauvrest.core.update.UpdateRun;
import org.sauvrest.core.update.UpdateService;
import org.sauvrest.core.update.UpdateText;
import org.sauvrest.core.words.Words;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `sauvrest update`: an Odoo server and each of its databases.
@Command(name = "update")
final class UpdateCommand extends Verb {

    @ArgGroup(exclusive = true)
    private Deed deed = new Deed();

    @Mixin
    private final SshKeyOptions ssh = new SshKeyOptions();

    @Option(names = "--target", paramLabel = "COMMIT|BRANCH|TAG")
    private @Nullable String target;

    @Option(names = "--databases-only")
    private boolean databasesOnly;

    @Option(names = "--contexts", paramLabel = "NAMES", split = ",")
    private List<String> contexts = List.of();

    @Option(names = "--leave-out", paramLabel = "NAMES", split = ",")
    private List<String> leftOut = List.of();

    @Option(names = "--all-modules")
    private boolean everyModule;

    @Option(names = "--parallel", paramLabel = "COUNT")
    private @Nullable Integer parallel;

    @Option(names = "--limit", paramLabel = "MINUTES")
    private @Nullable Integer limit;

    @Option(names = "--run", paramLabel = "ID")
    private @Nullable String run;

    @Option(names = "--report", paramLabel = "FILE")
    private List<Path> reports = List.of();

    /// What is to be done; none of these for a new update.
    static final class Deed {

        @Option(names = "--dry-run")
        private boolean dryRun;

        @Option(names = "--resume")
        private boolean resume;

        @Option(names = "--back")
        private boolean back;

        @Option(names = "--status")
        private boolean status;
    }

    @Override
    ExitCode work(Face face) throws ProblemException, InterruptedException {
        var secrets = ssh.secrets(face);
        var service = root().core()
                .update(root().core().sshLogin().with(ssh.identities(), secrets.passphrase(), secrets.password()));
        if (deed.resume || deed.back || deed.status) {
            return goOn(face, service, service.run(Optional.ofNullable(run)));
        }
        var plan = service.plan(request()).run(face.progress());
        var told = UpdateTables.plan(plan, face.words());
        if (deed.dryRun || plan.isNothing()) {
            face.result(plan, told);
            return ExitCode.DONE;
        }
        if (!root().yes()) {
            face.tell(told);
        }
        confirm(
                face,
                face.words().say("update.question", "contexts", plan.contexts().size()));
        return tell(face, service.begin(plan, watcher(face)).run(face.progress()));
    }

    private UpdateRequest request() throws ProblemException {
        if (parallel != null && parallel < 1) {
            throw new ProblemException(new Problem.ValueFault("update", new Fault.BelowZero("--parallel")));
        }
        return new UpdateRequest(
                profile(),
                Optional.ofNullable(target),
                databasesOnly,
                contexts,
                Set.copyOf(leftOut),
                everyModule,
                Optional.ofNullable(parallel),
                Optional.ofNullable(limit).map(Duration::ofMinutes));
    }

    private ExitCode goOn(Face face, UpdateService service, UpdateRun known)
            throws ProblemException, InterruptedException {
        if (deed.status) {
            return tell(face, service.report(known));
        }
        var profile = root().core().settings().server(known.server());
        if (deed.resume) {
            return tell(
                    face,
                    service.resume(known, profile, Set.copyOf(leftOut), watcher(face))
                            .run(face.progress()));
        }
        confirm(face, face.words().say("update.back.question", Map.of("id", known.id(), "before", known.before())));
        return tell(face, service.back(known, profile, watcher(face)).run(face.progress()));
    }

    private static Consumer<Standing> watcher(Face face) {
        return standing -> face.progress().line(UpdateTables.line(standing, face.words()));
    }

    private ExitCode tell(Face face, UpdateReport report) throws ProblemException {
        for (var file : reports) {
            UpdateReportFile.write(file, report, face.words());
        }
        var code = report.isGood() || deed.status ? ExitCode.DONE : ExitCode.FAILED;
        face.result(code, report, text(report, face.words()));
        return code;
    }

    private String text(UpdateReport report, Words words) {
        var text = new StringBuilder(UpdateTables.report(report, words)).append(System.lineSeparator());
        text.append(UpdateText.state(report, words));
        UpdateText.proof(report, words)
                .ifPresent(proof -> text.append(System.lineSeparator()).append(proof));
        if (!report.isGood()) {
            text.append(System.lineSeparator()).append(words.say("update.go-on"));
        }
        for (var file : reports) {
            text.append(System.lineSeparator()).append(words.say("rollout.report-written", "file", file));
        }
        return text.toString();
    }
}

package org.sauvrest.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.UpdateProblem;
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

    @Option(names = "--odoo-host", paramLabel = "[ACCOUNT@]HOST[:PORT]")
    private @Nullable String host;

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

        @Option(names = "--describe")
        private boolean describe;

        @Option(names = "--dry-run")
        private boolean dryRun;

        @Option(names = "--rehearse")
        private boolean rehearse;

        @Option(names = "--resume")
        private boolean resume;

        @Option(names = "--back")
        private boolean back;

        @Option(names = "--status")
        private boolean status;
    }

    @Override
    String stopped() {
        return deed.describe || deed.dryRun || deed.rehearse || deed.status ? super.stopped() : "update.stopped";
    }

    @Override
    ExitCode work(Face face) throws ProblemException, InterruptedException {
        var fault = UpdateOptions.fault(this::isTyped);
        if (fault.isPresent()) {
            throw new ProblemException(new Problem.Usage(fault.get(), "sauvrest update"));
        }
        var secrets = ssh.secrets(face);
        var service = root().core()
                .update(root().core().sshLogin().with(ssh.identities(), secrets.passphrase(), secrets.password()));
        if (deed.describe) {
            return describe(face, service);
        }
        if (deed.resume || deed.back || deed.status) {
            return goOn(face, service, service.run(Optional.ofNullable(run)));
        }
        var request = request();
        if (!deed.dryRun && !deed.rehearse) {
            service.requireReady(request.profile());
        }
        var plan = service.plan(request).run(face.progress());
        var told = UpdateTables.plan(plan, face.words());
        if (deed.dryRun || plan.isNothing()) {
            face.result(plan, told);
            return ExitCode.DONE;
        }
        if (deed.rehearse) {
            var report = service.rehearse(plan, new UpdateWatcher(face)).run(face.progress());
            var code = report.isGood() ? ExitCode.DONE : ExitCode.FAILED;
            face.result(code, report, UpdateTables.rehearsal(report, face.words()));
            return code;
        }
        if (!root().yes()) {
            face.tell(told);
        }
        confirm(
                face,
                face.words().say("update.question", "contexts", plan.contexts().size()));
        return go(face, service, service.begin(plan, new UpdateWatcher(face)));
    }

    /// Looks for the Odoo, and keeps its description with the server where somebody says so.
    private ExitCode describe(Face face, UpdateService service) throws ProblemException, InterruptedException {
        var profile = profile();
        var found = service.find(Optional.ofNullable(host))
                .run(face.progress())
                .orElseThrow(() -> new ProblemException(new UpdateProblem.NoOdooFound()));
        face.tell(UpdateTables.installation(found, face.words()));
        confirm(face, face.words().say("update.describe.question", "server", profile.name()));
        root().core().settings().put(profile.toBuilder().odoo(found).build());
        face.result(found, face.words().say("update.described", "server", profile.name()));
        return ExitCode.DONE;
    }

    private UpdateRequest request() throws ProblemException {
        var numbers = new AtLeastOne("sauvrest update");
        numbers.require("--parallel", parallel);
        numbers.require("--limit", limit);
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
            return tell(face, service, ExitCode.DONE, service.report(known));
        }
        var profile = root().core().settings().server(known.server());
        if (deed.resume) {
            return go(face, service, service.resume(known, profile, Set.copyOf(leftOut), new UpdateWatcher(face)));
        }
        confirm(face, face.words().say("update.back.question", Map.of("id", known.id(), "before", known.before())));
        return go(face, service, service.back(known, profile, new UpdateWatcher(face)));
    }

    /// Goes on the way. Where it ends before its end and something was done already, what is told is how the run
    /// stands: that it was cancelled, or what failed, would be half the truth.
    private ExitCode go(Face face, UpdateService service, Operation<UpdateReport> way)
            throws ProblemException, InterruptedException {
        var begun = Instant.now();
        try {
            var report = way.run(face.progress());
            return tell(face, service, report.isGood() ? ExitCode.DONE : ExitCode.FAILED, report);
        } catch (InterruptedException e) {
            return tell(face, service, ExitCode.CANCELLED, since(begun, service).orElseThrow(() -> e));
        } catch (ProblemException e) {
            return tell(
                    face,
                    service,
                    ExitCode.of(e.problem()),
                    since(begun, service).orElseThrow(() -> e));
        }
    }

    /// The run at which something was done since then; nothing where none was touched.
    private Optional<UpdateReport> since(Instant then, UpdateService service) {
        try {
            var id = deed.resume || deed.back ? Optional.ofNullable(run) : Optional.<String>empty();
            return Optional.of(service.report(service.run(id)))
                    .filter(report -> report.ended().isAfter(then));
        } catch (ProblemException e) {
            return Optional.empty();
        }
    }

    private ExitCode tell(Face face, UpdateService service, ExitCode code, UpdateReport report)
            throws ProblemException {
        for (var file : reports) {
            UpdateReportFile.write(file, report, face.words());
        }
        face.result(code, report, text(report, service.isUnderWay(), face.words()));
        return code;
    }

    private String text(UpdateReport report, boolean underWay, Words words) {
        var text = new StringBuilder(UpdateTables.report(report, words)).append(System.lineSeparator());
        boolean waits = !report.isGood() && !underWay;
        boolean interrupted = waits && report.state() == UpdateReport.State.OPEN;
        text.append(interrupted ? words.say("update.interrupted", "id", report.id()) : UpdateText.state(report, words));
        UpdateText.proof(report, words)
                .ifPresent(proof -> text.append(System.lineSeparator()).append(proof));
        if (waits) {
            text.append(System.lineSeparator()).append(words.say("update.go-on"));
        }
        for (var file : reports) {
            text.append(System.lineSeparator()).append(words.say("rollout.report-written", "file", file));
        }
        return text.toString();
    }
}

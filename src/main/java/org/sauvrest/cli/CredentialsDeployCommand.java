package org.sauvrest.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.rollout.Access;
import org.sauvrest.core.rollout.Campaign;
import org.sauvrest.core.rollout.CampaignReport;
import org.sauvrest.core.rollout.Choice;
import org.sauvrest.core.rollout.DeployRequest;
import org.sauvrest.core.rollout.Reason;
import org.sauvrest.core.rollout.ReportFile;
import org.sauvrest.core.rollout.RollOutService;
import org.sauvrest.core.rollout.Standing;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.words.Words;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `sauvrest credentials deploy`: the password for a whole park of computers.
@Command(name = "deploy")
final class CredentialsDeployCommand extends Verb {

    @ArgGroup(exclusive = true, multiplicity = "1")
    private @Nullable Deed deed;

    @Mixin
    private final SshOptions ssh = new SshOptions();

    @Option(names = "--credential-file", paramLabel = "FILE")
    private @Nullable Path file;

    @Option(names = "--campaign", paramLabel = "ID")
    private @Nullable String campaign;

    @Option(names = "--watch")
    private boolean watch;

    @Option(names = "--every", paramLabel = "SECONDS", defaultValue = "60")
    private int every;

    @Option(names = "--report", paramLabel = "FILE")
    private List<Path> reports = List.of();

    /// What is to be done: one of these.
    static final class Deed {

        @Option(names = "--hosts", paramLabel = "FILE")
        private @Nullable Path hosts;

        @Option(names = "--resume")
        @SuppressWarnings("UnusedVariable") // the one that is none of the others
        private boolean resume;

        @Option(names = "--retry")
        private boolean retry;

        @Option(names = "--roll-back")
        private boolean rollBack;

        @Option(names = "--withdraw")
        private boolean withdraw;

        @Option(names = "--status")
        private boolean status;
    }

    @Override
    String stopped() {
        return "rollout.stopped";
    }

    @Override
    ExitCode work(Face face) throws ProblemException, InterruptedException {
        ReportKinds.require(reports);
        var report = report(face, Objects.requireNonNull(deed));
        for (var target : reports) {
            ReportFile.write(target, report, face.words());
        }
        var code = report.done() == report.total() || deed.rollBack || deed.withdraw || deed.status
                ? ExitCode.DONE
                : ExitCode.FAILED;
        face.result(code, report, text(report, face.words()));
        return code;
    }

    private CampaignReport report(Face face, Deed deed) throws ProblemException, InterruptedException {
        var service = root().core().rollOut();
        if (deed.hosts != null) {
            return begin(face, service, deed.hosts);
        }
        var stored = service.campaign(Optional.ofNullable(campaign));
        var known = stored.with(ssh.over(stored.ssh()));
        if (deed.status) {
            return service.report(known);
        }
        if (deed.withdraw) {
            return service.withdraw(known).run(face.progress());
        }
        if (deed.rollBack) {
            confirm(face, face.words().say("rollout.back.question", "id", known.id()));
            return goOn(face, service, known, Choice.ROLL_BACK, Optional.empty());
        }
        var choice = deed.retry ? Choice.RETRY : Choice.RESUME;
        return withNewKeys(face, service, goOn(face, service, known, choice, pause()), Set.of());
    }

    private CampaignReport begin(Face face, RollOutService service, Path hosts)
            throws ProblemException, InterruptedException {
        var list = service.computers(hosts.toAbsolutePath());
        list.unfollowed().forEach(part -> face.tell(face.words().say("rollout.unfollowed", part)));
        var request = new DeployRequest(profile(), Optional.ofNullable(file), ssh.choice(), list.computers());
        var report = service.begin(request, ssh.access(face), standing -> tell(face, standing))
                .run(face.progress());
        report = withNewKeys(face, service, report, Set.of());
        if (!watch) {
            return report;
        }
        return goOn(face, service, again(service, report), Choice.RESUME, pause());
    }

    private Campaign again(RollOutService service, CampaignReport report) throws ProblemException {
        var stored = service.campaign(Optional.of(report.id()));
        return stored.with(ssh.over(stored.ssh()));
    }

    /// Shows the keys of computers that were never seen, and goes on with these where somebody accepts them. Behind
    /// a jump host whose key was accepted, there may be more.
    ///
    /// @param known fingerprints that were accepted already
    private CampaignReport withNewKeys(Face face, RollOutService service, CampaignReport report, Set<String> known)
            throws ProblemException, InterruptedException {
        var fresh = report.computers().stream()
                .filter(standing -> standing.reason() == Reason.KEY_NEW && !known.contains(standing.fingerprint()))
                .toList();
        if (fresh.isEmpty()) {
            return report;
        }
        var table = new TextTable();
        fresh.stream()
                .map(CredentialsDeployCommand::key)
                .distinct()
                .forEach(key -> table.row(key.toArray(String[]::new)));
        face.tell(face.words().say("rollout.new-keys") + System.lineSeparator() + table);
        var answer = face.ask(face.words().say("rollout.new-keys.question"));
        if (!answer.orElse(false)) {
            if (answer.isEmpty()) {
                face.tell(face.words().say("rollout.new-keys.accept"));
            }
            return report;
        }
        var shown = Stream.concat(known.stream(), fresh.stream().map(Standing::fingerprint))
                .collect(Collectors.toSet());
        var next = run(face, service, again(service, report), Choice.NEW_KEYS, Optional.empty(), shown::contains);
        return withNewKeys(face, service, next, shown);
    }

    /// Whose key it is, and the key.
    private static List<String> key(Standing standing) {
        var computer = standing.computer();
        return standing.jump()
                .map(host -> List.of(host, "", standing.said()))
                .orElseGet(() -> List.of(computer.name(), computer.address(), standing.said()));
    }

    private CampaignReport goOn(
            Face face, RollOutService service, Campaign known, Choice choice, Optional<Duration> pause)
            throws ProblemException, InterruptedException {
        return run(face, service, known, choice, pause, fingerprint -> false);
    }

    private CampaignReport run(
            Face face,
            RollOutService service,
            Campaign known,
            Choice choice,
            Optional<Duration> pause,
            Predicate<String> accepted)
            throws ProblemException, InterruptedException {
        var access = ssh.access(face);
        var all = new Access(
                access.password(), access.passphrase(), access.accepted().or(accepted));
        return service.goOn(known, serverOf(known), choice, all, pause, standing -> tell(face, standing))
                .run(face.progress());
    }

    private ServerProfile serverOf(Campaign known) throws ProblemException {
        return root().core().settings().server(known.server());
    }

    private Optional<Duration> pause() {
        return watch ? Optional.of(Duration.ofSeconds(every)) : Optional.empty();
    }

    private static void tell(Face face, Standing standing) {
        face.progress()
                .line(standing.computer().name() + ": " + face.words().say(standing.state()) + " "
                        + ReportFile.why(standing, face.words()));
    }

    private String text(CampaignReport report, Words words) {
        var text = new StringBuilder();
        var missing = report.missing();
        if (!missing.isEmpty()) {
            var table = new TextTable()
                    .row(
                            words.say("column.computer"),
                            words.say("column.room"),
                            words.say("column.state"),
                            words.say("column.why"));
            missing.forEach(standing -> table.row(
                    standing.computer().name(),
                    standing.computer().room(),
                    words.say(standing.state()),
                    ReportFile.why(standing, words)));
            text.append(table).append(System.lineSeparator());
        }
        text.append(words.say("rollout.summary", report));
        ReportFile.outdated(report, words)
                .ifPresent(told -> text.append(System.lineSeparator()).append(told));
        if (report.withdrawn()) {
            text.append(System.lineSeparator()).append(words.say("rollout.withdrawn"));
        } else if (!missing.isEmpty()) {
            text.append(System.lineSeparator()).append(words.say("rollout.go-on"));
        }
        for (var target : reports) {
            text.append(System.lineSeparator()).append(words.say("rollout.report-written", "file", target));
        }
        return text.toString();
    }
}

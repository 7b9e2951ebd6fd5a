package org.sauvrest.core.save;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.concurrent.Future;
import org.sauvrest.core.contexts.ApplicationName;
import org.sauvrest.core.contexts.ContextFacts;
import org.sauvrest.core.contexts.ContextLock;
import org.sauvrest.core.files.FreeSpace;
import org.sauvrest.core.files.PartialFile;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.operation.Ahead;
import org.sauvrest.core.operation.Concurrently;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Shielded;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.postgres.ClientProgram;
import org.sauvrest.core.postgres.ClientPrograms;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.postgres.LockWatch;
import org.sauvrest.core.postgres.PgDump;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// Saves a context: dumped and counted in one snapshot, read back in full, compared, and only then given its name.
public final class SaveService {

    private final Connector connector;
    private final ClientPrograms clients;
    private final PgDump pgDump;
    private final String program;

    /// @param program name and version of this program, for the manifests
    public SaveService(Connector connector, ClientPrograms clients, PgDump pgDump, String program) {
        this.connector = connector;
        this.clients = clients;
        this.pgDump = pgDump;
        this.program = program;
    }

    public Operation<SaveReport> save(SaveRequest request) {
        return progress -> run(request, progress);
    }

    private SaveReport run(SaveRequest request, Progress progress) throws ProblemException, InterruptedException {
        var begun = Instant.now();
        var profile = request.profile();
        ContextFacts.requireName(profile, request.context());
        progress.begin(Step.CONNECT);
        try (var snapshot = new Ahead<>(() -> snapshot(request));
                var server = connector.open(profile, ApplicationName.of("save"))) {
            var facts = ContextFacts.require(server, profile, request.context());
            var destination = Destination.of(request, begun);
            FreeSpace.require(destination.folder(), SpaceNeeded.of(destination.folder(), facts));
            ContextLock.take(server, request.context());
            var client = clients.atLeast(server.majorVersion(), profile.clientFolder());
            try (var save = PartialFile.of(destination.wanted(1), ApplicationName.computer())) {
                var dumped = dump(server, client, facts, snapshot.get(), save.path(), progress);
                var manifest = check(dumped, save.path(), progress);
                // All is done and checked; stopping now would be told as a folder that cannot be written.
                var file = Shielded.run(() -> name(destination, save, manifest));
                CheckNote.removeLone(destination.folder());
                return new SaveReport(file, manifest, Duration.between(begun, Instant.now()));
            }
        }
    }

    /// Taken while the other session is still being opened; it is of no use before that one has the context's lock.
    private Snapshot snapshot(SaveRequest request) throws ProblemException, InterruptedException {
        return Snapshot.take(connector.open(request.profile(), request.context(), ApplicationName.of("save")));
    }

    /// What was dumped, before anybody has looked at the file.
    private record Dumped(
            Instant taken, ContextFacts facts, String server, ClientProgram client, Snapshot.Figures figures) {}

    private Dumped dump(
            Session server, ClientProgram client, ContextFacts facts, Snapshot snapshot, Path target, Progress progress)
            throws ProblemException, InterruptedException {
        var job = new PgDump.Job(client, server.login(), facts.name(), snapshot.id(), target, pgDump.patience());
        var dumpProgress = new DumpProgress(snapshot.tables(), progress);
        progress.line(job.command().toString());
        try (var watch = LockWatch.over(connector, server, facts.name(), Optional.of(pgDump.patience()), progress);
                var beside = new Concurrently()) {
            var figures = beside.start(snapshot::figures);
            try {
                pgDump.run(job, dumpProgress::tableBegins, progress::line);
            } catch (ProblemException e) {
                // A count that fails takes the snapshot with it, which is all that pg_dump then complains of.
                if (figures.state() == Future.State.FAILED) {
                    Concurrently.result(figures);
                }
                throw e.problem() instanceof Problem.TablesLocked locked
                        ? new ProblemException(named(locked, watch.lastHolder()), e)
                        : e;
            }
            return new Dumped(snapshot.taken(), facts, server.version(), client, Concurrently.result(figures));
        }
    }

    private static Problem named(Problem.TablesLocked locked, String holder) {
        return holder.isEmpty()
                ? locked
                : new Problem.TablesLocked(
                        locked.context(), locked.waited(), new Fault.HeldBy(holder), locked.answer());
    }

    private Manifest check(Dumped dumped, Path save, Progress progress) throws ProblemException, InterruptedException {
        ReadBack found;
        try (var beside = new Concurrently()) {
            var synced = beside.start(() -> sync(save));
            found = ReadBack.of(save, Step.READ_BACK, progress);
            Concurrently.result(synced);
        }
        var expected = dumped.figures().rows();
        var differences = RowCounts.differences(expected, found.rows());
        if (!differences.isEmpty()
                || found.report().largeObjects() != dumped.figures().largeObjects()) {
            throw new ProblemException(new Problem.RowsDiffer(save, differences));
        }
        return new Manifest(
                Manifest.FORMAT,
                program,
                dumped.facts().name(),
                dumped.server(),
                dumped.client().version(),
                dumped.facts().locale(),
                dumped.figures().odoo().orElse(null),
                RowCounts.bySchema(expected),
                dumped.figures().largeObjects(),
                dumped.facts().bytes(),
                found.report().bytes(),
                found.report().sha256(),
                dumped.taken().truncatedTo(ChronoUnit.SECONDS),
                Instant.now().truncatedTo(ChronoUnit.SECONDS),
                ApplicationName.computer(),
                System.getProperty("user.name"));
    }

    private static Path name(Destination destination, PartialFile save, Manifest manifest) throws ProblemException {
        var wanted = ManifestFile.beside(destination.wanted(1));
        try (var beside = PartialFile.of(wanted, ApplicationName.computer())) {
            Files.write(beside.path(), ManifestFile.write(manifest));
            WholeFile.sync(beside.path());
            return destination.name(save.path(), beside.path());
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(destination.folder(), e), e);
        }
    }

    private static boolean sync(Path file) throws ProblemException {
        try {
            WholeFile.sync(file);
            return true;
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(WholeFile.parent(file), e), e);
        }
    }
}

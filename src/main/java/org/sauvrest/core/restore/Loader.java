package org.sauvrest.core.restore;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.sauvrest.core.files.TemporaryFile;
import org.sauvrest.core.operation.Ahead;
import org.sauvrest.core.operation.Concurrently;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.postgres.ClientProgram;
import org.sauvrest.core.postgres.ClientPrograms;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.postgres.Login;
import org.sauvrest.core.postgres.PgRestore;
import org.sauvrest.core.postgres.PgRestore.Errors;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.core.postgres.TableName;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.restore.Division.Share;
import org.sauvrest.core.save.ReadBack;
import org.sauvrest.core.save.VerifyReport;

/// Fills an empty database from a checked file, and proves that every row arrived.
public final class Loader {

    /// Each table takes some five of the server's places for locks, of which there are usually 6,400.
    private static final int TABLES_AT_ONCE = 800;

    private final Connector connector;
    private final ClientPrograms clients;
    private final PgRestore pgRestore;

    public Loader(Connector connector, ClientPrograms clients, PgRestore pgRestore) {
        this.connector = connector;
        this.clients = clients;
        this.pgRestore = pgRestore;
    }

    List<Notice> load(Session server, String database, String owner, RestorePlan plan, Progress progress)
            throws ProblemException, InterruptedException {
        int readable = ArchiveVersions.leastPostgres(plan.file().header().formatVersion());
        var client = clients.atLeast(
                Math.max(readable, server.majorVersion()),
                plan.request().profile().clientFolder());
        // A newer pg_restore may send settings that this server does not know; only then an error is forgivable.
        boolean newer = client.major() > server.majorVersion();
        var how = newer ? Errors.JUDGE : errors(plan.file());
        var loading = new LoadProgress(plan.file(), progress);
        var work = new Work(client, server.login(), database, owner, plan.file().file(), how, progress, loading);
        var harmless = new TreeSet<String>();
        try (var one = new Ahead<>(() -> open(server, database, owner));
                var other = new Ahead<>(() -> open(server, database, owner))) {
            for (var stage : division(plan.file()).stages()) {
                harmless.addAll(run(stage, work));
            }
            progress.begin(Step.COMPARE);
            Comparison.run(one.get(), other.get(), plan);
        }
        return harmless.isEmpty() ? List.of() : List.of(new Notice.HarmlessErrors(List.copyOf(harmless)));
    }

    private record Work(
            ClientProgram client,
            Login login,
            String database,
            String owner,
            Path file,
            Errors how,
            Progress progress,
            LoadProgress loading) {}

    private static Division division(VerifyReport file) throws ProblemException, InterruptedException {
        var contents = ReadBack.open(file.file()).contents();
        return Division.of(
                contents, entry -> file.rows().getOrDefault(new TableName(entry.namespace(), entry.tag()), 0L));
    }

    /// Each table takes places for locks of the server until the end of its transaction.
    private static Errors errors(VerifyReport file) {
        return file.rows().size() <= TABLES_AT_ONCE ? Errors.ALL_OR_NOTHING : Errors.STOP;
    }

    /// All shares of a stage at the same time; where one fails, the others are stopped.
    private List<String> run(List<Share> stage, Work work) throws ProblemException, InterruptedException {
        var harmless = new ArrayList<String>();
        try (var beside = new Concurrently()) {
            var running = stage.stream()
                    .map(share -> beside.start(() -> run(share, work)))
                    .toList();
            for (var share : running) {
                harmless.addAll(Concurrently.result(share));
            }
        }
        return harmless;
    }

    private List<String> run(Share share, Work work) throws ProblemException, InterruptedException {
        if (share.items().isEmpty()) {
            return run(Optional.empty(), work);
        }
        try (var list = TemporaryFile.of(PgRestore.list(share.items().get()))) {
            return run(Optional.of(list.path()), work);
        }
    }

    private List<String> run(Optional<Path> list, Work work) throws ProblemException, InterruptedException {
        var job = new PgRestore.Job(work.client, work.login, work.file, work.database, work.owner, list, work.how);
        work.progress.line(job.command().toString());
        return pgRestore.run(job, work.loading.session(), work.progress::line);
    }

    /// Until the names are exchanged nothing that it writes counts: its commits need not wait for the disk.
    private Session open(Session server, String database, String owner) throws ProblemException, InterruptedException {
        var session = connector.open(server.login(), database);
        try {
            session.execute("SET synchronous_commit TO off; SET ROLE " + Sql.identifier(owner));
            return session;
        } catch (ProblemException | InterruptedException e) {
            session.close();
            throw e;
        }
    }
}

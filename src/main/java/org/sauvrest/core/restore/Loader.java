package org.sauvrest.core.restore;

import java.util.ArrayList;
import java.util.List;
import org.sauvrest.core.operation.Concurrently;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.postgres.ClientProgram;
import org.sauvrest.core.postgres.ClientPrograms;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.postgres.PgRestore;
import org.sauvrest.core.postgres.PgRestore.Errors;
import org.sauvrest.core.postgres.PgRestore.Part;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.core.postgres.Tables;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.save.RowCounts;
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
        var work = new Work(client, server, database, owner, plan, progress, new LoadProgress(plan.file(), progress));
        var harmless = new ArrayList<>(run(Part.TABLES, work));
        try (var session = open(server, database, owner);
                var beside = new Concurrently()) {
            // Indexes and keys change no row.
            var compared = beside.start(() -> compare(session, plan));
            harmless.addAll(run(Part.KEYS, work));
            progress.begin(Step.COMPARE);
            Concurrently.result(compared);
            Tables.analyzeIndexed(session);
        }
        return harmless.isEmpty() ? List.of() : List.of(new Notice.HarmlessErrors(harmless));
    }

    private record Work(
            ClientProgram client,
            Session server,
            String database,
            String owner,
            RestorePlan plan,
            Progress progress,
            LoadProgress loading) {}

    private List<String> run(Part part, Work work) throws ProblemException, InterruptedException {
        var how = work.client.major() > work.server.majorVersion() ? Errors.JUDGE : errors(part, work.plan.file());
        var file = work.plan.file().file();
        var job = new PgRestore.Job(work.client, work.server.login(), file, work.database, work.owner, part, how);
        work.progress.line(job.command().toString());
        return pgRestore.run(job, work.loading::itemBegins, work.progress::line);
    }

    /// A newer pg_restore may send settings that this server does not know; only then an error is forgivable.
    private static Errors errors(Part part, VerifyReport file) {
        boolean fewTables = file.rows().size() <= TABLES_AT_ONCE;
        return part == Part.TABLES && fewTables ? Errors.ALL_OR_NOTHING : Errors.STOP;
    }

    /// Beside it the server collects what its planner needs.
    private static boolean compare(Session session, RestorePlan plan) throws ProblemException, InterruptedException {
        Tables.analyze(session);
        var expected = plan.file().rows();
        var differences = RowCounts.differences(expected, Tables.count(session, expected.keySet()));
        if (!differences.isEmpty()
                || Tables.largeObjects(session) != plan.file().report().largeObjects()) {
            throw new ProblemException(new Problem.CountsDiffer(plan.context(), differences));
        }
        return true;
    }

    private Session open(Session server, String database, String owner) throws ProblemException, InterruptedException {
        var session = connector.open(server.login(), database);
        try {
            session.execute("SET ROLE " + Sql.identifier(owner));
            return session;
        } catch (ProblemException | InterruptedException e) {
            session.close();
            throw e;
        }
    }
}

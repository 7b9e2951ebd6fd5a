package org.sauvrest.core.restore;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.sauvrest.core.operation.Ahead;
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
import org.sauvrest.core.postgres.TableName;
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
        var harmless = new ArrayList<>(run(Part.DEFINITIONS, work));
        try (var one = new Ahead<>(() -> open(server, database, owner));
                var other = new Ahead<>(() -> open(server, database, owner))) {
            harmless.addAll(run(Part.CONTENT, work));
            progress.begin(Step.COMPARE);
            compare(one.get(), other.get(), plan);
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
        return part == Part.DEFINITIONS && fewTables ? Errors.ALL_OR_NOTHING : Errors.STOP;
    }

    /// The server collects what its planner needs, and counts; each session takes every other table.
    private static void compare(Session one, Session other, RestorePlan plan)
            throws ProblemException, InterruptedException {
        try (var beside = new Concurrently()) {
            var expected = plan.file().rows();
            var analyzable = largestFirst(Tables.analyzable(one), expected);
            var tables = largestFirst(expected.keySet(), expected);
            var half = beside.start(() -> counted(other, every(analyzable, 1), every(tables, 1)));
            var counts = new TreeMap<>(counted(one, every(analyzable, 0), every(tables, 0)));
            long largeObjects = Tables.largeObjects(one);
            counts.putAll(Concurrently.result(half));
            var differences = RowCounts.differences(expected, counts);
            if (!differences.isEmpty() || largeObjects != plan.file().report().largeObjects()) {
                throw new ProblemException(new Problem.CountsDiffer(plan.context(), differences));
            }
        }
    }

    private static Map<TableName, Long> counted(Session session, List<TableName> analyzable, List<TableName> tables)
            throws ProblemException, InterruptedException {
        Tables.analyze(session, analyzable);
        return Tables.count(session, tables);
    }

    /// So that the two largest fall to different sessions.
    private static List<TableName> largestFirst(Collection<TableName> tables, Map<TableName, Long> rows) {
        return tables.stream()
                .sorted(Comparator.comparing((TableName table) -> -rows.getOrDefault(table, 0L)))
                .toList();
    }

    private static List<TableName> every(List<TableName> tables, int first) {
        return IntStream.range(0, tables.size())
                .filter(i -> i % 2 == first)
                .mapToObj(tables::get)
                .toList();
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

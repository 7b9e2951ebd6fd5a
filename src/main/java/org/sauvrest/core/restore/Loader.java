package org.sauvrest.core.restore;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.sauvrest.core.operation.Concurrently;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Step;
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
        var loading = new LoadProgress(plan.file(), progress);
        var harmless = new ArrayList<String>();
        for (var part : Part.values()) {
            var how = client.major() > server.majorVersion() ? Errors.JUDGE : errors(part, plan.file());
            var job = new PgRestore.Job(client, server.login(), plan.file().file(), database, owner, part, how);
            progress.line(job.command().toString());
            harmless.addAll(pgRestore.run(job, loading::itemBegins, progress::line));
        }
        progress.begin(Step.COMPARE);
        compare(server, database, owner, plan);
        return harmless.isEmpty() ? List.of() : List.of(new Notice.HarmlessErrors(harmless));
    }

    /// A newer pg_restore may send settings that this server does not know; only then an error is forgivable.
    private static Errors errors(Part part, VerifyReport file) {
        boolean fewTables = file.rows().size() <= TABLES_AT_ONCE;
        return part == Part.TABLES && fewTables ? Errors.ALL_OR_NOTHING : Errors.STOP;
    }

    /// Two sessions, each with every other table.
    private void compare(Session server, String database, String owner, RestorePlan plan)
            throws ProblemException, InterruptedException {
        try (var one = open(server, database, owner);
                var other = open(server, database, owner);
                var beside = new Concurrently()) {
            var analyzable = Tables.analyzable(one);
            var expected = plan.file().rows();
            var tables = List.copyOf(expected.keySet());
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

    private static Map<TableName, Long> counted(Session session, List<TableName> analyzable, List<TableName> tables)
            throws ProblemException, InterruptedException {
        Tables.analyze(session, analyzable);
        return Tables.count(session, tables);
    }

    private static List<TableName> every(List<TableName> tables, int first) {
        return IntStream.range(0, tables.size())
                .filter(i -> i % 2 == first)
                .mapToObj(tables::get)
                .toList();
    }
}

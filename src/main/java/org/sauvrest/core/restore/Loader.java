package org.sauvrest.core.restore;

import java.util.ArrayList;
import java.util.List;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.postgres.ClientPrograms;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.postgres.PgRestore;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.core.postgres.Tables;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.save.RowCounts;

/// Fills an empty database from a checked file, and proves that every row arrived.
public final class Loader {

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
        // A newer program may send settings that this server does not know: then an error must be forgivable.
        boolean atOnce = client.major() <= server.majorVersion();
        var job = new PgRestore.Job(client, server.login(), plan.file().file(), database, owner, atOnce);
        var loading = new LoadProgress(plan.file(), progress);
        progress.line(job.command().toString());
        var harmless = pgRestore.run(job, loading::itemBegins, progress::line);
        progress.begin(Step.COMPARE);
        try (var session = connector.open(server.login(), database)) {
            session.execute("SET ROLE " + Sql.identifier(owner));
            session.execute("ANALYZE");
            compare(session, plan);
        }
        var notices = new ArrayList<Notice>();
        if (!harmless.isEmpty()) {
            notices.add(new Notice.HarmlessErrors(harmless));
        }
        return notices;
    }

    private static void compare(Session session, RestorePlan plan) throws ProblemException, InterruptedException {
        var expected = plan.file().rows();
        var differences = RowCounts.differences(expected, Tables.count(session, expected.keySet()));
        long largeObjects = Tables.largeObjects(session);
        if (!differences.isEmpty() || largeObjects != plan.file().report().largeObjects()) {
            throw new ProblemException(new Problem.CountsDiffer(plan.context(), differences));
        }
    }
}

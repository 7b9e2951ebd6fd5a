package org.sauvrest.core.contexts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.sauvrest.core.operation.Concurrently;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.postgres.Row;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.words.Bytes;

/// The contexts of a server, from its catalogue.
public final class ContextService {

    private static final String NAMES = """
            SELECT datname FROM pg_database
            WHERE starts_with(datname::text, ?) AND datallowconn AND NOT datistemplate ORDER BY datname""";

    private static final String DETAILS = """
            SELECT datname, pg_get_userbyid(datdba), CASE WHEN has_database_privilege(oid, 'CONNECT')
                     THEN pg_database_size(oid) ELSE 0 END, oid,
                   pg_stat_get_db_tuples_inserted(oid) + pg_stat_get_db_tuples_updated(oid)
                     + pg_stat_get_db_tuples_deleted(oid)
            FROM pg_database WHERE datname = ANY (?) ORDER BY datname""";

    private final Connector connector;
    private final OdooVersions versions;

    public ContextService(Connector connector) {
        this.connector = connector;
        this.versions = new OdooVersions(connector);
    }

    /// All contexts, in the order of their names.
    ///
    /// @param lastSaves when which context was last saved on this computer
    public Operation<List<ContextSummary>> list(ServerProfile profile, Map<String, Instant> lastSaves) {
        return progress -> {
            progress.begin(Step.CONNECT);
            try (var server = connector.open(profile, ApplicationName.of("list"))) {
                return summaries(server, profile, lastSaves, names(server, profile));
            }
        };
    }

    /// The names of all contexts, in their order.
    public Operation<List<String>> names(ServerProfile profile) {
        return progress -> {
            progress.begin(Step.CONNECT);
            try (var server = connector.open(profile, ApplicationName.of("list"))) {
                return names(server, profile);
            }
        };
    }

    /// As [#names(ServerProfile)], in a session that is there already.
    public static List<String> names(Session server, ServerProfile profile)
            throws ProblemException, InterruptedException {
        return server.rows(NAMES, row -> row.text(1), profile.prefix());
    }

    private record Found(String name, String owner, long bytes, long oid, long writes) {

        static Found read(Row row) {
            return new Found(row.text(1), row.text(2), row.number(3), row.number(4), row.number(5));
        }
    }

    /// Some of the contexts, in the order of their names; the others cost the server nothing.
    ///
    /// @param lastSaves when which context was last saved on this computer
    public List<ContextSummary> summaries(
            Session server, ServerProfile profile, Map<String, Instant> lastSaves, List<String> names)
            throws ProblemException, InterruptedException {
        var codification = new Codification(profile.prefix());
        try (var beside = new Concurrently()) {
            var found = server.rows(DETAILS, Found::read, (Object) names.toArray(String[]::new));
            var odoos = new ArrayList<Future<Optional<String>>>();
            for (var context : found) {
                odoos.add(beside.start(
                        () -> versions.of(server.login(), context.name(), context.oid(), context.writes())));
            }
            var summaries = new ArrayList<ContextSummary>();
            for (int i = 0; i < found.size(); i++) {
                var context = found.get(i);
                summaries.add(new ContextSummary(
                        context.name(),
                        codification.kind(context.name()),
                        context.owner(),
                        new Bytes(context.bytes()),
                        Concurrently.result(odoos.get(i)),
                        Optional.ofNullable(lastSaves.get(context.name()))));
            }
            return List.copyOf(summaries);
        }
    }
}

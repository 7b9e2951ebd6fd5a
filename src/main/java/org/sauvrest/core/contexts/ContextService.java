package org.sauvrest.core.contexts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.sauvrest.core.odoo.OdooInstall;
import org.sauvrest.core.operation.Concurrently;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.postgres.Login;
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
                     THEN pg_database_size(oid) ELSE 0 END
            FROM pg_database WHERE datname = ANY (?) ORDER BY datname""";

    /// Each needs a connection of its own for its Odoo's version: few at once, for the server's sake.
    private static final int AT_ONCE = 4;

    private final Connector connector;

    public ContextService(Connector connector) {
        this.connector = connector;
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

    private record Found(String name, String owner, long bytes) {

        static Found read(Row row) {
            return new Found(row.text(1), row.text(2), row.number(3));
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
            var places = new Semaphore(AT_ONCE);
            var versions = new ArrayList<Future<Optional<String>>>();
            for (var context : found) {
                versions.add(beside.start(() -> odooVersion(server.login(), context.name(), places)));
            }
            var summaries = new ArrayList<ContextSummary>();
            for (int i = 0; i < found.size(); i++) {
                var context = found.get(i);
                summaries.add(new ContextSummary(
                        context.name(),
                        codification.kind(context.name()),
                        context.owner(),
                        new Bytes(context.bytes()),
                        Concurrently.result(versions.get(i)),
                        Optional.ofNullable(lastSaves.get(context.name()))));
            }
            return List.copyOf(summaries);
        }
    }

    private Optional<String> odooVersion(Login login, String context, Semaphore places) throws InterruptedException {
        places.acquire();
        try (var session = connector.open(login, context)) {
            return OdooInstall.version(session);
        } catch (ProblemException e) {
            // One context that cannot be read, or is just being replaced, must not hide the others.
            return Optional.empty();
        } finally {
            places.release();
        }
    }
}

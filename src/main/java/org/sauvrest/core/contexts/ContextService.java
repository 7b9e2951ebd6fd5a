package org.sauvrest.core.contexts;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Predicate;
import org.sauvrest.core.odoo.OdooInstall;
import org.sauvrest.core.operation.Concurrently;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.postgres.Login;
import org.sauvrest.core.postgres.Row;
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
        return progress -> look(profile, lastSaves, name -> true).run(progress).contexts();
    }

    /// The server, and those of its contexts that are wanted.
    ///
    /// @param lastSaves when which context was last saved on this computer
    /// @param wanted asked once for each name, in their order, before anything is looked at; what is not
    /// wanted costs the server nothing
    public Operation<ServerLook> look(ServerProfile profile, Map<String, Instant> lastSaves, Predicate<String> wanted) {
        return progress -> run(profile, lastSaves, wanted, progress);
    }

    private record Found(String name, String owner, long bytes) {

        static Found read(Row row) {
            return new Found(row.text(1), row.text(2), row.number(3));
        }
    }

    private ServerLook run(
            ServerProfile profile, Map<String, Instant> lastSaves, Predicate<String> wanted, Progress progress)
            throws ProblemException, InterruptedException {
        progress.begin(Step.CONNECT);
        var codification = new Codification(profile.prefix());
        try (var server = connector.open(profile, ApplicationName.of("list"));
                var beside = new Concurrently()) {
            var names = server.rows(NAMES, row -> row.text(1), profile.prefix()).stream()
                    .filter(wanted)
                    .toArray(String[]::new);
            var found = server.rows(DETAILS, Found::read, (Object) names);
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
            return new ServerLook(server.version().split(" ", 2)[0], List.copyOf(summaries));
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

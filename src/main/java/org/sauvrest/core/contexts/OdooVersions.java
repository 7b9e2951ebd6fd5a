package org.sauvrest.core.contexts;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import org.sauvrest.core.odoo.OdooInstall;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.postgres.Login;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.HostPort;

/// The versions of the contexts' Odoos. Each costs the server a session in the context itself, so it is remembered from
/// one look to the next: the window looks again and again, at every context of a school.
final class OdooVersions {

    /// Few sessions at once, for the server's sake.
    private static final int AT_ONCE = 4;

    /// An Odoo is brought to another version rarely, and nobody waits for that to be shown.
    private static final Duration KEPT = Duration.ofMinutes(10);

    private final Connector connector;
    private final Semaphore places = new Semaphore(AT_ONCE);
    private final Map<Database, Known> known = new ConcurrentHashMap<>();

    OdooVersions(Connector connector) {
        this.connector = connector;
    }

    /// A context that is replaced is another database.
    private record Database(HostPort server, long oid) {}

    private record Known(Optional<String> version, long writes, Instant since) {

        /// What is written into a context may change its version, but seldom does: in one that is worked in, it is
        /// believed for a while all the same. That there is no Odoo is not, for one may just be set up.
        boolean holds(long writesNow) {
            return writes == writesNow
                    || (version.isPresent() && since.isAfter(Instant.now().minus(KEPT)));
        }
    }

    /// @param writes how many rows have ever been written into the context
    /// @return nothing where it is no Odoo's, or where it cannot be looked into
    Optional<String> of(Login login, String context, long oid, long writes) throws InterruptedException {
        var database = new Database(login.address(), oid);
        var remembered = known.get(database);
        if (remembered != null && remembered.holds(writes)) {
            return remembered.version();
        }
        places.acquire();
        try (var session = connector.open(login, context)) {
            var version = OdooInstall.version(session);
            known.put(database, new Known(version, writes, Instant.now()));
            return version;
        } catch (ProblemException e) {
            // One context that cannot be read, or is just being replaced, must not hide the others.
            return Optional.empty();
        } finally {
            places.release();
        }
    }
}

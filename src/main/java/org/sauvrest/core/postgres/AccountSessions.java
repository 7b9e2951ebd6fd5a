package org.sauvrest.core.postgres;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.sauvrest.core.problem.ProblemException;

/// The sessions of one's own account as the server lists them, but for those of SauvRest. Of those of other accounts it
/// shows little to most.
public final class AccountSessions {

    /// Whoever is listed has been let in. Helpers that the server starts for a session bear the account's name too, and
    /// have no port; a Unix socket's is -1.
    private static final String SINCE = """
            SELECT application_name, host(client_addr), backend_start FROM pg_stat_activity
            WHERE usename = session_user AND client_port IS NOT NULL AND pid <> pg_backend_pid()
              AND application_name NOT LIKE 'SauvRest%' AND backend_start > ?
            ORDER BY backend_start""";

    private AccountSessions() {}

    /// A session that somebody has.
    ///
    /// @param application what it calls itself; may be empty
    /// @param address of the client, as the server sees it; absent for a Unix socket, on the server itself
    /// @param since when it was opened, by the server's clock
    public record Seen(String application, Optional<String> address, Instant since) {}

    /// The server's clock.
    public static Instant now(Session session) throws ProblemException, InterruptedException {
        return session.one("SELECT clock_timestamp()", row -> row.time(1));
    }

    /// Those that were opened later than a moment of the server's clock, and still are; the first first.
    public static List<Seen> since(Session session, Instant moment) throws ProblemException, InterruptedException {
        return session.rows(
                SINCE, row -> new Seen(row.text(1), row.maybeText(2), row.time(3)), moment.atOffset(ZoneOffset.UTC));
    }
}

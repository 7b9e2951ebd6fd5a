package org.sauvrest.core.update;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.sauvrest.core.contexts.ApplicationName;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.ServerProfile;

/// A server program that has said nothing for a while, and what its database tells of that. No news is not yet bad
/// news: somebody has to decide, and this is what can be known.
///
/// @param lasted since the last line
/// @param working sessions of the database that do something at this moment
/// @param blockers sessions that keep those waiting: who, from where, and what they do
public record Silence(Duration lasted, int working, List<String> blockers) {

    /// Of accounts that ours has no right over, the server tells no more than who and by which program.
    private static final String ASK = """
            SELECT coalesce(a.state = 'active' AND cardinality(pg_blocking_pids(a.pid)) = 0, false),
                CASE WHEN b.pid IS NULL THEN '' ELSE
                    coalesce(b.usename, '?')
                    || CASE WHEN b.state IS NULL THEN '' ELSE '@' || coalesce(host(b.client_addr), 'local') END
                    || ' ' || b.application_name || ' ' || b.pid
                    || coalesce(' (' || b.state || '): ' || left(b.query, 120), '')
                END
            FROM pg_stat_activity a
            LEFT JOIN LATERAL unnest(pg_blocking_pids(a.pid)) AS blocker ON true
            LEFT JOIN pg_stat_activity b ON b.pid = blocker
            WHERE a.datname = current_database() AND a.pid <> pg_backend_pid()""";

    public Silence {
        blockers = List.copyOf(blockers);
    }

    /// Whether something keeps it waiting, or nothing is being done: then it may last for ever.
    public boolean mayBeHung() {
        return working == 0;
    }

    /// Whether somebody should know: something keeps it waiting, or it may be hung.
    public boolean isWorthALook() {
        return mayBeHung() || !blockers.isEmpty();
    }

    static Silence look(Connector connector, ServerProfile profile, String context, Duration lasted)
            throws ProblemException, InterruptedException {
        var blockers = new ArrayList<String>();
        int[] working = {0};
        try (var session = connector.open(profile, context, ApplicationName.of("update"))) {
            session.rows(ASK, row -> {
                if (row.flag(1)) {
                    working[0]++;
                }
                if (!row.text(2).isEmpty() && !blockers.contains(row.text(2))) {
                    blockers.add(row.text(2));
                }
                return blockers;
            });
        }
        return new Silence(lasted, working[0], blockers);
    }
}

package org.sauvrest.core.update;

import java.util.List;
import org.sauvrest.core.contexts.ApplicationName;
import org.sauvrest.core.odoo.Series;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.ServerProfile;

/// Keeps a copy of a context from writing to anybody: no mail leaves, none is fetched, no scheduled action runs.
final class Neutralization {

    /// From which series on Odoo does it by itself, and better.
    private static final int FIRST_WITH_COMMAND = 16;

    private static final List<String> SWITCHED_OFF = List.of("ir_mail_server", "fetchmail_server", "ir_cron");

    private static final String HAS_SWITCH = "SELECT count(*) FROM pg_attribute"
            + " WHERE attrelid = to_regclass(?) AND attname = 'active' AND NOT attisdropped";

    private Neutralization() {}

    static boolean isOdoos(Series series) {
        return series.isAtLeast(FIRST_WITH_COMMAND, 0);
    }

    /// For a series that has no command of its own for it.
    static void run(Connector connector, ServerProfile profile, String database)
            throws ProblemException, InterruptedException {
        try (var session = connector.open(profile, database, ApplicationName.of("rehearsal"))) {
            for (var table : SWITCHED_OFF) {
                if (session.one(HAS_SWITCH, row -> row.number(1), table) > 0) {
                    session.execute("UPDATE " + Sql.identifier(table) + " SET active = false");
                }
            }
        }
    }
}

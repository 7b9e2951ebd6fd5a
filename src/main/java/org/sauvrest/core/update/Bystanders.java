package org.sauvrest.core.update;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.update.UpdatePlan.Database;
import org.sauvrest.core.update.UpdatePlan.LeftOut;
import org.sauvrest.core.words.Bytes;

/// Databases that the same Odoo serves, though they are none of the contexts: nobody may find out from its users that
/// they run with a code that they were not updated for.
final class Bystanders {

    private static final String OF_THE_OWNER = """
            SELECT datname FROM pg_database
            WHERE datallowconn AND NOT datistemplate AND pg_get_userbyid(datdba) = ?
                AND left(datname, length(?)) <> ? AND datname NOT IN ('postgres', ?) AND datname NOT LIKE 'sauvrest~%'
            ORDER BY datname""";

    private Bystanders() {}

    /// @param sessions how many others work in a database
    static List<Database> of(Session server, Choice choice, Map<String, Integer> sessions)
            throws ProblemException, InterruptedException {
        var owner = choice.owner();
        if (owner.isEmpty()) {
            return List.of();
        }
        var profile = choice.request().profile();
        var names = server.rows(
                OF_THE_OWNER,
                row -> row.text(1),
                owner.get(),
                profile.prefix(),
                profile.prefix(),
                profile.maintenanceDatabase());
        return names.stream()
                .filter(choice::isServed)
                .map(name -> new Database(
                        name,
                        Optional.empty(),
                        new Bytes(0),
                        sessions.getOrDefault(name, 0),
                        Optional.of(LeftOut.OTHER_NAME)))
                .toList();
    }
}

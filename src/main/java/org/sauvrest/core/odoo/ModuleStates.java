package org.sauvrest.core.odoo;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.problem.ProblemException;

/// What a database tells of its last update.
///
/// @param base version of the module base, such as `17.0.1.3`
/// @param unfinished modules that wait to be installed, updated or removed, with their states
/// @param installed how many an update of all has to load
public record ModuleStates(String base, SortedMap<String, String> unfinished, int installed) {

    private static final String UNFINISHED = "SELECT name, state FROM ir_module_module"
            + " WHERE state IN ('to install', 'to upgrade', 'to remove') ORDER BY name";

    private static final String INSTALLED =
            "SELECT count(*) FROM ir_module_module WHERE state IN ('installed', 'to upgrade')";

    /// @return nothing where the database is not an Odoo's
    public static Optional<ModuleStates> read(Session session) throws ProblemException, InterruptedException {
        var base = OdooInstall.version(session);
        if (base.isEmpty()) {
            return Optional.empty();
        }
        var unfinished = new TreeMap<String, String>();
        session.rows(UNFINISHED, row -> unfinished.put(row.text(1), row.text(2)));
        var installed = session.one(INSTALLED, row -> row.number(1));
        return Optional.of(new ModuleStates(base.get(), unfinished, (int) installed.longValue()));
    }
}

package org.sauvrest.core.odoo;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.problem.ProblemException;

/// What a database tells about the Odoo that it belongs to.
///
/// @param version of the module base, such as `17.0.1.3`
/// @param modules the installed modules with their versions
public record OdooInstall(String version, Map<String, String> modules) {

    private static final String HAS_MODULES =
            "SELECT count(*) FROM pg_attribute WHERE attrelid = to_regclass('ir_module_module')"
                    + " AND attname IN ('name', 'state', 'latest_version') AND NOT attisdropped";

    private static final String BASE = "SELECT latest_version FROM ir_module_module WHERE name = 'base'";

    private static final String INSTALLED = "SELECT name, coalesce(latest_version, '') FROM ir_module_module"
            + " WHERE state IN ('installed', 'to upgrade', 'to remove') ORDER BY name";

    private static final int COLUMNS = 3;

    /// Reads the version only: quick, for lists.
    ///
    /// @return nothing where the database is not an Odoo's
    public static Optional<String> version(Session session) throws ProblemException, InterruptedException {
        if (session.one(HAS_MODULES, row -> row.number(1)) < COLUMNS) {
            return Optional.empty();
        }
        return session.first(BASE, row -> row.text(1)).filter(version -> !version.isBlank());
    }

    public static Optional<OdooInstall> read(Session session) throws ProblemException, InterruptedException {
        var version = version(session);
        if (version.isEmpty()) {
            return Optional.empty();
        }
        var modules = new TreeMap<String, String>();
        session.rows(INSTALLED, row -> modules.put(row.text(1), row.text(2)));
        return Optional.of(new OdooInstall(version.get(), modules));
    }

    /// The series of a version, such as `17.0`: databases move between series only by a migration.
    public static String series(String version) {
        var parts = version.split("\\.", 3);
        return parts.length < 2 ? version : parts[0] + "." + parts[1];
    }
}

package org.sauvrest.core.restore;

import java.util.List;
import java.util.Optional;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.problem.ProblemException;

/// What belongs to a database and is in no dump: it must look the same after its content was exchanged.
///
/// @param settings of ALTER DATABASE SET and ALTER ROLE IN DATABASE SET
/// @param privileges absent where they are the usual ones
record Identity(
        Optional<String> comment,
        int connectionLimit,
        boolean template,
        List<Setting> settings,
        Optional<List<Privilege>> privileges) {

    /// @param role for whom; empty for everybody
    /// @param value as the catalogue keeps it
    record Setting(String role, String name, String value) {}

    /// @param grantee empty for PUBLIC
    /// @param toOwner whether the grantee owns the database: what an owner may do goes over to the next one
    record Privilege(String grantee, boolean toOwner, String privilege, boolean grantable) {}

    private static final String DATABASE = """
            SELECT shobj_description(oid, 'pg_database'), datconnlimit, datistemplate, datacl IS NOT NULL
            FROM pg_database WHERE datname = ?""";

    private static final String SETTINGS = """
            SELECT coalesce(r.rolname, ''), split_part(s.line, '=', 1), substr(s.line, strpos(s.line, '=') + 1)
            FROM pg_database d JOIN pg_db_role_setting c ON c.setdatabase = d.oid
              LEFT JOIN pg_roles r ON r.oid = c.setrole, unnest(c.setconfig) AS s (line)
            WHERE d.datname = ? AND (c.setrole = 0 OR r.oid IS NOT NULL)""";

    private static final String PRIVILEGES = """
            SELECT coalesce(r.rolname, ''), a.grantee = d.datdba, a.privilege_type, a.is_grantable
            FROM pg_database d, aclexplode(d.datacl) a LEFT JOIN pg_roles r ON r.oid = a.grantee
            WHERE d.datname = ? AND (a.grantee = 0 OR r.oid IS NOT NULL)""";

    private record Plain(Optional<String> comment, int connectionLimit, boolean template, boolean hasPrivileges) {}

    static Identity of(Session session, String database) throws ProblemException, InterruptedException {
        var plain = session.one(
                DATABASE, row -> new Plain(row.maybeText(1), (int) row.number(2), row.flag(3), row.flag(4)), database);
        var settings = session.rows(SETTINGS, row -> new Setting(row.text(1), row.text(2), row.text(3)), database);
        var privileges = session.rows(
                PRIVILEGES, row -> new Privilege(row.text(1), row.flag(2), row.text(3), row.flag(4)), database);
        return new Identity(
                plain.comment(),
                plain.connectionLimit(),
                plain.template(),
                settings,
                plain.hasPrivileges() ? Optional.of(privileges) : Optional.empty());
    }
}

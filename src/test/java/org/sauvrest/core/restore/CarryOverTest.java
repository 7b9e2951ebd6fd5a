package org.sauvrest.core.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.testing.Profiles;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.Workplace;

@ExtendWith(WithServer.class)
class CarryOverTest {

    /// What belongs to a database and is in no dump, whatever the database's own identity.
    private static final String IDENTITY = """
            SELECT concat_ws(E'\\n', d.datconnlimit, d.datistemplate, d.datallowconn, pg_get_userbyid(d.datdba),
              shobj_description(d.oid, 'pg_database'),
              (SELECT string_agg(a.privilege_type || ' ' || a.grantee::regrole || ' ' || a.is_grantable, ', '
                                 ORDER BY a.grantee::regrole::text, a.privilege_type) FROM aclexplode(d.datacl) a),
              (SELECT string_agg(s.setrole::regrole || ' ' || line, ', ' ORDER BY s.setrole, line)
               FROM pg_db_role_setting s, unnest(s.setconfig) line WHERE s.setdatabase = d.oid))
            FROM pg_database d WHERE d.datname = ?""";

    @TempDir
    private Path folder;

    private static String identity(TestServer server, String context) throws Exception {
        return server.value("postgres", IDENTITY, context);
    }

    @Test
    void keepsWhatBelongsToTheNameAndIsInNoDump(TestServer server) throws Exception {
        var name = "Specibike\"Même\"";
        server.context(name, "CREATE TABLE t (a int)");
        alter(
                server,
                name,
                "SET search_path TO \"$user\", \"Ma \"\"belle\"\" école\", public, \"a,b\"",
                "SET work_mem TO '17MB'",
                "SET extra_float_digits TO 2",
                "SET datestyle TO 'SQL, DMY'",
                "SET timezone TO 'Europe/Paris'",
                "SET temp_tablespaces TO ''",
                "CONNECTION LIMIT 33");
        var database = Sql.identifier(name);
        server.execute(
                "postgres",
                "REVOKE ALL ON DATABASE " + database + " FROM PUBLIC",
                "GRANT CONNECT ON DATABASE " + database + " TO eleve",
                "GRANT TEMPORARY ON DATABASE " + database + " TO eleve WITH GRANT OPTION",
                "COMMENT ON DATABASE " + database + " IS 'L''école « à côté » \\ \"2\"\n{\"sauvrest\":1}'");
        var desk = Workplace.of(server, folder);
        var before = identity(server, name);

        var report = desk.restore(desk.save(name));

        assertEquals(before, identity(server, name));
        assertEquals(List.of(), report.notices());
        desk.undo(name);
        assertEquals(before, identity(server, name));
    }

    @Test
    void keepsTheUsualPrivilegesUsual(TestServer server) throws Exception {
        server.context("SpecibikeUsual");
        var desk = Workplace.of(server, folder);

        desk.restore(desk.save("SpecibikeUsual"));

        var usual = "SELECT datacl IS NULL FROM pg_database WHERE datname = ?";
        assertEquals("t", server.value("postgres", usual, "SpecibikeUsual"));
    }

    @Test
    void namesTheSettingsThatTheUserMayNotSet(TestServer server) throws Exception {
        var name = "SpecibikeSettings";
        server.context(name, "CREATE TABLE t (a int)");
        alter(
                server,
                name,
                "SET log_min_duration_statement TO 5",
                "SET work_mem TO '9MB'",
                "SET \"SauvRest.motto\" TO 'l''été'");
        server.execute(
                "postgres",
                "ALTER ROLE postgres IN DATABASE \"SpecibikeSettings\" SET work_mem TO '8MB'",
                "ALTER ROLE odoo IN DATABASE \"SpecibikeSettings\" SET lc_messages TO 'C'");
        var desk = Workplace.of(server, folder);

        var notices = desk.restore(desk.save(name)).notices();

        var statements = notices.stream()
                .map(notice ->
                        assertInstanceOf(Notice.NotCarriedOver.class, notice).statement())
                .map(statement -> statement.replaceFirst("\"sauvrest~.*?\"", "X"))
                .sorted()
                .toList();
        assertEquals(
                List.of(
                        "ALTER DATABASE X SET \"SauvRest\".\"motto\" TO 'l''été'",
                        "ALTER DATABASE X SET \"log_min_duration_statement\" TO '5'",
                        "ALTER ROLE \"odoo\" IN DATABASE X SET \"lc_messages\" TO 'C'",
                        "ALTER ROLE \"postgres\" IN DATABASE X SET \"work_mem\" TO '8MB'"),
                statements);
        assertTrue(identity(server, name).contains("work_mem=9MB"));
    }

    @Test
    void carriesEverythingOverForASuperuser(TestServer server) throws Exception {
        var name = "SpecibikeSuper";
        server.context(name, "CREATE TABLE t (a int)");
        alter(
                server,
                name,
                "SET log_min_duration_statement TO 5",
                "SET \"SauvRest.motto\" TO 'l''été \\ \"100 %\"'",
                "SET search_path TO ''");
        server.execute("postgres", "ALTER ROLE eleve IN DATABASE \"SpecibikeSuper\" SET search_path TO 'A b', c");
        var desk = Workplace.as("postgres", server, folder);
        var before = identity(server, name);

        assertEquals(List.of(), desk.restore(desk.save(name)).notices());

        assertEquals(before, identity(server, name));
    }

    @Test
    void letsANewOwnerInWhereOthersAreKeptOut(TestServer server) throws Exception {
        var name = "SpecibikeNewOwner";
        server.context(name, "CREATE TABLE t (a int)");
        server.execute(
                "postgres",
                "ALTER DATABASE \"SpecibikeNewOwner\" OWNER TO prof",
                "REVOKE ALL ON DATABASE \"SpecibikeNewOwner\" FROM PUBLIC");
        var desk = Workplace.of(server, folder);
        var file = desk.save(name);
        var owned = new Workplace(server, folder, Profiles.owner(desk.profile(), "odoo"));

        owned.restoring(file).run(Progress.UNWATCHED);

        try (var session = server.session(name, "odoo")) {
            assertEquals("0", session.one("SELECT count(*) FROM t", row -> row.text(1)));
        }
        var privileges = "SELECT datacl::text FROM pg_database WHERE datname = ?";
        assertEquals("{odoo=CTc/odoo}", server.value("postgres", privileges, name));
    }

    private static void alter(TestServer server, String name, String... changes) throws Exception {
        for (var change : changes) {
            server.execute("postgres", "ALTER DATABASE " + Sql.identifier(name) + " " + change);
        }
    }
}

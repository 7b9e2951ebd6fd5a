package org.sauvrest.core.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

@ExtendWith(WithServer.class)
class ModuleSumsTest {

    private static final String CONTEXT = "SpecibikeModuleSums";

    private static final String[] PARAMETERS = {"CREATE TABLE res_users (id serial PRIMARY KEY)", """
            INSERT INTO res_users DEFAULT VALUES
            """, """
            CREATE TABLE ir_config_parameter (
                id serial PRIMARY KEY,
                create_uid int REFERENCES res_users ON DELETE SET NULL,
                create_date timestamp without time zone,
                write_date timestamp without time zone,
                write_uid int REFERENCES res_users ON DELETE SET NULL,
                key varchar(256) NOT NULL UNIQUE,
                value text NOT NULL)"""};

    private static Session session(TestServer server, String... statements) throws Exception {
        server.context(CONTEXT, statements);
        return server.session(CONTEXT, "odoo");
    }

    @Test
    void areReadAsTheyWereWritten(TestServer server) throws Exception {
        try (var session = session(server, PARAMETERS)) {
            ModuleSums.write(session, Map.of("base", "aa", "sale", "bb"));

            assertEquals(Map.of("base", "aa", "sale", "bb"), ModuleSums.read(session));
            assertEquals(
                    "sauvrest.module_checksums {\"base\":\"aa\",\"sale\":\"bb\"}",
                    server.value(CONTEXT, "SELECT key || ' ' || value FROM ir_config_parameter"));
        }
    }

    @Test
    void stayOneRowThatTellsWhenItWasMadeAndChanged(TestServer server) throws Exception {
        try (var session = session(server, PARAMETERS)) {
            session.execute("SET TimeZone = 'Asia/Tokyo'");
            ModuleSums.write(session, Map.of("base", "aa"));
            session.execute("UPDATE ir_config_parameter SET create_date = '2020-01-01', write_date = '2020-01-01'");
            session.execute("INSERT INTO ir_config_parameter (key, value) VALUES ('web.base.url', 'http://x')");

            ModuleSums.write(session, Map.of("base", "cc"));

            assertEquals(Map.of("base", "cc"), ModuleSums.read(session));
            assertEquals("2", server.value(CONTEXT, "SELECT count(*) FROM ir_config_parameter"));
            assertEquals(
                    "http://x",
                    server.value(CONTEXT, "SELECT value FROM ir_config_parameter WHERE key = 'web.base.url'"));
            assertEquals("1 1 2020 true", server.value(CONTEXT, """
                    SELECT concat_ws(' ', create_uid, write_uid, extract(year FROM create_date),
                        (abs(extract(epoch FROM write_date - now() AT TIME ZONE 'UTC')) < 60)::text)
                    FROM ir_config_parameter WHERE key <> 'web.base.url'"""));
        }
    }

    @Test
    void areNoneWhereNoneWereKept(TestServer server) throws Exception {
        try (var session = session(server, PARAMETERS)) {
            assertEquals(Map.of(), ModuleSums.read(session));
            session.execute("INSERT INTO ir_config_parameter (key, value)"
                    + " VALUES ('sauvrest.module_checksums', '{\"base\": ')");
            assertEquals(Map.of(), ModuleSums.read(session), "what was cut");
            session.execute("UPDATE ir_config_parameter SET value = 'null'");
            assertEquals(Map.of(), ModuleSums.read(session), "what is empty");
        }
        try (var session = session(server, "CREATE TABLE bike (name text)")) {
            assertEquals(Map.of(), ModuleSums.read(session), "no table");
        }
    }

    @Test
    void areComparedByTheLanguagesOfTheDatabase(TestServer server) throws Exception {
        try (var session = session(
                server,
                "CREATE TABLE res_lang (code varchar, active boolean)",
                "INSERT INTO res_lang VALUES ('fr_FR', true), ('de_DE', false), ('en_US', true), (NULL, true)")) {
            assertEquals(new Languages(Set.of("fr_FR", "en_US")), Languages.read(session));
        }
        try (var session = session(server)) {
            assertEquals(new Languages(Set.of()), Languages.read(session));
        }
    }

    @Test
    void modulesThatWaitAreTold(TestServer server) throws Exception {
        try (var session =
                session(server, "CREATE TABLE ir_module_module (name text, state text, latest_version text)", """
                INSERT INTO ir_module_module VALUES
                  ('base', 'installed', '17.0.1.3'), ('sale', 'to upgrade', '17.0.1.2'), ('stock', 'to remove', NULL),
                  ('crm', 'uninstalled', '17.0.1.0'), ('mrp', 'to install', NULL), ('pos', 'uninstallable', NULL)""")) {
            assertEquals(
                    Optional.of(new ModuleStates(
                            "17.0.1.3",
                            new TreeMap<>(Map.of("sale", "to upgrade", "stock", "to remove", "mrp", "to install")),
                            2)),
                    ModuleStates.read(session));
        }
        try (var session = session(server, "CREATE TABLE bike (name text)")) {
            assertEquals(Optional.empty(), ModuleStates.read(session));
        }
    }
}

package org.sauvrest.core.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

@ExtendWith(WithServer.class)
class OdooInstallTest {

    private static final String CONTEXT = "SpecibikeOdooInstall";
    private static final String MODULES =
            "CREATE TABLE ir_module_module (name text, state text, latest_version text, summary text)";

    private static Optional<OdooInstall> read(TestServer server, String... statements) throws Exception {
        server.context(CONTEXT, statements);
        try (var session = server.session(CONTEXT, "odoo")) {
            return OdooInstall.read(session);
        }
    }

    @Test
    void tellsTheVersionAndWhatIsInstalled(TestServer server) throws Exception {
        var found = read(server, MODULES, """
                INSERT INTO ir_module_module VALUES
                  ('base', 'installed', '17.0.1.3'), ('sale', 'to upgrade', '17.0.1.2'),
                  ('stock', 'to remove', NULL), ('crm', 'uninstalled', '17.0.1.0'), ('mrp', 'to install', NULL)""");

        assertEquals(
                Optional.of(new OdooInstall("17.0.1.3", Map.of("base", "17.0.1.3", "sale", "17.0.1.2", "stock", ""))),
                found);
    }

    @Test
    void findsNoneInAnotherDatabase(TestServer server) throws Exception {
        assertEquals(Optional.empty(), read(server, "CREATE TABLE bike (name text)"));
    }

    @Test
    void findsNoneInATableOfThatNameWithOtherColumns(TestServer server) throws Exception {
        assertEquals(Optional.empty(), read(server, "CREATE TABLE ir_module_module (name text, state text)"));
        assertEquals(
                Optional.empty(), read(server, MODULES, "ALTER TABLE ir_module_module DROP COLUMN latest_version"));
    }

    @Test
    void findsNoneWhereTheBaseIsMissingOrHasNoVersion(TestServer server) throws Exception {
        assertEquals(Optional.empty(), read(server, MODULES));
        assertEquals(
                Optional.empty(),
                read(server, MODULES, "INSERT INTO ir_module_module VALUES ('base', 'installed', NULL)"));
    }

    @Test
    void aSeriesIsTheFirstTwoNumbers() {
        assertEquals("17.0", OdooInstall.series("17.0.1.3"));
        assertEquals("17.0", OdooInstall.series("17.0"));
        assertEquals("17", OdooInstall.series("17"));
        assertEquals("saas~17.2", OdooInstall.series("saas~17.2.1.0"));
    }
}

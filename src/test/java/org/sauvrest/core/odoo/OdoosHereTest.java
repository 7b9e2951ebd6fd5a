package org.sauvrest.core.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.odoo.OdoosHere.OdooHere;

class OdoosHereTest {

    @TempDir
    private Path root;

    private Path conf(String name, String content) throws Exception {
        var file = root.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, content);
    }

    private Optional<OdooHere> find(Map<String, String> environment) {
        return new OdoosHere(root, root.resolve("home"), environment).find("openpg");
    }

    @Test
    void theOneThatLogsInWithTheAccountIsFound() throws Exception {
        assertEquals(Optional.empty(), find(Map.of()));
        conf("etc/odoo/odoo.conf", "[options]\ndb_user = other\n");
        var conf = conf("home/.odoorc", "[options]\ndb_user = openpg\n");

        assertEquals(
                Optional.of(new OdooHere(conf, Optional.empty(), "http://localhost:8069/web/login")), find(Map.of()));
    }

    @Test
    void itsPortAndItsUnitAreTold() throws Exception {
        var conf = conf("etc/odoo/odoo.conf", "[options]\ndb_user = openpg\nhttp_port = 8090\n");
        conf("usr/lib/systemd/system/odoo.service", "[Unit]\n");

        assertEquals(
                Optional.of(
                        new OdooHere(conf, Optional.of("systemctl restart odoo"), "http://localhost:8090/web/login")),
                find(Map.of()));
    }

    @Test
    void theOneThatTheEnvironmentNamesComesFirst() throws Exception {
        conf("etc/odoo/odoo.conf", "[options]\ndb_user = openpg\n");
        var named = conf("elsewhere.conf", "[options]\ndb_user = openpg\n");

        assertEquals(
                Optional.of(named), find(Map.of("ODOO_RC", named.toString())).map(OdooHere::conf));
    }
}

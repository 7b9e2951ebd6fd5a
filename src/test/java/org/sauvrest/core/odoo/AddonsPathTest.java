package org.sauvrest.core.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class AddonsPathTest {

    private static List<String> path(String series, String root, String options) {
        var found = new Release.Found(new Release(new Series(series), series), root);
        var conf = OdooConf.of(Path.of("odoo.conf"), ("[options]\n" + options).getBytes(StandardCharsets.UTF_8));
        return AddonsPath.of(found, conf);
    }

    @Test
    void newerOnesLookAtTheirOwnModulesFirst() {
        assertEquals(
                List.of("/opt/odoo/odoo/addons", "/data/addons/17.0", "/opt/extra", "/opt/odoo/addons"),
                path("17.0", "/opt/odoo/odoo", "addons_path = /opt/extra/,/opt/odoo/addons\ndata_dir = /data/\n"));
    }

    @Test
    void olderOnesLookAtTheirOwnModulesLast() {
        assertEquals(
                List.of("/data/addons/8.0", "/opt/extra", "/opt/odoo/openerp/addons"),
                path("8.0", "/opt/odoo/openerp", "addons_path = /opt/extra\ndata_dir = /data\n"));
        assertEquals(
                List.of("/opt/extra", "/opt/openerp/bin/addons"),
                path("6.0", "/opt/openerp/bin", "addons_path = /opt/extra\ndata_dir = /data\n"));
    }

    @Test
    void whatComesWithTheCodeIsUsedWhereNoneIsConfigured() {
        assertEquals(
                List.of("/opt/odoo/odoo/addons", "/opt/odoo/addons"), path("16.0", "/opt/odoo/odoo", "workers = 0\n"));
    }

    @Test
    void theNewestAlwaysLookBesideTheirCode() {
        assertEquals(
                List.of("/opt/odoo/odoo/addons", "/opt/extra", "/opt/odoo/addons"),
                path("19.0", "/opt/odoo/odoo", "addons_path = /opt/extra\n"));
    }

    @Test
    void pathsOfWindowsAreTakenToo() {
        assertEquals(
                List.of("C:/Odoo/server/odoo/addons", "C:/Odoo/extra"),
                path("14.0", "C:\\Odoo\\server\\odoo", "addons_path = C:\\Odoo\\extra\\\n"));
    }
}

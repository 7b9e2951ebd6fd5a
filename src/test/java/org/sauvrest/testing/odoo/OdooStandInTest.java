package org.sauvrest.testing.odoo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// The stand-in ends, and says so, as the facts on each series have it.
@ExtendWith(WithServer.class)
class OdooStandInTest {

    private static final String CONTEXT = "SpecibikeStandIn";

    private static OdooSite site(String series, TestServer server) throws Exception {
        return OdooSite.of(series, server).contexts(CONTEXT).withoutLogfile().make();
    }

    private static OdooSite.Ended update(OdooSite site) throws Exception {
        return site.run("-d", CONTEXT, "-u", "all", "--stop-after-init");
    }

    private static OdooSite.Ended updateTo(OdooSite site, OdooModule module) throws Exception {
        site.upstream().module(module).commit("A new " + module.name());
        site.upstream().git().run(site.code(), "pull", "--quiet");
        return update(site);
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.0", "6.1", "7.0", "8.0", "10.0", "14.0", "16.0", "17.0", "18.0", "19.0"})
    void updatesAllModulesUntilOneIsBroken(String series, TestServer server) throws Exception {
        try (var site = site(series, server)) {
            var better = OdooModule.of("product", "1.3", "base", "mail");
            updatesAll(site, updateTo(site, better));
            assertEquals("2", server.value(CONTEXT, "SELECT count(*) FROM product_item WHERE write_date IS NOT NULL"));

            failsAtBadXml(site, updateTo(site, better.withVersion("1.4").withBadXml()));
        }
    }

    private static void updatesAll(OdooSite site, OdooSite.Ended ended) throws Exception {
        var said = String.join("\n", ended.lines());
        assertEquals(0, ended.status(), said);
        assertEquals(!site.series().name().equals("6.0"), ended.says("modules.loading: Modules loaded."), said);
        assertEquals(site.series().since(8), ended.says("Initiating shutdown"), said);
        assertEquals(site.series().since(16), ended.says("Registry loaded in "), said);
        assertEquals(site.series().since(14), ended.says("Loading module product (4/6)"), said);
        assertTrue(ended.says("module product: creating or updating database table"), said);
        assertTrue(ended.says(site.series().since(8) ? "loading product/data" : "product: loading data"), said);
        assertFalse(said.contains("ERROR") || said.contains("CRITICAL") || said.contains("Traceback"), said);
        assertEquals(
                "installed " + site.series().name() + ".1.3",
                site.modules(CONTEXT).get("product"));
        assertEquals(
                List.of("installed"),
                site.modules(CONTEXT).values().stream()
                        .map(state -> state.split(" ", 2)[0])
                        .distinct()
                        .toList());
    }

    private static void failsAtBadXml(OdooSite site, OdooSite.Ended ended) throws Exception {
        var said = String.join("\n", ended.lines());
        int expected = site.series().since(8) ? 255 : site.series().name().equals("6.1") ? 0 : 1;
        assertEquals(expected, ended.status(), said);
        assertTrue(ended.says("lxml.etree.XMLSyntaxError: "), said);
        assertFalse(ended.says("Modules loaded."), said);
        assertEquals(site.series().since(8), said.contains(" CRITICAL " + CONTEXT), said);
        assertEquals(site.series().since(6, 1), said.contains("Failed to initialize database `" + CONTEXT), said);
        assertEquals(site.series().since(10), said.contains("Failed to load registry"), said);
        assertEquals(site.series().since(12), said.contains("Transient module states were reset"), said);
        var states = site.modules(CONTEXT);
        assertEquals("installed " + site.series().name() + ".1.8", states.get("mail"));
        assertEquals(
                (site.series().since(12) ? "installed " : "to upgrade ")
                        + site.series().name() + ".1.3",
                states.get("product"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.0", "10.0", "14.0", "19.0"})
    void endsWellThoughTheFolderOfAModuleIsGone(String series, TestServer server) throws Exception {
        try (var site = site(series, server)) {
            site.extraUpstream().removeModule("specibike").commit("No more");
            site.upstream().git().run(site.extra(), "pull", "--quiet");

            var ended = update(site);

            var said = String.join("\n", ended.lines());
            assertEquals(0, ended.status(), said);
            assertEquals(!series.equals("6.0"), ended.says("Modules loaded."), said);
            assertEquals(
                    site.series().since(14),
                    said.contains("ERROR " + CONTEXT + " odoo.modules.loading: Some modules have inconsistent states,"
                            + " some dependencies may be missing: ['specibike']"),
                    said);
            assertEquals("to upgrade " + series + ".1.0", site.modules(CONTEXT).get("specibike"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.1", "8.0", "17.0"})
    void failsAtAModuleThatIsMissing(String series, TestServer server) throws Exception {
        try (var site = site(series, server)) {
            var ended = updateTo(site, OdooModule.of("product", "1.3", "base", "nowhere"));

            var said = String.join("\n", ended.lines());
            assertEquals(site.series().since(8) ? 255 : 0, ended.status(), said);
            assertTrue(ended.says("depends on the module: nowhere."), said);
            assertEquals("installed " + series + ".1.2", site.modules(CONTEXT).get("product"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.0", "10.0", "17.0"})
    void failsAtAnImportOfNothing(String series, TestServer server) throws Exception {
        try (var site = site(series, server)) {
            var ended = updateTo(
                    site, OdooModule.of("product", "1.3", "base", "mail").withBadImport());

            var said = String.join("\n", ended.lines());
            assertEquals(site.series().since(8) ? 255 : 1, ended.status(), said);
            assertTrue(
                    ended.says("CRITICAL " + CONTEXT + " " + site.series().logger()
                            + ".modules.module: Couldn't load module product"),
                    said);
            assertTrue(
                    ended.says(
                            site.series().since(11)
                                    ? "ModuleNotFoundError: No module named 'nowhere_to_be_found'"
                                    : "ImportError: No module named nowhere_to_be_found"),
                    said);
        }
    }

    @Test
    void neutralizesACopy(TestServer server) throws Exception {
        try (var site = site("17.0", server)) {
            var ended = site.call("neutralize", "-c", site.conf().toString(), "-d", CONTEXT);

            assertEquals(0, ended.status(), ended.toString());
            assertEquals("0", server.value(CONTEXT, "SELECT count(*) FROM ir_mail_server WHERE active AND id = 1"));
            assertEquals("Auto-vacuum", server.value(CONTEXT, "SELECT name FROM ir_cron WHERE active"));
            var mark = "SELECT value FROM ir_config_parameter WHERE key = 'database.is_neutralized'";
            assertEquals("true", server.value(CONTEXT, mark));
        }
    }

    @Test
    void writesItsLogAsTheSampleDoes(TestServer server) throws Exception {
        try (var site = site("17.0", server)) {
            var ended = site.run("-d", CONTEXT, "-u", "specibike", "--stop-after-init");

            var record = Pattern.compile("\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d,\\d{3} \\d+ (INFO .* )");
            var found = ended.lines().stream()
                    .map(record::matcher)
                    .filter(Matcher::matches)
                    .map(line -> line.group(1)
                            .replaceAll("\\d+[.]\\d+s", "Ns")
                            .replaceAll("\\d+ (queries|extra|other)", "N $1")
                            .replace(site.folder().toString(), "")
                            .replaceAll(":\\d+ $", ":N "))
                    .collect(Collectors.joining("\n"));
            assertEquals("""
                    INFO ? odoo: Odoo version 17.0\s
                    INFO ? odoo: Using configuration file at /odoo.conf\s
                    INFO ? odoo: addons paths: ['/code/odoo/addons', '/code/addons', '/extra']\s
                    INFO ? odoo: database: odoo@127.0.0.1:N\s
                    INFO ? odoo.addons.base.models.ir_actions_report: You need Wkhtmltopdf to print a pdf version of \
                    the reports.\s
                    INFO SpecibikeStandIn odoo.modules.loading: loading 1 modules...\s
                    INFO SpecibikeStandIn odoo.modules.loading: 1 modules loaded in Ns, N queries (+N extra)\s
                    INFO SpecibikeStandIn odoo.modules.loading: updating modules list\s
                    INFO SpecibikeStandIn odoo.modules.loading: loading 6 modules...\s
                    INFO SpecibikeStandIn odoo.modules.loading: Loading module specibike (6/6)\s
                    INFO SpecibikeStandIn odoo.modules.registry: module specibike: creating or updating database tables\s
                    INFO SpecibikeStandIn odoo.modules.loading: loading specibike/data/specibike.xml\s
                    INFO SpecibikeStandIn odoo.modules.loading: Module specibike loaded in Ns, N queries (+N other)\s
                    INFO SpecibikeStandIn odoo.modules.loading: 6 modules loaded in Ns, N queries (+N extra)\s
                    INFO SpecibikeStandIn odoo.modules.registry: verifying fields for every extended model\s
                    INFO SpecibikeStandIn odoo.modules.loading: Modules loaded.\s
                    INFO SpecibikeStandIn odoo.modules.registry: Registry loaded in Ns\s
                    INFO SpecibikeStandIn odoo.service.server: Initiating shutdown\s
                    INFO SpecibikeStandIn odoo.service.server: Hit CTRL-C again or send a second signal to force the \
                    shutdown.\s
                    INFO SpecibikeStandIn odoo.sql_db: ConnectionPool(used=0/count=0/max=64): Closed 1 connections  \
                    """.strip(), found.strip());
        }
    }
}

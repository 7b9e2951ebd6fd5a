package org.sauvrest.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.SauvRest;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.odoo.OdooModule;
import org.sauvrest.testing.odoo.OdooSite;
import tools.jackson.databind.json.JsonMapper;

/// `sauvrest update`, as it is typed.
@ExtendWith(WithServer.class)
class UpdateVerbTest {

    private static final String GOOD = "SpecibikeTyped";
    private static final String BAD = "SpecibikeTypedBad";

    @TempDir
    private Path home;

    private OdooSite site;
    private SauvRest core;

    @BeforeEach
    void aSite(TestServer server) throws Exception {
        site = OdooSite.serving(server, GOOD, GOOD, BAD);
        core = server.core(home);
        core.settings()
                .add(server.profile(home.resolve("saves")).toBuilder()
                        .odooUrl(site.url())
                        .odoo(site.installation())
                        .build());
    }

    @AfterEach
    void noSiteIsLeft() throws Exception {
        site.close();
    }

    private Typed type(String... arguments) {
        var all = new String[arguments.length + 1];
        all[0] = "update";
        System.arraycopy(arguments, 0, all, 1, arguments.length);
        return Typed.in(core, all);
    }

    @Test
    void whoCancelsIsToldWhatThatMeans() {
        Thread.currentThread().interrupt();
        var update = type("--yes");
        Thread.currentThread().interrupt();
        var plan = type("--dry-run");
        Thread.interrupted();

        assertEquals(130, update.exit(), update.toString());
        assertTrue(update.err().contains("--status"), update.err());
        assertEquals(130, plan.exit(), plan.toString());
        assertTrue(plan.err().contains("Nothing was changed"), plan.err());
    }

    @Test
    void anUpdateIsShownAskedForDoneReportedAndTakenBack() throws Exception {
        site.upstream().module(OdooModule.of("sale", "1.3", "product"));
        site.upstream().commit("[IMP] sale");

        var shown = type("--dry-run", "--lang=fr");
        assertEquals(0, shown.exit(), shown.toString());
        assertTrue(shown.out().contains("modules modifiés\u00a0: sale"), shown.out());
        assertTrue(shown.out().contains(GOOD), shown.out());

        var plan = type("--dry-run", "--json").result();
        assertEquals("sale", plan.path("code").path(0).path("modules").path(0).asString(), plan.toString());
        var updated = plan.path("databases").values().stream()
                .filter(database -> database.path("updated").asBoolean())
                .map(database -> database.path("context").asString())
                .toList();
        assertEquals(List.of(GOOD, BAD), updated, plan.toString());
        assertEquals("NoUpdate", type("--status", "--json").problem());

        var unasked = type("--lang=fr");
        assertEquals(ExitCode.PROTECTED.status(), unasked.exit(), unasked.toString());

        var page = home.resolve("rapport.html");
        var json = home.resolve("report.json");
        var done = type("--yes", "--parallel=2", "--lang=fr", "--report=" + page, "--report=" + json);
        assertEquals(0, done.exit(), done.toString());
        assertTrue(done.out().contains("2 sur 2 contextes"), done.out());
        assertTrue(done.out().contains("page de connexion"), done.out());
        assertTrue(Files.readString(page).contains(GOOD), () -> page.toString());
        assertFalse(Files.readString(page).contains(TestServer.SECRET));
        assertFalse(Files.readString(json).contains(TestServer.SECRET));
        var report = JsonMapper.builder().build().readTree(Files.readString(json));
        assertEquals("DONE", report.path("state").asString());

        var status = type("--status", "--json").result();
        assertEquals("DONE", status.path("state").asString());
        assertTrue(report.path("contexts").path(0).path("seconds").asDouble(0) > 0, report.toString());
        assertEquals(status, report);
        assertEquals("UpdateEnded", type("--resume", "--json").problem());

        var nothing = type("--lang=fr");
        assertEquals(0, nothing.exit(), nothing.toString());
        assertTrue(nothing.out().contains("Il n’y a rien à faire"), nothing.out());

        var back = type("--back", "--yes", "--lang=fr");
        assertEquals(0, back.exit(), back.toString());
        assertTrue(back.out().contains("Tout est comme avant"), back.out());
        assertEquals("installed 17.0.1.2", site.modules(GOOD).get("sale"));
    }

    @Test
    void aContextThatFailsIsToldAndLeftOut() throws Exception {
        site.upstream().module(OdooModule.of("sale", "1.3", "product").with("kill", "databases = " + BAD));
        site.upstream().commit("[IMP] sale");

        var halted = type("--yes", "--lang=fr");
        assertEquals(1, halted.exit(), halted.toString());
        assertTrue(halted.out().contains("signal 9"), halted.out());
        assertTrue(halted.out().contains("--resume --leave-out"), halted.out());

        var status = type("--status", "--json").result();
        assertEquals("HALTED", status.path("state").asString());
        assertEquals(
                "UpdateUnfinished", type("--yes", "--databases-only", "--json").problem());

        var resumed = type("--resume", "--leave-out=" + BAD, "--lang=fr");
        assertEquals(0, resumed.exit(), resumed.toString());
        assertTrue(resumed.out().contains("1 sur 2 contextes"), resumed.out());
        assertTrue(resumed.out().contains(BAD + "\u00a0: Pas mis à jour"), resumed.out());
        assertEquals("installed 17.0.1.2", site.modules(BAD).get("sale"));
        assertEquals("installed 17.0.1.3", site.modules(GOOD).get("sale"));
    }
}

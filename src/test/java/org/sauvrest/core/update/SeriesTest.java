package org.sauvrest.core.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauvrest.core.words.Words;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.odoo.OdooModule;
import org.sauvrest.testing.odoo.OdooSite;

/// A whole update, from its plan to its proof, of every kind of series that schools have.
@ExtendWith(WithServer.class)
class SeriesTest {

    private static final String ONE = "SpecibikeSeries";
    private static final String TWO = "SpecibikeSeriesToo";

    @TempDir
    private Path folder;

    private static OdooSite site(String series, TestServer server) throws Exception {
        return OdooSite.of(series, server)
                .contexts(ONE, TWO)
                .rows(5)
                .conf("dbfilter = ^SpecibikeSeries")
                .make();
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.0", "6.1", "7.0", "8.0", "10.0", "14.0", "16.0", "17.0", "18.0", "19.0"})
    void isUpdatedAndProvedWithAllItsContexts(String series, TestServer server) throws Exception {
        try (var site = site(series, server)) {
            var desk = UpdateDesk.of(site, server, folder);
            site.service(site.start());
            var configuration = Files.readString(site.conf());
            site.upstream().module(OdooModule.of("sale", "1.3", "product"));
            var target = site.upstream().commit("[IMP] sale");

            var plan = desk.plan();

            assertEquals(List.of(ONE, TWO), plan.contexts());
            assertEquals(List.of("sale"), plan.code().getFirst().modules());

            var report = desk.update(plan);

            assertEquals(UpdateReport.State.DONE, report.state(), report::toString);
            assertEquals(Map.of(ONE, Stage.PROVED, TWO, Stage.PROVED), desk.stages(report));
            assertEquals(target, desk.head());
            for (var context : List.of(ONE, TWO)) {
                assertEquals(
                        "installed " + series + ".1.3", site.modules(context).get("sale"));
            }
            assertEquals(0, site.service(site.ask()).status());
            assertEquals(configuration, Files.readString(site.conf()));
            assertFalse(
                    Files.exists(Path.of(desk.service().run(Optional.empty()).work())));
            var proof = UpdateText.proof(report, Words.in("en")).orElseThrow();
            assertTrue(proof.contains(isOld(series) ? "no login page" : "by its login page"), proof);
        }
    }

    private static boolean isOld(String series) {
        return List.of("6.0", "6.1", "7.0").contains(series);
    }
}

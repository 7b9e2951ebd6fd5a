package org.sauvrest.core.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.problem.UpdateProblem;
import org.sauvrest.core.words.Words;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.odoo.OdooModule;
import org.sauvrest.testing.odoo.OdooSite;

/// An update from its plan to its proof.
@ExtendWith(WithServer.class)
class UpdateTest {

    private static final String ONE = "SpecibikeUpdated";
    private static final String TWO = "SpecibikeUpdatedToo";

    @TempDir
    private Path folder;

    private static OdooSite site(TestServer server) throws Exception {
        return OdooSite.of("17.0", server)
                .contexts(ONE, TWO)
                .conf("dbfilter = ^SpecibikeUpdated")
                .make();
    }

    @Test
    void endsWithEveryContextProved(TestServer server) throws Exception {
        try (var site = site(server)) {
            var desk = UpdateDesk.of(site, server, folder);
            site.service(site.start());
            site.upstream().module(OdooModule.of("sale", "1.3", "product"));
            var target = site.upstream().commit("[IMP] sale");

            var plan = desk.plan();

            assertEquals(List.of(ONE, TWO), plan.contexts());
            assertEquals(List.of("sale"), plan.code().getFirst().modules());
            assertEquals(target, plan.code().getFirst().to());
            assertEquals(site.url(), plan.url());

            var report = desk.update(plan);

            assertEquals(UpdateReport.State.DONE, report.state(), report::toString);
            assertEquals(Map.of(ONE, Stage.PROVED, TWO, Stage.PROVED), desk.stages(report));
            assertEquals(target, desk.head());
            assertEquals("installed 17.0.1.3", site.modules(ONE).get("sale"));
            assertEquals("installed 17.0.1.3", site.modules(TWO).get("sale"));
            assertEquals(0, site.service(site.ask()).status());
            assertTrue(report.contexts().getFirst().save().isPresent());
            assertFalse(report.commands().isEmpty());
            assertEquals(Optional.empty(), report.stuck());
        }
    }

    @Test
    void doesNothingWhereNothingHasChanged(TestServer server) throws Exception {
        try (var site = site(server)) {
            var desk = UpdateDesk.of(site, server, folder);
            site.upstream().module(OdooModule.of("sale", "1.3", "product"));
            site.upstream().commit("[IMP] sale");
            assertEquals(UpdateReport.State.DONE, desk.update().state());

            var plan = desk.plan();

            assertTrue(plan.isNothing(), plan::toString);
            assertTrue(plan.databases().stream()
                    .filter(database -> database.context().startsWith("SpecibikeUpdated"))
                    .allMatch(database -> database.leftOut().equals(Optional.of(UpdatePlan.LeftOut.UNCHANGED))));
        }
    }

    @Test
    void namesTheChangedModulesAlone(TestServer server) throws Exception {
        try (var site = site(server)) {
            var desk = UpdateDesk.of(site, server, folder);
            site.upstream().module(OdooModule.of("sale", "1.3", "product"));
            site.upstream().commit("[IMP] sale");
            var first = desk.update();
            assertEquals(UpdateReport.State.DONE, first.state(), first::toString);
            assertEquals(List.of("all"), first.contexts().getFirst().modules());
            site.extraUpstream().module(OdooModule.of("specibike", "1.1", "sale"));
            site.extraUpstream().commit("The school's module");

            var report = desk.update();

            assertEquals(UpdateReport.State.DONE, report.state(), report::toString);
            assertEquals(List.of("specibike"), report.contexts().getFirst().modules());
            assertEquals("installed 17.0.1.1", site.modules(TWO).get("specibike"));
        }
    }

    @Test
    void leavesWhatItIsNotMadeFor(TestServer server) throws Exception {
        try (var site = site(server);
                var older = OdooSite.of("16.0", server)
                        .contexts("SpecibikeOfAnother")
                        .make()) {
            var desk = UpdateDesk.of(site, server, folder);

            var plan = desk.plan();

            var database = plan.databases().stream()
                    .filter(each -> each.context().equals("SpecibikeOfAnother"))
                    .findFirst()
                    .orElseThrow();
            assertEquals(Optional.of(UpdatePlan.LeftOut.OTHER_SERIES), database.leftOut());
            assertEquals(
                    "installed 16.0.1.3", older.modules("SpecibikeOfAnother").get("base"));
        }
    }

    @Test
    void provesAContextTooWhereNothingOfItHasChanged(TestServer server) throws Exception {
        try (var site = site(server)) {
            var desk = UpdateDesk.of(site, server, folder);
            site.upstream().module(OdooModule.of("sale", "1.3", "product"));
            site.upstream().commit("[IMP] sale");
            assertEquals(UpdateReport.State.DONE, desk.update().state());
            site.upstream().write("README.md", "Odoo");
            site.upstream().commit("[DOC] what this is");

            var report = desk.update();

            assertEquals(UpdateReport.State.DONE, report.state(), report::toString);
            assertEquals(Map.of(ONE, Stage.UNCHANGED_PROVED, TWO, Stage.UNCHANGED_PROVED), desk.stages(report));
            assertEquals(Optional.empty(), report.contexts().getFirst().took());
            assertTrue(desk.told().contains(Standing.of(ONE, Stage.UNCHANGED_PROVED)));
            assertTrue(UpdateText.state(report, Words.in("en")).contains("2 of 2 contexts up to date and proved"));
        }
    }

    /// Its users would find out that it runs with a code that it was not updated for.
    @Test
    void namesWhatElseTheSameOdooServes(TestServer server) throws Exception {
        try (var site = OdooSite.of("17.0", server)
                .contexts("SpecibikeNamed", "OtherSchool", "OtherServer")
                .rows(5)
                .conf("dbfilter = ^(SpecibikeNamed|OtherSchool)$")
                .make()) {
            var plan = UpdateDesk.of(site, server, folder).plan();

            var others = plan.databases().stream()
                    .filter(database -> !database.isContext())
                    .toList();
            assertEquals(
                    List.of("OtherSchool"),
                    others.stream().map(UpdatePlan.Database::context).toList());
            assertFalse(others.getFirst().mayBeUpdated());
            assertEquals(List.of("SpecibikeNamed"), plan.contexts());
        }
    }

    @Test
    void refusesAJumpToAnotherSeries(TestServer server) throws Exception {
        try (var site = site(server)) {
            var desk = UpdateDesk.of(site, server, folder);
            var release = site.upstream().desk().resolve("odoo/release.py");
            Files.writeString(release, Files.readString(release).replace("17", "18"));
            site.upstream().commit("[REL] 18.0");
            var before = desk.head();

            var failed = assertInstanceOf(
                    Outcome.Failed.class, desk.service().plan(desk.request()).outcome(Progress.UNWATCHED));

            assertInstanceOf(UpdateProblem.MigrationNeeded.class, failed.problem());
            assertEquals(before, desk.head());
        }
    }
}

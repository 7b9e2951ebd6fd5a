package org.sauvrest.core.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.operation.Concurrently;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.UpdateProblem;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.odoo.OdooModule;
import org.sauvrest.testing.odoo.OdooSite;

/// An update that fails, and what somebody decides then.
@ExtendWith(WithServer.class)
class HaltedUpdateTest {

    private static final String GOOD = "SpecibikeHaltedGood";
    private static final String BAD = "SpecibikeHaltedBad";

    @TempDir
    private Path folder;

    /// The new code fails in one of two contexts.
    private static OdooSite site(TestServer server) throws Exception {
        return OdooSite.of("17.0", server)
                .contexts(GOOD, BAD)
                .conf("dbfilter = ^SpecibikeHalted")
                .make();
    }

    private static void publishBad(OdooSite site) throws Exception {
        site.upstream().module(OdooModule.of("sale", "1.3", "product").with("kill", "databases = " + BAD));
        site.upstream().commit("[IMP] sale");
    }

    private static void publishMended(OdooSite site) throws Exception {
        site.upstream().module(OdooModule.of("sale", "1.4", "product"));
        site.upstream().commit("[FIX] sale");
    }

    private static Path photograph(OdooSite site) {
        return site.filestore(BAD).resolve("0b/0beec7b5ea3f0fdbc95d0dd47f3c5bc275da8a33");
    }

    @Test
    void haltsWithTheServiceStoppedAndGoesBackToWhereItBegan(TestServer server) throws Exception {
        try (var site = site(server)) {
            var desk = UpdateDesk.of(site, server, folder);
            site.service(site.start());
            var good = desk.workplace().content(GOOD);
            var bad = desk.workplace().content(BAD);
            var head = desk.head();
            publishBad(site);

            var halted = desk.update();

            assertEquals(UpdateReport.State.HALTED, halted.state(), halted::toString);
            assertEquals(Map.of(GOOD, Stage.UPDATED, BAD, Stage.FAILED), desk.stages(halted));
            assertNotEquals(0, site.service(site.ask()).status());
            var result = halted.contexts().stream()
                    .filter(each -> each.context().equals(BAD))
                    .findFirst()
                    .orElseThrow();
            assertFalse(result.reasons().isEmpty());

            // As the clean-up of a server that runs for a while does with files that nothing refers to any more.
            Files.delete(photograph(site));

            var back = desk.back();

            assertEquals(UpdateReport.State.BACK, back.state(), back::toString);
            assertEquals("a photograph of " + BAD, Files.readString(photograph(site)));
            assertEquals(head, desk.head());
            assertEquals(good, desk.workplace().content(GOOD));
            assertEquals(bad, desk.workplace().content(BAD));
            assertEquals(0, site.service(site.ask()).status());
        }
    }

    @Test
    void goesOnWithoutTheOneThatFails(TestServer server) throws Exception {
        try (var site = site(server)) {
            var desk = UpdateDesk.of(site, server, folder);
            var bad = desk.workplace().content(BAD);
            publishBad(site);
            desk.update();

            var report = desk.resume(BAD);

            assertEquals(UpdateReport.State.DONE, report.state(), report::toString);
            assertEquals(Map.of(GOOD, Stage.PROVED, BAD, Stage.LEFT_OUT), desk.stages(report));
            assertEquals(bad, desk.workplace().content(BAD));
            assertEquals("installed 17.0.1.3", site.modules(GOOD).get("sale"));
        }
    }

    @Test
    void triesAgainFromTheStateOfBefore(TestServer server) throws Exception {
        try (var site = site(server)) {
            var desk = UpdateDesk.of(site, server, folder);
            publishBad(site);
            desk.update();
            // What the first try has left half done is put aside.
            server.execute(BAD, "CREATE TABLE left_by_the_first_try ()");
            Files.delete(site.code().resolve("addons/sale/kill"));

            var report = desk.resume();

            assertEquals(UpdateReport.State.DONE, report.state(), report::toString);
            assertEquals(Map.of(GOOD, Stage.PROVED, BAD, Stage.PROVED), desk.stages(report));
            try (var session = server.session(BAD)) {
                assertEquals(
                        List.of(),
                        session.rows("SELECT 1 FROM pg_class WHERE relname LIKE 'left_by%'", row -> row.text(1)));
            }
        }
    }

    @Test
    void isNotForgottenOverAnotherOne(TestServer server) throws Exception {
        try (var site = site(server)) {
            var desk = UpdateDesk.of(site, server, folder);
            publishBad(site);
            desk.update();
            publishMended(site);

            var failed = assertInstanceOf(
                    Outcome.Failed.class,
                    desk.service().begin(desk.plan(), standing -> {}).outcome(Progress.UNWATCHED));

            assertInstanceOf(UpdateProblem.UpdateUnfinished.class, failed.problem());
            assertTrue(desk.service().run(Optional.empty()).id().length() > 0);
        }
    }

    @Test
    void onTheWayBackNothingLeadsForwardAnyMore(TestServer server) throws Exception {
        try (var site = site(server)) {
            var desk = UpdateDesk.of(site, server, folder);
            var good = desk.workplace().content(GOOD);
            var head = desk.head();
            publishBad(site);
            desk.update();
            var start = Files.readString(site.start());
            Files.writeString(site.start(), "#!/bin/sh\nexit 7\n");
            var run = desk.service().run(Optional.empty());
            var broken =
                    desk.service().back(run, desk.profile(), standing -> {}).outcome(Progress.UNWATCHED);
            assertInstanceOf(
                    UpdateProblem.ServiceCommandFailed.class,
                    assertInstanceOf(Outcome.Failed.class, broken).problem());
            Files.writeString(site.start(), start);

            var report = desk.resume();

            assertEquals(UpdateReport.State.BACK, report.state(), report::toString);
            assertEquals(head, desk.head());
            assertEquals(good, desk.workplace().content(GOOD));
        }
    }

    @Test
    void nobodyRestoresAContextWhileItIsUpdated(TestServer server) throws Exception {
        try (var site = site(server)) {
            var desk = UpdateDesk.of(site, server, folder);
            var save = desk.workplace().save(GOOD);
            var goesOn = folder.resolve("goes-on");
            site.upstream().module(OdooModule.of("sale", "1.3", "product").with("until", "file = " + goesOn));
            site.upstream().commit("[IMP] sale");
            var plan = desk.plan();
            try (var beside = new Concurrently()) {
                var running = beside.start(() -> desk.update(plan));
                while (desk.told().stream().noneMatch(HaltedUpdateTest::isUpdatingGood)) {
                    assertFalse(Concurrently.endsWithin(20, running));
                }

                var refused = desk.workplace().restoring(save).outcome(Progress.UNWATCHED);

                assertInstanceOf(
                        Problem.Busy.class,
                        assertInstanceOf(Outcome.Failed.class, refused).problem());
                Files.createFile(goesOn);
                assertEquals(
                        UpdateReport.State.DONE, Concurrently.result(running).state());
            }
        }
    }

    private static boolean isUpdatingGood(Standing standing) {
        return standing.context().equals(GOOD) && standing.stage() == Stage.UPDATING;
    }
}

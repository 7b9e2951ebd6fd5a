package org.sauvrest.core.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.ProgressEvent;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.odoo.OdooModule;
import org.sauvrest.testing.odoo.OdooSite;

/// An update that somebody cancels in the middle.
@ExtendWith(WithServer.class)
class StoppedUpdateTest {

    private static final String CONTEXT = "SpecibikeStopped";

    @TempDir
    private Path folder;

    private static Stage stage(UpdateDesk desk) {
        try {
            var report = desk.service().report(desk.service().run(Optional.empty()));
            return report.contexts().getFirst().stage();
        } catch (ProblemException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void doesNotSayThatItIsStillUnderWay(TestServer server) throws Exception {
        try (var site = OdooSite.of("17.0", server)
                .contexts(CONTEXT)
                .rows(5)
                .conf("dbfilter = ^SpecibikeStopped$")
                .make()) {
            var desk = UpdateDesk.of(site, server, folder);
            var sale = OdooModule.of("sale", "1.3", "product");
            site.upstream().module(sale.with("slow", "seconds = 30"));
            site.upstream().commit("[IMP] sale");
            var plan = desk.plan();
            var meanwhile = new AtomicReference<>(Stage.WAITING);
            var worker = Thread.currentThread();

            var outcome = desk.service()
                    .begin(plan, standing -> {
                        desk.told().add(standing);
                        if (standing.stage() == Stage.UPDATING && meanwhile.get() == Stage.WAITING) {
                            meanwhile.set(stage(desk));
                            worker.interrupt();
                        }
                    })
                    .outcome(Progress.UNWATCHED);

            Thread.interrupted();
            assertInstanceOf(Outcome.Stopped.class, outcome);
            assertEquals(Stage.UPDATING, meanwhile.get());
            assertEquals(Stage.STOPPED, stage(desk));
            assertTrue(desk.told().contains(Standing.of(CONTEXT, Stage.STOPPED)), desk.told()::toString);
            assertEquals(Map.of(CONTEXT, Stage.BACK), desk.stages(desk.back()));
        }
    }

    /// Cancels an update while its service is being stopped; the service runs then, and may be about to end.
    private static void cancelled(UpdateDesk desk, OdooSite site) throws Exception {
        var stopping = desk.commanding("sleep 60", site.start().toString());
        var outcome = stopping.service().begin(stopping.plan(), standing -> {}).outcome(event -> {
            if (event instanceof ProgressEvent.ToolLine(var line) && line.endsWith("$ sleep 60")) {
                Thread.currentThread().interrupt();
            }
        });
        Thread.interrupted();
        assertInstanceOf(Outcome.Stopped.class, outcome);
        assertEquals(0, site.service(site.ask()).status());
    }

    private static String save(UpdateDesk desk) throws Exception {
        var report = desk.service().report(desk.service().run(Optional.empty()));
        return report.contexts().getFirst().save().orElseThrow();
    }

    @Test
    void stopsForCertainWhatMayHaveBeenStoppedAlready(TestServer server) throws Exception {
        try (var site = OdooSite.serving(server, CONTEXT, CONTEXT)) {
            var desk = UpdateDesk.of(site, server, folder);
            cancelled(desk, site);
            var stopped = folder.resolve("stopped");

            var back = desk.commanding(
                            "touch '" + stopped + "'; exec '" + site.stop() + "'",
                            site.start().toString())
                    .back();

            assertEquals(UpdateReport.State.BACK, back.state(), back::toString);
            assertTrue(Files.exists(stopped), "it was stopped");
            assertEquals(0, site.service(site.ask()).status());
        }
    }

    @Test
    void savesAnewWhatPeopleMayHaveWorkedOnSince(TestServer server) throws Exception {
        try (var site = OdooSite.serving(server, CONTEXT, CONTEXT)) {
            var desk = UpdateDesk.of(site, server, folder);
            cancelled(desk, site);
            var before = save(desk);

            assertEquals(UpdateReport.State.DONE, desk.resume().state());
            assertNotEquals(before, save(desk));
        }
    }
}

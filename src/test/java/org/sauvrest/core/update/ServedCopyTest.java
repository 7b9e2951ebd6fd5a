package org.sauvrest.core.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sauvrest.core.update.RehearsedOdoo.CONTEXT;
import static org.sauvrest.core.update.RehearsedOdoo.everything;
import static org.sauvrest.core.update.RehearsedOdoo.rehearse;
import static org.sauvrest.core.update.RehearsedOdoo.site;

import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauvrest.core.operation.Concurrently;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.problem.UpdateProblem;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.odoo.OdooModule;

/// What a rehearsal sees only once the new code serves a copy.
@ExtendWith(WithServer.class)
class ServedCopyTest {

    @TempDir
    private Path folder;

    /// A rehearsal whose module shows such a conduct once it is served.
    private static UpdateReport.Result served(UpdateDesk desk, String conduct) throws Exception {
        var site = desk.site();
        site.serve();
        site.upstream().module(OdooModule.of("sale", "1.3", "product").with(conduct, ""));
        site.upstream().commit("[IMP] sale");
        var before = everything(desk);

        var report = rehearse(desk);

        assertEquals(Stage.FAILED, report.contexts().getFirst().stage());
        assertEquals(before, everything(desk));
        return report.contexts().getFirst();
    }

    @ParameterizedTest
    @ValueSource(strings = {"7.0", "17.0"})
    void showsWhatBreaksOnlyWhenItIsServed(String series, TestServer server) throws Exception {
        try (var site = site(series, server)) {
            var result = served(UpdateDesk.of(site, server, folder), "broken-when-served");

            var problem = assertInstanceOf(
                    UpdateProblem.CopyNotServed.class, result.problem().orElseThrow());
            assertEquals(CONTEXT, problem.context());
        }
    }

    @Test
    void doesNotWaitForEverAndLeavesNoServer(TestServer server) throws Exception {
        try (var site = site("17.0", server)) {
            var seconds = Duration.ofSeconds(6);
            var desk = UpdateDesk.of(site, server, folder).with(new Patience(seconds, seconds, seconds, seconds));

            var result = served(desk, "silent-when-served");

            assertInstanceOf(UpdateProblem.CopySilent.class, result.problem().orElseThrow());
        }
    }

    @Test
    void tellsOfAServerThatEndsByItself(TestServer server) throws Exception {
        try (var site = site("17.0", server)) {
            var result = served(UpdateDesk.of(site, server, folder), "ends-when-served");

            var problem = assertInstanceOf(
                    UpdateProblem.CopyServerEnded.class, result.problem().orElseThrow());
            assertEquals(134, problem.status());
        }
    }

    @Test
    void leavesNothingWhereItIsCancelledWhileACopyIsServed(TestServer server) throws Exception {
        try (var site = site("17.0", server)) {
            var desk = UpdateDesk.of(site, server, folder);
            site.serve();
            site.upstream().module(OdooModule.of("sale", "1.3", "product").with("silent-when-served", ""));
            site.upstream().commit("[IMP] sale");
            var before = everything(desk);
            var plan = desk.plan();
            var serving = new CountDownLatch(1);
            try (var beside = new Concurrently()) {
                var work = beside.start(() -> desk.service()
                        .rehearse(plan, told -> {
                            if (told.stage() == Stage.SERVING) {
                                serving.countDown();
                            }
                        })
                        .run(Progress.UNWATCHED));
                assertTrue(serving.await(1, TimeUnit.MINUTES), "no copy was served");
                await(() -> site.processes().size() > 1);
                work.cancel(true);
            }
            assertEquals(before, everything(desk));
        }
    }

    private static void await(BooleanSupplier condition) throws InterruptedException {
        for (int i = 0; i < 600 && !condition.getAsBoolean(); i++) {
            Thread.sleep(50);
        }
        assertTrue(condition.getAsBoolean(), "the server program never began");
    }
}

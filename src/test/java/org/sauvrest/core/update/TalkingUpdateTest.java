package org.sauvrest.core.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.operation.Concurrently;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.testing.Blockade;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.odoo.OdooModule;
import org.sauvrest.testing.odoo.OdooSite;

/// What the server program says while it updates, or does not say, and what becomes of that.
@ExtendWith(WithServer.class)
class TalkingUpdateTest {

    private static final String CONTEXT = "SpecibikeTalking";

    @TempDir
    private Path folder;

    private static OdooSite site(String series, TestServer server, OdooModule sale) throws Exception {
        var site = OdooSite.of(series, server)
                .contexts(CONTEXT)
                .rows(5)
                .conf("dbfilter = ^SpecibikeTalking$")
                .make();
        site.upstream().module(sale);
        site.upstream().commit("[IMP] sale");
        return site;
    }

    /// Somebody keeps a table locked as soon as the update has begun, until it is told who that is.
    private record Nuisance(TestServer server, AtomicReference<@Nullable Blockade> blockade, List<Standing> told) {

        void watch(Standing standing) {
            told.add(standing);
            try {
                if (standing.stage() == Stage.UPDATING && blockade.get() == null) {
                    blockade.set(new Blockade(server, CONTEXT, "res_partner"));
                }
                if (isBlamed(standing)) {
                    close();
                }
            } catch (ProblemException e) {
                throw new IllegalStateException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        }

        private static boolean isBlamed(Standing standing) {
            return standing.silence()
                    .filter(silence -> !silence.blockers().isEmpty())
                    .isPresent();
        }

        Silence blame() {
            return told.stream()
                    .filter(Nuisance::isBlamed)
                    .flatMap(standing -> standing.silence().stream())
                    .findFirst()
                    .orElseThrow();
        }

        void close() {
            var held = blockade.get();
            if (held != null) {
                held.close();
            }
        }
    }

    @Test
    void itIsToldWhoKeepsItWaiting(TestServer server) throws Exception {
        var sale = OdooModule.of("sale", "1.3", "product").with("hang", "wait=res_partner\nlock_timeout=60s");
        var nuisance = new Nuisance(server, new AtomicReference<>(), Collections.synchronizedList(new ArrayList<>()));
        try (var site = site("17.0", server, sale)) {
            var minute = Duration.ofMinutes(1);
            var desk = UpdateDesk.of(site, server, folder)
                    .with(new Patience(minute, minute, Duration.ofMillis(500), Duration.ofMillis(200)));

            var report = desk.service().begin(desk.plan(), nuisance::watch).run(Progress.UNWATCHED);

            assertEquals(UpdateReport.State.DONE, report.state(), report::toString);
            var silence = nuisance.blame();
            assertTrue(silence.mayBeHung());
            assertEquals(1, silence.blockers().size(), silence::toString);
            assertTrue(silence.blockers().getFirst().matches("postgres test \\d+"), silence::toString);
        } finally {
            nuisance.close();
        }
    }

    /// Of an account that we have a right over, the server tells more.
    @Test
    void aBlockerOfOurOwnIsToldWithWhatItDoes(TestServer server) throws Exception {
        server.context(CONTEXT, "CREATE TABLE t ()");
        try (var beside = new Concurrently();
                var holder = server.session(CONTEXT, "odoo");
                var waiter = server.session(CONTEXT, "odoo")) {
            holder.execute("BEGIN");
            holder.execute("LOCK TABLE t");
            var waiting = beside.start(() -> {
                waiter.execute("INSERT INTO t DEFAULT VALUES");
                return "done";
            });
            var silence = look(server);
            for (int i = 0; i < 1500 && silence.blockers().isEmpty(); i++) {
                Thread.sleep(10);
                silence = look(server);
            }
            holder.execute("ROLLBACK");

            assertTrue(
                    silence.blockers()
                            .getFirst()
                            .matches("odoo@127\\.0\\.0\\.1 test \\d+ \\(idle in transaction\\): LOCK TABLE t"),
                    silence::toString);
            assertFalse(Concurrently.result(waiting).isEmpty());
        }
    }

    private Silence look(TestServer server) throws Exception {
        return Silence.look(server.connector(), server.profile(folder, "prof"), CONTEXT, Duration.ZERO);
    }

    /// The oldest programs end with 0 whatever has happened, and their log is all there is.
    @Test
    void anOldProgramThatHidesItsFailureIsFoundOut(TestServer server) throws Exception {
        try (var site =
                site("6.1", server, OdooModule.of("sale", "1.3", "product").withBadXml())) {
            var desk = UpdateDesk.of(site, server, folder);
            site.service(site.start());
            var content = desk.workplace().content(CONTEXT);
            var head = desk.head();

            var halted = desk.update();

            assertEquals(Map.of(CONTEXT, Stage.FAILED), desk.stages(halted));
            var reasons = halted.contexts().getFirst().reasons().toString();
            assertTrue(reasons.contains("XMLSyntaxError"), reasons);
            assertFalse(reasons.contains("ExitStatus"), reasons);

            assertEquals(UpdateReport.State.BACK, desk.back().state());
            assertEquals(content, desk.workplace().content(CONTEXT));
            assertEquals(head, desk.head());
        }
    }

    @Test
    void anErrorThatHasNothingToDoWithItIsAWarning(TestServer server) throws Exception {
        var sale = OdooModule.of("sale", "1.3", "product")
                .with("log", "1=ERROR addons.sale.models.sale The price list is empty");
        try (var site = site("17.0", server, sale)) {
            var desk = UpdateDesk.of(site, server, folder);

            var report = desk.update();

            assertEquals(Map.of(CONTEXT, Stage.PROVED), desk.stages(report));
            var result = report.contexts().getFirst();
            assertEquals(1, result.warnings());
            var log = Files.readString(Path.of(result.log().orElseThrow()));
            assertTrue(log.contains("The price list is empty"), log);
        }
    }
}

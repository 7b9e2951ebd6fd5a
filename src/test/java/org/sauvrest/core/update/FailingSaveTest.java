package org.sauvrest.core.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.contexts.ContextLock;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.testing.SmallDisk;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.odoo.OdooModule;
import org.sauvrest.testing.odoo.OdooSite;

/// Not one save may be missing, or nothing of the update starts: the Odoo in use goes on, and who fails is told.
@ExtendWith(WithServer.class)
class FailingSaveTest {

    private static final String ONE = "SpecibikeUnsaved";
    private static final String TWO = "SpecibikeUnsavedToo";

    @TempDir
    private Path folder;

    private OdooSite site;
    private UpdateDesk desk;
    private String head;
    private String target;

    @BeforeEach
    void aSite(TestServer server) throws Exception {
        site = OdooSite.serving(server, ONE, ONE, TWO);
        desk = UpdateDesk.of(site, server, folder);
        head = desk.head();
        site.upstream().module(OdooModule.of("sale", "1.3", "product"));
        target = site.upstream().commit("[IMP] sale");
    }

    @AfterEach
    void noSiteIsLeft() throws IOException {
        site.close();
    }

    private UpdateReport report() throws Exception {
        return desk.service().report(desk.service().run(Optional.empty()));
    }

    /// Begins an update that halts at its saves, before anything is touched.
    private UpdateReport halted() throws Exception {
        var serving = site.processes();
        assertInstanceOf(
                Outcome.Failed.class,
                desk.service().begin(desk.plan(), standing -> {}).outcome(Progress.UNWATCHED));
        var report = report();
        assertEquals(UpdateReport.State.HALTED, report.state(), report::toString);
        assertEquals(UpdateStep.SAVE, report.stuck().orElseThrow().step());
        assertEquals(serving, site.processes());
        assertEquals(head, desk.head());
        return report;
    }

    private static Problem cause(UpdateReport report, String context) {
        return report.contexts().stream()
                .filter(result -> result.context().equals(context))
                .findFirst()
                .flatMap(UpdateReport.Result::problem)
                .orElseThrow();
    }

    @Test
    void aContextThatMayNotBeReadIsNamedAndLeftOut(TestServer server) throws Exception {
        server.execute(TWO, "CREATE TABLE of_another_account ()");

        var halted = halted();

        assertEquals(Stage.FAILED, desk.stages(halted).get(TWO));
        assertTrue(cause(halted, TWO).toString().contains("of_another_account"), halted::toString);

        var report = desk.resume(TWO);

        assertEquals(UpdateReport.State.DONE, report.state(), report::toString);
        assertEquals(Map.of(ONE, Stage.PROVED, TWO, Stage.LEFT_OUT), desk.stages(report));
        assertEquals(target, desk.head());
        assertEquals("installed 17.0.1.2", site.modules(TWO).get("sale"));
    }

    @Test
    void aRunThatHasNotBegunIsTakenBackWithoutAStop(TestServer server) throws Exception {
        server.execute(TWO, "CREATE TABLE of_another_account ()");
        halted();
        var serving = site.processes();

        assertEquals(UpdateReport.State.BACK, desk.back().state());

        assertEquals(serving, site.processes());
        assertEquals(head, desk.head());
    }

    @Test
    void aFullDiskIsToldAndTriedAgainWithRoom() throws Exception {
        assumeTrue(SmallDisk.isPossible(), "only root may mount a disk");
        var saves = Files.createDirectory(folder.resolve("small"));
        var profile = desk.profile().toBuilder().saves(saves).build();
        desk = new UpdateDesk(site, desk.workplace(), profile, desk.offer(), desk.told());
        try (var disk = SmallDisk.in(saves, 64)) {
            var filler = disk.fill();

            var halted = halted();

            assertEquals(Map.of(ONE, Stage.FAILED, TWO, Stage.FAILED), desk.stages(halted));
            assertInstanceOf(Problem.DiskShort.class, cause(halted, ONE));
            assertInstanceOf(Problem.DiskShort.class, cause(halted, TWO));
            Files.delete(filler);
            assertEquals(UpdateReport.State.DONE, desk.resume().state());
            assertEquals(target, desk.head());
        }
    }

    @Test
    void aContextThatAnotherProgramSavesIsNamedWithThatProgram(TestServer server) throws Exception {
        try (var other = server.session("postgres")) {
            other.execute("SET application_name = 'SauvRest save lea@pc-204'");
            ContextLock.take(other, TWO);

            var busy = assertInstanceOf(Problem.Busy.class, cause(halted(), TWO));

            assertEquals(new Problem.Busy(TWO, "lea@pc-204", "SauvRest save lea@pc-204"), busy);
        }
        assertEquals(UpdateReport.State.DONE, desk.resume().state());
    }
}

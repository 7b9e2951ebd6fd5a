package org.sauvrest.core.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.odoolog.UpdateReason;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.problem.UpdateProblem;
import org.sauvrest.testing.Content;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.odoo.OdooModule;
import org.sauvrest.testing.odoo.OdooSite;

/// Updates that end badly, each in its way: what is said of it, and that all is as it was once it is taken back.
@ExtendWith(WithServer.class)
class BadEndingsTest {

    private static final String CONTEXT = "SpecibikeEnding";
    private static final OdooModule SALE = OdooModule.of("sale", "1.3", "product");

    private static OdooSite site;

    @TempDir
    private Path folder;

    private UpdateDesk desk;
    private Content content;
    private String head;
    private String configuration;

    @BeforeAll
    static void aSite(TestServer server) throws Exception {
        site = OdooSite.of("17.0", server)
                .contexts(CONTEXT)
                .rows(5)
                .conf("dbfilter = ^SpecibikeEnding$")
                .make();
        site.service(site.start());
    }

    @AfterAll
    static void noSiteIsLeft() throws IOException {
        site.close();
    }

    @BeforeEach
    void asItIsBefore(TestServer server) throws Exception {
        desk = UpdateDesk.of(site, server, folder);
        content = desk.workplace().content(CONTEXT);
        head = desk.head();
        configuration = Files.readString(site.conf());
    }

    /// Publishes a module, updates, and expects that to halt.
    private UpdateReport halted(OdooModule sale) throws Exception {
        site.upstream().module(sale);
        site.upstream().commit("[IMP] sale");
        return halted(desk.plan());
    }

    private UpdateReport halted(UpdatePlan plan) throws Exception {
        desk.service().begin(plan, standing -> {}).outcome(Progress.UNWATCHED);
        var report = desk.service().report(desk.service().run(Optional.empty()));
        assertEquals(UpdateReport.State.HALTED, report.state(), report::toString);
        return report;
    }

    private static List<UpdateReason> reasons(UpdateReport report) {
        return report.contexts().getFirst().reasons();
    }

    private static void assertSays(UpdateReport report, Class<? extends UpdateReason> kind, String part) {
        assertEquals(Stage.FAILED, report.contexts().getFirst().stage());
        assertTrue(
                reasons(report).stream()
                        .anyMatch(reason ->
                                kind.isInstance(reason) && reason.toString().contains(part)),
                () -> reasons(report).toString());
    }

    private void assertBackIsAsBefore() throws Exception {
        assertNotEquals(0, site.service(site.ask()).status(), "it serves a context that is half updated");
        assertBackFromWherever();
    }

    private void assertBackFromWherever() throws Exception {
        var back = desk.back();

        assertEquals(UpdateReport.State.BACK, back.state(), back::toString);
        assertEquals(content, desk.workplace().content(CONTEXT));
        assertEquals(head, desk.head());
        assertEquals(configuration, Files.readString(site.conf()));
        assertEquals(0, site.service(site.ask()).status());
    }

    @Test
    void dataThatIsNoXml() throws Exception {
        assertSays(halted(SALE.withBadXml()), UpdateReason.ProgramError.class, "XMLSyntaxError");
        assertBackIsAsBefore();
    }

    @Test
    void aDependencyThatIsNowhere() throws Exception {
        assertSays(halted(SALE.dependingOn("product", "nowhere")), UpdateReason.ProgramError.class, "nowhere");
        assertBackIsAsBefore();
    }

    @Test
    void codeThatCannotBeImported() throws Exception {
        assertSays(halted(SALE.withBadImport()), UpdateReason.ProgramError.class, "nowhere_to_be_found");
        assertBackIsAsBefore();
    }

    @Test
    void anErrorAlthoughTheProgramEndsWell() throws Exception {
        var report = halted(SALE.with("log", "1=ERROR sql_db bad query: SELECT"));

        assertSays(report, UpdateReason.ModuleError.class, "bad query");
        assertTrue(reasons(report).stream().noneMatch(UpdateReason.ExitStatus.class::isInstance));
        assertBackIsAsBefore();
    }

    @Test
    void aKill() throws Exception {
        assertSays(halted(SALE.with("kill", "")), UpdateReason.Killed.class, "9");
        assertBackIsAsBefore();
    }

    @Test
    void silenceForLongerThanItMayTake() throws Exception {
        site.upstream().module(SALE.with("hang", "hold=res_partner"));
        site.upstream().commit("[IMP] sale");
        var limit = Optional.of(Duration.ofSeconds(3));

        var report = halted(desk.plan(new UpdateRequest(
                desk.profile(), Optional.empty(), false, List.of(), Set.of(), false, Optional.of(1), limit)));

        assertSays(report, UpdateReason.TimedOut.class, "PT3S");
        assertEquals(List.of(), site.processes());
        assertBackIsAsBefore();
    }

    /// What the configuration said before is brought back with all else, and what was written since is kept beside it.
    @Test
    void aPasswordThatSomebodyHasWrittenWrongMeanwhile() throws Exception {
        desk = desk.with(site.installation(null, "sed -i 's/^db_password.*/db_password = wrong/' " + site.conf()));

        assertSays(halted(SALE), UpdateReason.LoginRefused.class, "password authentication failed");

        var run = desk.service().run(Optional.empty()).id();
        assertBackIsAsBefore();
        assertTrue(Files.readString(Path.of(site.conf() + "." + run)).contains("db_password = wrong"));
    }

    @Test
    void aPortThatAnotherProgramHas() throws Exception {
        var usual = desk;
        desk = desk.with(new Patience(
                Duration.ofSeconds(20), Duration.ofSeconds(3), Duration.ofSeconds(20), Duration.ofSeconds(5)));
        site.service(site.stop());
        var other = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), site.port()), 1);
        other.start();
        try {
            var report = halted(SALE);

            assertEquals(Map.of(CONTEXT, Stage.UPDATED), desk.stages(report));
            var stuck = report.stuck().orElseThrow();
            assertEquals(UpdateStep.PROVE, stuck.step());
            assertTrue(stuck.problem().orElseThrow() instanceof UpdateProblem.ServiceSilent, stuck::toString);
        } finally {
            other.stop(0);
        }
        desk = usual;
        assertBackFromWherever();
    }
}

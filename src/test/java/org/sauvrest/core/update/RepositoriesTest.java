package org.sauvrest.core.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.UpdateProblem;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.odoo.OdooModule;
import org.sauvrest.testing.odoo.OdooSite;

/// Checkouts as schools have them, and what an update makes of each.
@ExtendWith(WithServer.class)
class RepositoriesTest {

    private static final String CONTEXT = "SpecibikeRepository";

    @TempDir
    private Path folder;

    private OdooSite site;
    private UpdateDesk desk;
    private String head;

    @BeforeEach
    void aSite(TestServer server) throws Exception {
        site = OdooSite.of("17.0", server)
                .contexts(CONTEXT)
                .rows(5)
                .conf("dbfilter = ^SpecibikeRepository$")
                .make();
        site.service(site.start());
        desk = UpdateDesk.of(site, server, folder);
        head = desk.head();
    }

    @AfterEach
    void noSiteIsLeft() throws IOException {
        site.close();
    }

    private String publish(String version) throws Exception {
        site.upstream().module(OdooModule.of("sale", version, "product"));
        return site.upstream().commit("[IMP] sale " + version);
    }

    private UpdateRequest to(String target) {
        return request(Optional.of(target), false);
    }

    private UpdateRequest request(Optional<String> target, boolean databasesOnly) {
        return new UpdateRequest(
                desk.profile(), target, databasesOnly, List.of(), Set.of(), false, Optional.of(1), Optional.empty());
    }

    private <P extends Problem> P refused(Class<P> kind, UpdateRequest request) throws Exception {
        var outcome = desk.service().plan(request).outcome(Progress.UNWATCHED);
        var problem = assertInstanceOf(Outcome.Failed.class, outcome).problem();
        assertEquals(head, desk.head());
        assertEquals(0, site.service(site.ask()).status());
        return assertInstanceOf(kind, problem, problem::toString);
    }

    private void assertUpdatedAndBack(UpdatePlan plan, String target) throws Exception {
        var content = desk.workplace().content(CONTEXT);

        var report = desk.update(plan);
        assertEquals(UpdateReport.State.DONE, report.state(), report::toString);
        assertEquals(target, desk.head());

        var back = desk.back();
        assertEquals(UpdateReport.State.BACK, back.state(), back::toString);
        assertEquals(head, desk.head());
        assertEquals(content, desk.workplace().content(CONTEXT));
    }

    private void assertInstalled(String version) throws Exception {
        assertEquals("installed 17.0." + version, site.modules(CONTEXT).get("sale"));
    }

    @Test
    void aShallowClone() throws Exception {
        site.service(site.stop());
        WholeFile.removeTree(site.code());
        site.upstream()
                .git()
                .run(
                        site.folder(),
                        "clone",
                        "--quiet",
                        "--depth=1",
                        "file://" + site.upstream().bare(),
                        "code");
        site.service(site.start());

        assertUpdatedAndBack(withTarget(publish("1.3")), site.upstream().head());
    }

    private UpdatePlan withTarget(String target) throws Exception {
        var plan = desk.plan();
        assertEquals(target, plan.code().getFirst().to());
        return plan;
    }

    @Test
    void aLocalChangeInTheWayAndOneThatIsNot() throws Exception {
        var other = site.code().resolve("addons/mail/models.py");
        Files.writeString(other, "# changed here\n");
        var target = publish("1.3");
        var plan = desk.plan();
        assertEquals(List.of("addons/mail/models.py"), plan.code().getFirst().localChanges());

        assertUpdatedAndBack(plan, target);

        assertEquals("# changed here\n", Files.readString(other));
        Files.writeString(site.code().resolve("addons/sale/__manifest__.py"), "# changed here too\n");
        var inTheWay = refused(UpdateProblem.LocalChanges.class, desk.request());
        assertEquals(List.of("addons/sale/__manifest__.py"), inTheWay.files());
    }

    @Test
    void aBranchThatWasWrittenAnew() throws Exception {
        site.upstream().module(OdooModule.of("sale", "1.3", "product"));
        var target = site.upstream().rewrite("[REL] again");
        var plan = withTarget(target);

        assertTrue(plan.code().getFirst().rewritten());
        assertUpdatedAndBack(plan, target);
    }

    @Test
    void aRepositoryThatCannotBeReached() throws Exception {
        var bare = site.upstream().bare();
        Files.move(bare, bare.resolveSibling("elsewhere.git"));

        refused(UpdateProblem.RepositorySilent.class, desk.request());
    }

    @Test
    void targetsByTagByIdAndByNoName() throws Exception {
        var tagged = publish("1.3");
        site.upstream().tag("v1.3");
        var second = publish("1.4");
        publish("1.5");

        refused(UpdateProblem.RevisionUnknown.class, to("nowhere"));
        assertEquals(second, desk.plan(to(second)).code().getFirst().to());
        assertUpdatedAndBack(desk.plan(to("v1.3")), tagged);
    }

    @Test
    void codeThatIsNoCheckoutBroughtBySomethingElse() throws Exception {
        site.service(site.stop());
        WholeFile.removeTree(site.code().resolve(".git"));
        WholeFile.removeTree(site.extra().resolve(".git"));
        Files.move(site.code(), site.folder().resolve("before"));
        publish("1.3");
        site.upstream()
                .git()
                .run(site.folder(), "clone", "--quiet", site.upstream().bare().toString(), "code");
        WholeFile.removeTree(site.code().resolve(".git"));

        var outcome = desk.service().plan(desk.request()).outcome(Progress.UNWATCHED);
        assertInstanceOf(
                UpdateProblem.NotACheckout.class,
                assertInstanceOf(Outcome.Failed.class, outcome).problem());

        var report = desk.update(desk.plan(request(Optional.empty(), true)));

        assertEquals(UpdateReport.State.DONE, report.state(), report::toString);
        assertInstalled("1.3");
        assertTrue(desk.plan(request(Optional.empty(), true)).isNothing());
    }

    @Test
    void furtherAddonsThatAreNoCheckoutStay() throws Exception {
        WholeFile.removeTree(site.extra().resolve(".git"));
        var target = publish("1.3");
        var plan = withTarget(target);

        assertEquals(1, plan.code().size());
        assertUpdatedAndBack(plan, target);
    }
}

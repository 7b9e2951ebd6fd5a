package org.sauvrest.core.update;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.contexts.OdooLock;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.UpdateProblem;
import org.sauvrest.core.words.Explanation;
import org.sauvrest.core.words.Words;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.odoo.OdooModule;
import org.sauvrest.testing.odoo.OdooSite;

/// Two programs that want to work on the same Odoo: who comes second is told who is at work, and touches nothing.
@ExtendWith(WithServer.class)
class TwoProgramsTest {

    private static final String CONTEXT = "SpecibikeShared";

    @TempDir
    private Path folder;

    private OdooSite site;
    private UpdateDesk first;

    /// Of another account, or on another computer: it knows nothing of the runs of the first.
    private UpdateDesk second;

    private TestServer server;

    @BeforeEach
    void aSite(TestServer there) throws Exception {
        server = there;
        site = OdooSite.serving(server, CONTEXT, CONTEXT);
        first = UpdateDesk.of(site, server, Files.createDirectory(folder.resolve("first")));
        second = UpdateDesk.of(site, server, Files.createDirectory(folder.resolve("second")));
        site.upstream().module(OdooModule.of("sale", "1.3", "product"));
        site.upstream().commit("[IMP] sale");
    }

    @AfterEach
    void noSiteIsLeft() throws IOException {
        site.close();
    }

    private static Problem problem(Operation<?> work) {
        return assertInstanceOf(Outcome.Failed.class, work.outcome(Progress.UNWATCHED))
                .problem();
    }

    private static Problem begun(UpdateDesk desk, UpdatePlan plan) {
        return problem(desk.service().begin(plan, standing -> {}));
    }

    private static Problem rehearsed(UpdateDesk desk, UpdatePlan plan) {
        return problem(desk.service().rehearse(plan, standing -> {}));
    }

    private int runs(UpdateDesk desk) throws IOException {
        var place = desk.workplace().core().settings().places().updates();
        if (Files.notExists(place)) {
            return 0;
        }
        try (var all = Files.list(place)) {
            return (int)
                    all.filter(run -> Files.exists(run.resolve("update.json"))).count();
        }
    }

    private static void requireNamed(@Nullable Problem problem, String holder) {
        var busy = assertInstanceOf(UpdateProblem.OdooBusy.class, problem, () -> "told: " + problem);
        assertTrue(busy.holder().startsWith("SauvRest " + holder), busy::holder);
        assertTrue(Explanation.of((Record) busy, Words.in("en")).what().contains(busy.holder()));
    }

    @Test
    void nobodyWorksOnAnOdooThatIsBeingUpdated() throws Exception {
        var plan = first.plan();
        var other = second.plan();
        ConcurrentMap<String, Problem> refused = new ConcurrentHashMap<>();

        var report = first.service()
                .begin(plan, standing -> {
                    if (standing.stage() == Stage.SAVED) {
                        refused.put("the same", begun(first, plan));
                        refused.put("another", begun(second, other));
                        refused.put("rehearsal", rehearsed(second, other));
                        refused.put("resumed", resumed());
                        // Nobody is told to go on with it either.
                        refused.put("ready", problem(ready()));
                    }
                })
                .run(Progress.UNWATCHED);

        assertEquals(UpdateReport.State.DONE, report.state(), report::toString);
        assertEquals(new UpdateProblem.UpdateBusy(), refused.get("the same"));
        assertEquals(new UpdateProblem.UpdateBusy(), refused.get("resumed"));
        assertEquals(new UpdateProblem.UpdateBusy(), refused.get("ready"));
        requireNamed(refused.get("another"), "update");
        requireNamed(refused.get("rehearsal"), "update");
        assertEquals(1, runs(first));
        assertEquals(0, runs(second));
    }

    private Problem resumed() {
        try {
            var service = first.service();
            var run = service.run(Optional.empty());
            return problem(service.resume(run, first.profile(), Set.of(), standing -> {}));
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Operation<String> ready() {
        return progress -> {
            first.service().requireReady(first.profile());
            return "ready";
        };
    }

    @Test
    void nobodyUpdatesAnOdooThatIsBeingRehearsed() throws Exception {
        var plan = first.plan();
        var other = second.plan();
        ConcurrentMap<String, Problem> refused = new ConcurrentHashMap<>();

        var report = first.service()
                .rehearse(plan, standing -> {
                    if (standing.stage() == Stage.SERVING) {
                        refused.put("another", begun(second, other));
                        refused.put("same", rehearsed(first, plan));
                    }
                })
                .run(Progress.UNWATCHED);

        assertTrue(report.isGood(), report::toString);
        requireNamed(refused.get("another"), "rehearsal");
        assertEquals(new UpdateProblem.UpdateBusy(), refused.get("same"));
        assertEquals(0, runs(second));
        assertEquals(UpdateReport.State.DONE, second.update(other).state());
    }

    /// The server ends all sessions when it is restarted, and with them their locks.
    private void loseLock() {
        try (var session = server.session("postgres")) {
            session.execute(
                    "SELECT pg_terminate_backend(pid, 60000) FROM pg_locks WHERE locktype = 'advisory' AND pid IN"
                            + " (SELECT pid FROM pg_stat_activity WHERE application_name LIKE 'SauvRest update %'"
                            + " AND datname = 'postgres')");
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aLockThatTheServerHasForgottenIsTakenAgain() throws Exception {
        var plan = first.plan();
        var other = second.plan();
        ConcurrentMap<String, Problem> refused = new ConcurrentHashMap<>();

        var report = first.service()
                .begin(plan, standing -> {
                    if (standing.stage() == Stage.SAVED) {
                        loseLock();
                    }
                    if (standing.stage() == Stage.UPDATING) {
                        refused.put("another", begun(second, other));
                    }
                })
                .run(Progress.UNWATCHED);

        assertEquals(UpdateReport.State.DONE, report.state(), report::toString);
        requireNamed(refused.get("another"), "update");
    }

    @Test
    void whoseLockWasTakenByAnotherStopsBeforeTheNextStep() throws Exception {
        var plan = first.plan();
        try (var another = server.session("postgres")) {
            another.execute("SET application_name = 'SauvRest update zoe@pc-9'");
            var busy = problem(first.service().begin(plan, standing -> {
                if (standing.stage() == Stage.SAVED) {
                    loseLock();
                    takeLock(another);
                }
            }));
            requireNamed(busy, "update zoe@pc-9");
        }

        assertEquals(plan.code().getFirst().from(), first.head());
        assertEquals(0, site.service(site.ask()).status(), "the service goes on");
        assertEquals(UpdateReport.State.DONE, first.resume().state());
    }

    private void takeLock(Session session) {
        try {
            OdooLock.take(session, site.installation().code(), false);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}

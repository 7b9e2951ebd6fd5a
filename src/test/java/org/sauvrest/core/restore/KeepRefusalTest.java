package org.sauvrest.core.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.contexts.ContextLock;
import org.sauvrest.core.operation.Concurrently;
import org.sauvrest.core.operation.Operation;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.testing.Blockade;
import org.sauvrest.testing.Interruption;
import org.sauvrest.testing.SmallDisk;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.Workplace;

@ExtendWith(WithServer.class)
class KeepRefusalTest {

    private static final String BLOCKED =
            "SELECT count(*) FROM pg_stat_activity WHERE wait_event_type = 'Lock' AND query LIKE ?";

    @TempDir
    private Path folder;

    private static Operation<KeepReport> keeping(Workplace desk, String context) {
        return desk.core().keep().keep(desk.profile(), context);
    }

    @Test
    void touchesNothingThatIsNoContextOfOurs(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);

        desk.refused(Problem.NotAContext.class, keeping(desk, "postgres"));
        desk.refused(Problem.NotAContext.class, keeping(desk, "template1"));
        desk.refused(Problem.ContextUnknown.class, keeping(desk, "SpecibikeNobodyThere"));
        server.execute(
                "postgres",
                "DROP DATABASE IF EXISTS \"SpecibikeTheirs\"",
                "CREATE DATABASE \"SpecibikeTheirs\" OWNER postgres");
        assertEquals(
                new Problem.NotMemberOfOwner("prof", "postgres"),
                desk.refused(Problem.NotMemberOfOwner.class, keeping(desk, "SpecibikeTheirs")));
        server.execute("postgres", "DROP DATABASE \"SpecibikeTheirs\"");
    }

    @Test
    void asksForTheRightToCreateDatabases(TestServer server) throws Exception {
        server.context("SpecibikeKeepRight");

        var student = Workplace.as("eleve", server, folder);
        student.refused(Problem.MayNotCreate.class, keeping(student, "SpecibikeKeepRight"));
    }

    @Test
    void leavesAContextAloneThatSomebodyHasClosed(TestServer server) throws Exception {
        server.context("SpecibikeKeepShut");
        server.execute("postgres", "ALTER DATABASE \"SpecibikeKeepShut\" ALLOW_CONNECTIONS false");
        var desk = Workplace.of(server, folder);

        desk.refused(Problem.ContextClosed.class, keeping(desk, "SpecibikeKeepShut"));
    }

    @Test
    void twoAtOnceDoNotDisturbEachOther(TestServer server) throws Exception {
        server.context("SpecibikeKeepBusy");
        var desk = Workplace.of(server, folder);
        try (var session = server.session("postgres", "prof")) {
            session.execute("SET application_name = 'SauvRest keep lea@pc-204'");
            ContextLock.take(session, "SpecibikeKeepBusy");

            var problem = desk.refused(Problem.Busy.class, keeping(desk, "SpecibikeKeepBusy"));

            assertEquals("SauvRest keep lea@pc-204", problem.holder());
        }
    }

    @Test
    void leavesAContextAloneInWhichSomebodyElseWorks(TestServer server) throws Exception {
        server.context("SpecibikeKeepStranger");
        var desk = Workplace.of(server, folder);
        try (var stranger = server.session("SpecibikeKeepStranger");
                var owner = server.session("SpecibikeKeepStranger", "odoo")) {
            stranger.execute("SET application_name = 'pgAdmin 4'");

            var problem = desk.refused(Problem.InUse.class, keeping(desk, "SpecibikeKeepStranger"));

            assertEquals(List.of("postgres (pgAdmin 4)"), problem.sessions());
            assertTrue(stranger.isAlive());
            assertTrue(owner.isAlive());
        }
    }

    @Test
    void endsTheSessionsOfTheOwnerEvenThoseThatComeBackAtOnce(TestServer server) throws Exception {
        server.context("SpecibikeKeepHammered", "CREATE TABLE t AS SELECT generate_series(1, 100000) a");
        var desk = Workplace.of(server, folder);
        var over = new AtomicBoolean();
        try (var beside = new Concurrently();
                var idle = server.session("SpecibikeKeepHammered", "odoo")) {
            idle.execute("BEGIN; DELETE FROM t");
            var first = new CountDownLatch(1);
            var hammer = beside.start(() -> hammer(server, "SpecibikeKeepHammered", over, first));
            first.await();

            assertInstanceOf(
                    Outcome.Done.class, keeping(desk, "SpecibikeKeepHammered").outcome(Progress.UNWATCHED));

            assertFalse(idle.isAlive());
            over.set(true);
            Concurrently.result(hammer);
        }
        desk.undo("SpecibikeKeepHammered");
        assertEquals("100000", server.value("SpecibikeKeepHammered", "SELECT count(*) FROM t"));
    }

    /// @param first told as soon as it has got in
    private static boolean hammer(TestServer server, String context, AtomicBoolean over, CountDownLatch first)
            throws InterruptedException {
        while (!over.get()) {
            try (var session = server.session(context, "odoo")) {
                first.countDown();
                session.execute("SELECT pg_sleep(0.05)");
            } catch (ProblemException e) {
                Thread.sleep(1);
            }
        }
        return true;
    }

    @Test
    void leavesNothingBehindWhenStopped(TestServer server) throws Exception {
        server.context(
                "SpecibikeKeepStopped", "CREATE TABLE t AS SELECT md5(i::text) FROM generate_series(1, 200000) i");
        var desk = Workplace.of(server, folder);
        var before = desk.catalogue();

        for (int i = 0; i < 8; i++) {
            var outcome = Interruption.after(15 + 25 * i, keeping(desk, "SpecibikeKeepStopped"));

            if (outcome instanceof Outcome.Done<KeepReport>(var report)) {
                server.execute("postgres", "DROP DATABASE \"" + report.state().database() + "\"");
            } else {
                assertInstanceOf(Outcome.Stopped.class, outcome, outcome.toString());
            }
            assertEquals(before, desk.catalogue(), "stopped after " + (15 + 25 * i) + " ms");
        }
        var stopped = Interruption.at(Step.KEEP_STATE, keeping(desk, "SpecibikeKeepStopped"));
        assertInstanceOf(Outcome.Stopped.class, stopped);
        assertEquals(before, desk.catalogue());
    }

    /// A comment on any database waits at this lock, and so does the removal of one.
    @Test
    void removesTheCopyThatWasMadeAlready(TestServer server) throws Exception {
        server.context("SpecibikeKeepCopied");
        var desk = Workplace.of(server, folder);
        var before = desk.catalogue();
        var keeping =
                new FutureTask<>(() -> keeping(desk, "SpecibikeKeepCopied").outcome(Progress.UNWATCHED));
        try (var _ = Blockade.ofWrites(server, "postgres", "pg_shdescription")) {
            var worker = Thread.ofVirtual().start(keeping);
            awaitBlocked(server, "COMMENT ON DATABASE%");
            assertEquals(before.size() + 1, desk.catalogue().size());
            worker.interrupt();
            awaitBlocked(server, "DROP DATABASE%");
        }

        assertInstanceOf(
                Outcome.Stopped.class, keeping.get(), () -> keeping.resultNow().toString());
        assertEquals(before, desk.catalogue());
    }

    private static void awaitBlocked(TestServer server, String statement) throws Exception {
        for (int i = 0; i < 1500 && server.value("postgres", BLOCKED, statement).equals("0"); i++) {
            Thread.sleep(20);
        }
        assertEquals("1", server.value("postgres", BLOCKED, statement), statement);
    }

    @Test
    void leavesNothingBehindWhereTheServersDiskIsFull() throws Exception {
        assumeTrue(SmallDisk.isPossible(), "only root may mount a disk");
        var place = Files.createTempDirectory("sauvrest-disk");
        Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var disk = SmallDisk.in(place, 90);
                var server = new TestServer()) {
            var space = Files.createDirectory(disk.root().resolve("space"));
            Files.setOwner(
                    space, space.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
            server.execute(
                    "postgres",
                    "CREATE TABLESPACE small LOCATION '" + space + "'",
                    "CREATE DATABASE \"SpecibikeKeepFull\" OWNER odoo TEMPLATE template0 TABLESPACE small");
            server.execute(
                    "SpecibikeKeepFull",
                    "CREATE TABLE t AS SELECT repeat(md5(i::text), 30) FROM generate_series(1, 60000) i",
                    "CHECKPOINT");
            var desk = Workplace.of(server, folder);

            desk.refused(Problem.ServerDiskFull.class, keeping(desk, "SpecibikeKeepFull"));

            assertEquals("60000", server.value("SpecibikeKeepFull", "SELECT count(*) FROM t"));
            assertEquals(1, databases(space));
            server.execute("postgres", "CHECKPOINT");
        } finally {
            Files.deleteIfExists(place);
        }
    }

    /// How many databases the server has in a tablespace.
    private static long databases(Path space) throws Exception {
        try (var version = Files.list(space);
                var databases = Files.list(version.findFirst().orElseThrow())) {
            return databases.count();
        }
    }
}

package org.sauvrest.core.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.contexts.ContextLock;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.Workplace;

/// The way back to one certain state.
@ExtendWith(WithServer.class)
class KeptStateTest {

    private static final String VALUE = "SELECT max(a) FROM t";

    @TempDir
    private Path folder;

    private static KeepReport keep(Workplace desk, String context) throws Exception {
        return desk.core().keep().keep(desk.profile(), context).run(Progress.UNWATCHED);
    }

    private static UndoReport back(Workplace desk, KeptState state) throws Exception {
        return desk.core().undo().undo(desk.profile(), state).run(Progress.UNWATCHED);
    }

    @Test
    void goesBackToExactlyThisStateThoughOthersCameAfter(TestServer server) throws Exception {
        var name = "SpecibikeKeptOthers";
        server.context(name, "CREATE TABLE t (a int)", "INSERT INTO t VALUES (1)");
        var desk = Workplace.of(server, folder);
        var first = keep(desk, name).state();
        server.execute(name, "INSERT INTO t VALUES (2)");
        var second = keep(desk, name).state();
        server.execute(name, "INSERT INTO t VALUES (3)");
        desk.restore(desk.save(name));

        assertEquals(first.since(), back(desk, first).since());
        assertEquals("1", server.value(name, VALUE));
        back(desk, second);
        assertEquals("2", server.value(name, VALUE));
        // The first one was put away again, under another name.
        back(desk, first);
        assertEquals("1", server.value(name, VALUE));
    }

    @Test
    void goingBackASecondTimeChangesNothing(TestServer server) throws Exception {
        var name = "SpecibikeKeptTwice";
        server.context(name, "CREATE TABLE t (a int)", "INSERT INTO t VALUES (1)");
        var desk = Workplace.of(server, folder);
        var state = keep(desk, name).state();
        server.execute(name, "INSERT INTO t VALUES (2)");
        back(desk, state);
        var before = desk.catalogue();

        var report = back(desk, state);

        assertEquals(before, desk.catalogue());
        assertTrue(report.replacedUntil().isEmpty());
        assertEquals("1", server.value(name, VALUE));
    }

    @Test
    void goesBackThoughTheContextIsGone(TestServer server) throws Exception {
        var name = "SpecibikeKeptGone";
        server.context(name, "CREATE TABLE t (a int)", "INSERT INTO t VALUES (1)");
        var desk = Workplace.of(server, folder);
        var state = keep(desk, name).state();
        server.execute("postgres", "DROP DATABASE " + Sql.identifier(name));

        back(desk, state);

        assertEquals("1", server.value(name, VALUE));
    }

    @Test
    void saysThatAStateIsGone(TestServer server) throws Exception {
        var name = "SpecibikeKeptNoMore";
        server.context(name, "CREATE TABLE t (a int)");
        var desk = Workplace.of(server, folder);
        var state = keep(desk, name).state();
        try (var session = server.session("postgres")) {
            HiddenDatabase.drop(session, state.database());
        }
        keep(desk, name);

        var problem = desk.refused(Problem.StateGone.class, desk.core().undo().undo(desk.profile(), state));

        assertEquals(new Problem.StateGone(name, state.since()), problem);
    }

    @Test
    void canBeAskedByWhoeverHoldsTheLock(TestServer server) throws Exception {
        var name = "SpecibikeKeptLock";
        server.context(name, "CREATE TABLE t (a int)", "INSERT INTO t VALUES (1)");
        var desk = Workplace.of(server, folder);
        try (var session = server.session("postgres", "prof")) {
            ContextLock.take(session, name);
            var state = desk.core()
                    .keep()
                    .keep(session, desk.profile(), name)
                    .run(Progress.UNWATCHED)
                    .state();
            server.execute(name, "INSERT INTO t VALUES (2)");
            desk.core().undo().undo(session, desk.profile(), state).run(Progress.UNWATCHED);

            assertEquals("1", server.value(name, VALUE));
            assertTrue(ContextLock.isHeld(session, ContextLock.mark(name)));
        }
    }
}

package org.sauvrest.core.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.contexts.ContextLock;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.Step;
import org.sauvrest.testing.Interruption;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.Workplace;

@ExtendWith(WithServer.class)
class RestoreInterruptionTest {

    private static final String CONTEXT = "SpecibikeStoppedRestore";
    private static final String ROWS = "SELECT count(*) FROM t";

    @TempDir
    private Path folder;

    /// A file with all rows, and the context with none.
    private Path saved(TestServer server) throws Exception {
        server.context(
                CONTEXT,
                "CREATE TABLE t (a int PRIMARY KEY, note text)",
                "INSERT INTO t SELECT i, md5(i::text) FROM generate_series(1, 100000) i");
        var file = Workplace.of(server, folder).save(CONTEXT);
        server.execute(CONTEXT, "TRUNCATE t");
        return file;
    }

    private static List<String> halfBuilt(TestServer server) throws Exception {
        try (var session = server.session("postgres")) {
            return HiddenDatabase.all(session).stream()
                    .map(HiddenDatabase::name)
                    .filter(name -> name.use() == HiddenName.Use.BUILDING)
                    .filter(name -> name.mark().equals(ContextLock.mark(CONTEXT)))
                    .map(HiddenName::name)
                    .toList();
        }
    }

    @Test
    void changesNothingWhicheverStepIsStopped(TestServer server) throws Exception {
        var file = saved(server);
        var desk = Workplace.of(server, folder);
        var before = desk.catalogue();

        for (var step : List.of(Step.CHECK_FILE, Step.CONNECT, Step.CREATE_DATABASE, Step.LOAD, Step.COMPARE)) {
            var outcome = Interruption.at(step, desk.restoring(file));

            assertInstanceOf(Outcome.Stopped.class, outcome, step.name());
            assertEquals(before, desk.catalogue(), step.name());
            assertEquals("0", server.value(CONTEXT, ROWS));
        }
        desk.restore(file);
        assertEquals("100000", server.value(CONTEXT, ROWS));
    }

    @Test
    void finishesTheExchangeThatHasBegun(TestServer server) throws Exception {
        var file = saved(server);
        var desk = Workplace.of(server, folder);

        assertInstanceOf(Outcome.Done.class, Interruption.at(Step.SWAP, desk.restoring(file)));
        assertEquals("100000", server.value(CONTEXT, ROWS));
        assertInstanceOf(Outcome.Done.class, Interruption.at(Step.SWAP, desk.undoing(CONTEXT)));
        assertEquals("0", server.value(CONTEXT, ROWS));
        assertEquals(List.of(), halfBuilt(server));
    }

    @Test
    void leavesAnOpenContextAndNoHalfBuiltDatabaseAtRandomMoments(TestServer server) throws Exception {
        var file = saved(server);
        var desk = Workplace.of(server, folder);

        for (int i = 0; i < 14; i++) {
            var outcome = Interruption.after(20 + i * 60, desk.restoring(file));

            switch (outcome) {
                case Outcome.Done<RestoreReport> done -> {
                    assertEquals("100000", server.value(CONTEXT, ROWS));
                    desk.undo(CONTEXT);
                }
                case Outcome.Stopped<RestoreReport> stopped -> assertEquals("0", server.value(CONTEXT, ROWS));
                case Outcome.Failed<RestoreReport>(var problem) -> throw new AssertionError(problem);
            }
            assertEquals(List.of(), halfBuilt(server));
            assertEquals(
                    "t", server.value("postgres", "SELECT datallowconn FROM pg_database WHERE datname = ?", CONTEXT));
        }
    }
}

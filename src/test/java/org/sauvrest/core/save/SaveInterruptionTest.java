package org.sauvrest.core.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.Step;
import org.sauvrest.testing.Interruption;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.Workplace;

@ExtendWith(WithServer.class)
class SaveInterruptionTest {

    private static final String CONTEXT = "SpecibikeStoppedSave";

    @TempDir
    private Path folder;

    private Workplace desk(TestServer server) throws Exception {
        server.context(
                CONTEXT,
                "CREATE TABLE t (a int PRIMARY KEY, note text)",
                "INSERT INTO t SELECT i, md5(i::text) || md5((-i)::text) FROM generate_series(1, 200000) i");
        return Workplace.of(server, folder);
    }

    @Test
    void leavesNothingBehindWhicheverStepIsStopped(TestServer server) throws Exception {
        var desk = desk(server);
        var before = desk.catalogue();

        for (var step : List.of(Step.CONNECT, Step.DUMP, Step.READ_BACK)) {
            var outcome = Interruption.at(step, desk.saving(CONTEXT));

            assertInstanceOf(Outcome.Stopped.class, outcome, step.name());
            assertEquals(List.of(), desk.files(), step.name());
        }
        assertEquals(before, desk.catalogue());
        desk.save(CONTEXT);
    }

    @Test
    void eitherSavesAllOrLeavesNothingAtRandomMoments(TestServer server) throws Exception {
        var desk = desk(server);

        for (int i = 0; i < 12; i++) {
            var files = desk.files();
            var outcome = Interruption.after(20 + i * 45, desk.saving(CONTEXT));

            switch (outcome) {
                case Outcome.Done<SaveReport>(var report) -> {
                    assertEquals(files.size() + 2, desk.files().size());
                    assertEquals(200_000, report.manifest().rowCount());
                }
                case Outcome.Stopped<SaveReport> stopped -> assertEquals(files, desk.files());
                case Outcome.Failed<SaveReport>(var problem) -> throw new AssertionError(problem);
            }
        }
        assertTrue(desk.files().stream().noneMatch(name -> name.endsWith(".part")));
    }
}

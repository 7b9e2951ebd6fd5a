package org.sauvrest.core.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.operation.Concurrently;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.ProgressEvent;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.process.SystemProcesses;
import org.sauvrest.core.save.SaveRequest;
import org.sauvrest.core.save.SaveService;
import org.sauvrest.testing.Blockade;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.Workplace;

/// Whether somebody is told that the work waits for another's lock.
@ExtendWith(WithServer.class)
class LockWatchTest {

    @TempDir
    private Path folder;

    private final List<ProgressEvent> told = new CopyOnWriteArrayList<>();

    private final Progress progress = event -> {
        if (event instanceof ProgressEvent.Waiting || event instanceof ProgressEvent.WaitingOver) {
            told.add(event);
        }
    };

    @Test
    void tellsWhoKeepsASaveWaitingAndThatItGoesOn(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        server.context("SpecibikeWaits", "CREATE TABLE bike (id int)");

        try (var beside = new Concurrently()) {
            var blockade = new Blockade(server, "SpecibikeWaits");
            var saving = beside.start(() -> desk.saving("SpecibikeWaits").run(progress));
            awaitTold();
            blockade.close();
            Concurrently.result(saving);
        }

        var first = assertInstanceOf(ProgressEvent.Waiting.class, told.getFirst());
        assertEquals("postgres (test)", first.holder());
        assertTrue(first.time().toSeconds() >= 3, first.toString());
        assertInstanceOf(ProgressEvent.WaitingOver.class, told.getLast());
    }

    @Test
    void aSaveThatHasWaitedLongEnoughSaysForWhom(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        server.context("SpecibikeHeld", "CREATE TABLE bike (id int)");
        var patience = Duration.ofSeconds(12);
        var programs = new SystemProcesses();
        var service = new SaveService(
                server.connector(),
                new ClientPrograms(programs, System.getenv(), null),
                new PgDump(programs, patience),
                "SauvRest");
        var request = new SaveRequest(desk.profile(), "SpecibikeHeld", Optional.empty());

        try (var _ = new Blockade(server, "SpecibikeHeld")) {
            var refused = assertThrows(
                    ProblemException.class, () -> service.save(request).run(progress));
            var locked = assertInstanceOf(Problem.TablesLocked.class, refused.problem());
            assertEquals("SpecibikeHeld", locked.context());
            assertEquals(patience, locked.waited());
            assertEquals(new Fault.HeldBy("postgres (test)"), locked.holder());
            assertTrue(locked.answer().contains("timeout"), locked.answer());
        }

        var waiting = assertInstanceOf(ProgressEvent.Waiting.class, told.getFirst());
        assertEquals(Optional.of(patience), waiting.most());
        assertEquals("progress.waiting-for-at-most", waiting.key());
    }

    @Test
    void tellsNothingOfAMoment(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        server.context("SpecibikeWaitsABit", "CREATE TABLE bike (id int)");
        server.execute("postgres", "ALTER ROLE prof IN DATABASE \"SpecibikeWaitsABit\" SET lock_timeout = '100ms'");

        try (var beside = new Concurrently()) {
            var blockade = new Blockade(server, "SpecibikeWaitsABit");
            var saving = beside.start(() -> desk.saving("SpecibikeWaitsABit").run(progress));
            Thread.sleep(1_500);
            blockade.close();
            Concurrently.result(saving);
        }

        assertEquals(List.of(), told);
    }

    private void awaitTold() throws InterruptedException {
        for (int wait = 0; told.isEmpty() && wait < 300; wait++) {
            Thread.sleep(100);
        }
    }
}

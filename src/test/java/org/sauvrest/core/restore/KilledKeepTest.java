package org.sauvrest.core.restore;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.contexts.ContextLock;
import org.sauvrest.core.leftovers.Leftover;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.operation.Step;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.Workplace;

/// A program that is killed while it keeps a state.
@ExtendWith(WithServer.class)
class KilledKeepTest {

    private static final String CONTEXT = "SpecibikeKeepKilled";

    @TempDir
    private Path folder;

    /// @return whether it had come to its end before
    private boolean killed(TestServer server, int milliseconds) throws Exception {
        var builder = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KeepProgram.class.getName(),
                        Integer.toString(server.port()),
                        folder.toString(),
                        CONTEXT)
                .redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().putAll(server.environment());
        var program = builder.start();
        try (var said = program.inputReader()) {
            var line = said.readLine();
            while (!Step.KEEP_STATE.name().equals(line)) {
                assertTrue(line != null, "it ended before it began");
                line = said.readLine();
            }
            boolean ended = program.waitFor(milliseconds, TimeUnit.MILLISECONDS);
            program.destroyForcibly().waitFor();
            return ended;
        }
    }

    private static List<HiddenDatabase> hidden(TestServer server) throws Exception {
        try (var session = server.session("postgres")) {
            while (ContextLock.isHeld(session, ContextLock.mark(CONTEXT))) {
                // The server goes on with the copy for a client that is no more.
                Thread.sleep(20);
            }
            return HiddenDatabase.all(session).stream()
                    .filter(hidden -> hidden.name().mark().equals(ContextLock.mark(CONTEXT)))
                    .toList();
        }
    }

    private static List<Leftover> leftovers(Workplace desk, List<HiddenDatabase> hidden) throws Exception {
        var names = hidden.stream().map(database -> database.name().name()).toList();
        return desk.core().leftovers().find(desk.profile()).run(Progress.UNWATCHED).stream()
                .filter(leftover -> names.contains(leftover.place()))
                .toList();
    }

    @Test
    void leavesTheContextAsItWasAndNothingThatIsNotFound(TestServer server) throws Exception {
        server.context(CONTEXT, "CREATE TABLE t AS SELECT md5(i::text) FROM generate_series(1, 200000) i");
        var desk = Workplace.of(server, folder);
        var content = desk.content(CONTEXT);
        var halfBuilt = new ArrayList<Integer>();
        for (int after : List.of(0, 30, 60, 100, 150, 200, 300, 400, 600)) {
            boolean ended = killed(server, after);

            var hidden = hidden(server);
            assertEquals(content, desk.content(CONTEXT), "killed after " + after + " ms");
            assertTrue(hidden.size() <= 1 && !(ended && hidden.isEmpty()), hidden.toString());
            if (!hidden.isEmpty() && hidden.getFirst().name().use() == HiddenName.Use.PREVIOUS) {
                assertEquals(List.of(), leftovers(desk, hidden));
                server.execute(CONTEXT, "TRUNCATE t");
                desk.undo(CONTEXT);
                assertEquals(content, desk.content(CONTEXT));
                try (var session = server.session("postgres")) {
                    hidden(server).getFirst().drop(session);
                }
            } else if (!hidden.isEmpty()) {
                halfBuilt.add(after);
                var found = leftovers(desk, hidden);
                assertEquals(1, found.size(), hidden.toString());
                assertTrue(found.getFirst() instanceof Leftover.HalfBuilt half && half.isRemovable(), found.toString());
                desk.core().leftovers().remove(desk.profile(), found).run(Progress.UNWATCHED);
                assertEquals(List.of(), hidden(server));
            }
        }
        assertTrue(!halfBuilt.isEmpty(), "it was never killed in the middle");
    }
}

package org.sauvrest.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.settings.Places;
import org.sauvrest.core.words.Words;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// Results go to standard output, all else to standard error, and secrets nowhere.
@ExtendWith(WithServer.class)
class StreamsTest {

    private static final String CONTEXT = "SpecibikeStreams";
    private static final String DUMP = "pg_dump --format=custom";
    private static final String LOAD = "pg_restore --no-owner";

    @TempDir
    private Path home;

    private Desk desk;

    @SuppressWarnings("NullAway.Init") // each test begins with its own desk
    StreamsTest() {}

    @BeforeEach
    void sitDown(TestServer server) throws Exception {
        desk = Desk.of(server, home);
        desk.context(CONTEXT, 3);
    }

    private static void assertSilent(Typed typed) {
        assertEquals(0, typed.exit(), typed.toString());
        assertEquals("", typed.err());
        assertFalse(typed.out().isBlank());
    }

    @Test
    void progressIsOnStandardErrorOnly() {
        var dumping = Words.in("en").say(Step.DUMP);
        for (var typed :
                List.of(desk.type("save", CONTEXT, "--lang=en"), desk.typeJson("save", CONTEXT, "--lang=en"))) {
            assertTrue(typed.err().contains(dumping), typed.toString());
            assertFalse(typed.out().contains(dumping), typed.toString());
            assertFalse(typed.err().contains("\033"), "no terminal: nothing is drawn anew");
        }
    }

    @Test
    void quietLeavesTheResultOnly() throws Exception {
        assertSilent(desk.type("--quiet", "save", CONTEXT));
        assertSilent(desk.type("save", CONTEXT, "-q"));
        assertSilent(desk.typeJson("list", "--quiet"));
        var save = desk.save(CONTEXT).toString();
        assertSilent(desk.type("verify", save, "--quiet"));
        assertSilent(desk.type("restore", save, "--quiet", "--yes"));
        assertSilent(desk.type("doctor", "--quiet"));
    }

    @Test
    void quietDoesNotHideAProblem() {
        assertFalse(desk.type("--quiet", "save", "SpecibikeNobody").err().isBlank());
    }

    @Test
    void detailsShowTheCommandsAndWhatTheySay() {
        var typed = desk.type("save", CONTEXT, "--details");

        assertTrue(typed.err().contains("pg_dump --format=custom"), typed.err());
        assertTrue(typed.err().contains("dumping contents of table \"public.bike\""), typed.err());
        assertFalse(typed.out().contains("pg_dump"), typed.out());
    }

    @Test
    void noPasswordAppearsInAnyOutput(TestServer server) throws Exception {
        var save = desk.save(CONTEXT).toString();
        var all = new ArrayList<Typed>();
        for (var json : List.of(true, false)) {
            for (var line : List.of(
                    List.of("save", CONTEXT),
                    List.of("restore", save, "--yes"),
                    List.of("undo", CONTEXT),
                    List.of("server", "test"),
                    List.of("server", "list"),
                    List.of("list"),
                    List.of("save", "SpecibikeNobody"))) {
                var words = new ArrayList<>(line);
                words.add("--details");
                all.add(json ? desk.typeJson(words.toArray(String[]::new)) : desk.type(words.toArray(String[]::new)));
            }
        }
        var wrong =
                new SauvRest(Places.of("Linux", home, Map.of()), home, Map.of("PGPASSWORD", TestServer.SECRET + "!"));
        all.add(Typed.in(wrong, "list", "--details", "--json"));
        all.add(Typed.in(wrong, "list", "--details"));

        for (var typed : all) {
            // As JSON escapes it too.
            for (var secret : List.of(TestServer.SECRET, TestServer.SECRET.replace("\\", "\\\\"))) {
                assertFalse(typed.out().contains(secret) || typed.err().contains(secret), typed.toString());
            }
        }
        assertTrue(server.port() > 0);
    }

    @Test
    void noPasswordIsAnArgumentOfAProgram(TestServer server) throws Exception {
        server.context(
                CONTEXT, "CREATE TABLE big AS SELECT i, repeat('x', 100000) AS x FROM generate_series(1, 500) AS i");
        Set<String> seen = ConcurrentHashMap.newKeySet();
        var working = new AtomicBoolean(true);
        var watcher = Thread.ofPlatform().start(() -> watch(working, seen));

        // A program that is quick may be missed while the machine is busy.
        for (int i = 0; i < 10 && !(isSeen(seen, DUMP) && isSeen(seen, LOAD)); i++) {
            var saved = desk.typeJson("save", CONTEXT).result().path("file").asString();
            assertEquals(0, desk.type("restore", saved, "--yes").exit());
        }
        working.set(false);
        watcher.join();
        assertTrue(isSeen(seen, DUMP), seen.toString());
        assertTrue(isSeen(seen, LOAD), seen.toString());
        assertTrue(seen.stream().noneMatch(line -> line.contains(TestServer.SECRET)), seen.toString());
    }

    private static boolean isSeen(Set<String> seen, String command) {
        return seen.stream().anyMatch(line -> line.contains(command));
    }

    private static void watch(AtomicBoolean working, Set<String> seen) {
        while (working.get()) {
            ProcessHandle.current()
                    .descendants()
                    .forEach(child -> child.info().commandLine().ifPresent(seen::add));
        }
    }
}

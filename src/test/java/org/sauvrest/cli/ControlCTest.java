package org.sauvrest.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.process.Command;
import org.sauvrest.core.process.SystemProcesses;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// Ctrl-C at the real program, while pg_dump writes a big table.
@ExtendWith(WithServer.class)
class ControlCTest {

    private static final String CONTEXT = "SpecibikeControlC";
    private static final String DUMPING =
            "SELECT count(*) FROM pg_stat_activity WHERE state = 'active' AND query LIKE 'COPY public.big %'";

    @TempDir
    private Path home;

    @BeforeAll
    static void fill(TestServer server) throws Exception {
        server.context(
                CONTEXT, "CREATE TABLE big AS SELECT i, repeat('x', 100000) AS x FROM generate_series(1, 4000) AS i");
    }

    @AfterAll
    static void tidy(TestServer server) throws Exception {
        server.execute("postgres", "DROP DATABASE \"" + CONTEXT + "\"");
    }

    /// How the program ended that was interrupted in the middle of a save.
    ///
    /// @param target what gets the signal, made from the program's number
    private Typed interrupted(TestServer server, String target) throws Exception {
        var desk = Desk.of(server, home);
        var out = home.resolve("out");
        var err = home.resolve("err");
        var program = start(desk, out, err);
        try (var watcher = server.session("postgres")) {
            var deadline = System.nanoTime() + 60_000_000_000L;
            while (watcher.one(DUMPING, row -> row.number(1)) == 0) {
                assertTrue(program.isAlive() && System.nanoTime() < deadline, () -> read(err));
                Thread.sleep(10);
            }
            var children = program.descendants().toList();
            new SystemProcesses().run(Command.of("kill", "-INT", "--", target.formatted(program.pid())), line -> {});

            assertTrue(program.waitFor(60, TimeUnit.SECONDS));
            assertTrue(children.stream().noneMatch(ProcessHandle::isAlive), children.toString());
            // The server notices a moment later that nobody wants the rows any more.
            while (watcher.one(DUMPING, row -> row.number(1)) > 0) {
                assertTrue(System.nanoTime() < deadline + 60_000_000_000L, "the server goes on");
                Thread.sleep(10);
            }
        } finally {
            program.destroyForcibly();
        }
        try (var files = Files.list(home.resolve("saves"))) {
            assertEquals(List.of(), files.toList(), "no partial file");
        }
        return new Typed(program.exitValue(), read(out), read(err));
    }

    /// In a process group of its own, as a shell starts it; also where these tests run in the background of one,
    /// which has what it starts there ignore the signal.
    private static Process start(Desk desk, Path out, Path err) throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var builder = new ProcessBuilder(
                "setsid",
                "env",
                "--default-signal=INT",
                java,
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                "org.sauvrest.Main",
                "save",
                CONTEXT,
                "--json");
        var environment = builder.environment();
        environment.put("XDG_CONFIG_HOME", desk.home().resolve(".config").toString());
        environment.put("PGPASSWORD", TestServer.SECRET);
        Files.createDirectories(desk.home().resolve("saves"));
        return builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    }

    private static String read(Path file) {
        try {
            return Files.readString(file, StandardCharsets.UTF_8);
        } catch (java.io.IOException e) {
            return e.toString();
        }
    }

    @Test
    void cancelsTheSaveAndLeavesNothing(TestServer server) throws Exception {
        var ended = interrupted(server, "%d");

        assertCancelled(ended);
    }

    private static void assertCancelled(Typed ended) {
        assertEquals(130, ended.exit(), ended.toString());
        assertEquals(130, ended.json().path("exit").asInt(), ended.toString());
        assertTrue(ended.json().path("problem").isNull(), ended.toString());
    }

    @Test
    void isNoFailureOfTheProgramsThatTheTerminalStopsToo(TestServer server) throws Exception {
        var ended = interrupted(server, "-%d");

        assertCancelled(ended);
    }
}

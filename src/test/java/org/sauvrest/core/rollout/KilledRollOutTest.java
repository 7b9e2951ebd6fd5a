package org.sauvrest.core.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.settings.Places;
import org.sauvrest.testing.Park;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// A roll-out that is killed in the middle.
@ExtendWith(WithServer.class)
class KilledRollOutTest {

    @TempDir
    private Path folder;

    private Park park;
    private SauvRest core;
    private TestServer server;

    @BeforeEach
    void aPark(TestServer server) throws Exception {
        this.server = server;
        park = new Park(folder);
        core = new SauvRest(Places.of("Linux", park.admin(), Map.of()), park.admin(), environment());
        core.settings().add(server.profile(folder.resolve("saves")));
    }

    private Map<String, String> environment() {
        return server.environment();
    }

    @AfterEach
    void closeThePark() throws Exception {
        park.close();
    }

    private List<Integer> commands(int count) {
        return IntStream.range(0, count).mapToObj(park::commands).toList();
    }

    @Test
    void killedInTheMiddleItLosesNothingAndRepeatsNothing() throws Exception {
        int count = 60;
        park.add(0, count, Park.Trouble.NONE);
        park.switchOn();
        var list = Files.writeString(
                folder.resolve("parc.csv"),
                "name,address,port,user\n"
                        + IntStream.range(0, count)
                                .mapToObj(number ->
                                        "pc%03d,%s,%d,tech\n".formatted(number, Park.address(number), park.port()))
                                .collect(Collectors.joining()));

        var killed = start("credentials", "deploy", "--hosts=" + list);
        var journal = awaitProved(count / 4);
        killed.destroyForcibly().waitFor();
        var done = proved(journal);
        var before = commands(count);
        // The last line may have been cut short.
        Files.writeString(journal, "{\"at\":\"2026-", StandardOpenOption.APPEND);
        var resumed = start("credentials", "deploy", "--resume", "--json");
        assertTrue(resumed.waitFor(60, TimeUnit.SECONDS));

        assertTrue(done.size() >= count / 4 && done.size() < count, done.size() + " were done");
        assertEquals(0, resumed.exitValue(), Files.readString(folder.resolve("out")));
        var report = core.rollOut().report(core.rollOut().campaign(Optional.empty()));
        assertEquals(count, report.done(), report.toString());
        for (int number = 0; number < count; number++) {
            if (done.contains("pc%03d".formatted(number))) {
                assertEquals(before.get(number), park.commands(number), "pc" + number + " was visited again");
            }
            assertEquals(1, Files.readAllLines(park.passwordFile(number)).size());
        }
    }

    private Process start(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.home=" + park.admin(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.sauvrest.Main"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--server=test"));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().putAll(environment());
        builder.environment().put("XDG_CONFIG_HOME", park.admin() + "/.config");
        return builder.start();
    }

    private Path awaitProved(int enough) throws Exception {
        for (int i = 0; i < 600; i++) {
            try (var files = Files.walk(park.admin())) {
                var journal =
                        files.filter(file -> file.endsWith("journal.jsonl")).findFirst();
                if (journal.isPresent() && proved(journal.get()).size() >= enough) {
                    return journal.get();
                }
            }
            Thread.sleep(20);
        }
        throw new AssertionError(Files.readString(folder.resolve("out")));
    }

    private static List<String> proved(Path journal) throws Exception {
        return Files.readAllLines(journal).stream()
                .filter(line -> line.contains("\"PROVED\""))
                .map(line -> line.replaceFirst(".*\"computer\":\"([^\"]*)\".*", "$1"))
                .toList();
    }
}

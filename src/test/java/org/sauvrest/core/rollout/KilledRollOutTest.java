package org.sauvrest.core.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.RolloutProblem;
import org.sauvrest.core.words.Words;
import org.sauvrest.testing.Park;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// A roll-out that is killed in the middle.
@ExtendWith(WithServer.class)
class KilledRollOutTest {

    @TempDir
    private Path folder;

    private Trial trial;

    @BeforeEach
    void aPark(TestServer server) throws Exception {
        trial = new Trial(folder, server);
        trial.core().settings().add(trial.profile());
    }

    @AfterEach
    void closeThePark() throws Exception {
        trial.close();
    }

    @Test
    void killedInTheMiddleItLosesNothingAndRepeatsNothing() throws Exception {
        int count = 60;
        trial.park.add(0, count, Park.Trouble.NONE);
        trial.park.switchOn();
        var list = Files.writeString(
                folder.resolve("parc.csv"),
                "name,address,port,user\n"
                        + IntStream.range(0, count)
                                .mapToObj(number -> "pc%03d,%s,%d,tech\n"
                                        .formatted(number, Park.address(number), trial.park.port()))
                                .collect(Collectors.joining()));

        var killed = start("credentials", "deploy", "--hosts=" + list);
        var journal = awaitProved(count / 4);
        killed.destroyForcibly().waitFor();
        var done = proved(journal);
        var before = trial.commands(count);
        // The last line may have been cut short.
        Files.writeString(journal, "{\"at\":\"2026-", StandardOpenOption.APPEND);
        var resumed = start("credentials", "deploy", "--resume", "--json");
        assertTrue(resumed.waitFor(60, TimeUnit.SECONDS));

        assertTrue(done.size() >= count / 4 && done.size() < count, done.size() + " were done");
        assertEquals(0, resumed.exitValue(), Files.readString(folder.resolve("out")));
        assertEquals(
                List.of(),
                Files.readAllLines(journal).stream()
                        .filter(line -> !line.matches("\\{\"at\":[^{]*}"))
                        .toList(),
                "what was cut short spoils no other line");
        var report = report();
        assertEquals(count, report.done(), report.toString());
        for (int number = 0; number < count; number++) {
            if (done.contains("pc%03d".formatted(number))) {
                assertEquals(before.get(number), trial.park.commands(number), "pc" + number + " was visited again");
            }
            assertEquals(1, Files.readAllLines(trial.park.passwordFile(number)).size());
        }
    }

    @Test
    void aVisitIsUnderWayAsLongAsTheProgramIsAndThenInterrupted() throws Exception {
        trial.park.add(0, 1, Park.Trouble.HANGS);
        trial.park.add(1, 1, Park.Trouble.OFF);
        trial.park.switchOn();
        var list = Files.writeString(
                folder.resolve("parc"),
                "tech@%s:%d\ntech@%s:%d\n"
                        .formatted(Park.address(0), trial.park.port(), Park.address(1), trial.park.port()));

        var name = Park.address(0) + ":" + trial.park.port();

        var killed = start("credentials", "deploy", "--hosts=" + list);
        try {
            for (int i = 0; i < 3000 && trial.park.commands(0) == 0; i++) {
                Thread.sleep(20);
            }
            assertEquals("VISITED NONE", Trial.byName(report()).get(name), this::said);
        } finally {
            killed.destroyForcibly().waitFor();
        }
        var interrupted = report();

        assertEquals("INTERRUPTED STOPPED", Trial.byName(interrupted).get(name));
        var page = folder.resolve("report.html");
        ReportFile.write(page, interrupted, Words.in("en"));
        assertTrue(Files.readString(page).contains("visit interrupted"), Files.readString(page));
        trial.park.set(0, Park.Trouble.NONE);
        assertEquals(
                "PROVED NONE",
                Trial.byName(trial.goOn(interrupted, Choice.RESUME)).get(name));
    }

    private CampaignReport report() throws Exception {
        return trial.service().report(trial.service().campaign(Optional.empty()));
    }

    @Test
    void twoProgramsDoNotWorkOnOneCampaignAtOnce() throws Exception {
        trial.park.add(0, 1, Park.Trouble.NONE);
        trial.park.add(1, 1, Park.Trouble.OFF);
        trial.park.switchOn();
        var report = trial.begin(2);

        var journal = trial.core().settings().places().campaigns().resolve(report.id(), "journal.jsonl");
        long before = Files.size(journal);
        var other = start("credentials", "deploy", "--resume", "--watch");
        try {
            for (int i = 0; i < 3000 && Files.size(journal) == before; i++) {
                Thread.sleep(20);
            }
            assertTrue(other.isAlive(), () -> said());
            var refused = assertThrows(ProblemException.class, () -> trial.goOn(report, Choice.RETRY));

            assertEquals(new RolloutProblem.CampaignBusy(report.id()), refused.problem());
        } finally {
            other.destroyForcibly().waitFor();
        }
        assertEquals(1, trial.goOn(report, Choice.RETRY).done());
    }

    private Process start(String... arguments) throws Exception {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.home=" + trial.park.admin(),
                "-cp",
                System.getProperty("java.class.path"),
                "org.sauvrest.Main"));
        command.addAll(List.of(arguments));
        command.addAll(List.of("--server=test"));
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("out").toFile());
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().putAll(trial.server().environment());
        builder.environment().put("XDG_CONFIG_HOME", trial.park.admin() + "/.config");
        return builder.start();
    }

    private Path awaitProved(int enough) throws Exception {
        for (int i = 0; i < 3000; i++) {
            var journal = journal();
            if (journal.isPresent() && proved(journal.get()).size() >= enough) {
                return journal.get();
            }
            Thread.sleep(20);
        }
        throw new AssertionError(Files.readString(folder.resolve("out")));
    }

    private Optional<Path> journal() throws IOException {
        var campaigns = trial.core().settings().places().campaigns();
        if (Files.notExists(campaigns)) {
            return Optional.empty();
        }
        // Not what lies deeper: files come and go there.
        try (var all = Files.list(campaigns)) {
            return all.map(campaign -> campaign.resolve("journal.jsonl"))
                    .filter(Files::exists)
                    .findFirst();
        }
    }

    private String said() {
        try {
            return Files.readString(folder.resolve("out"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    private static List<String> proved(Path journal) throws Exception {
        return Files.readAllLines(journal).stream()
                .filter(line -> line.contains("\"PROVED\""))
                .map(line -> line.replaceFirst(".*\"computer\":\"([^\"]*)\".*", "$1"))
                .toList();
    }
}

package org.sauvrest.core.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.testing.Park;
import org.sauvrest.testing.SmallDisk;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// A campaign through three hundred computers, of which fifty-one are not well.
@ExtendWith(WithServer.class)
class CampaignTest {

    private static final int ALL = 300;
    private static final int OFF = 40;
    private static final int REFUSING = 5;
    private static final int FULL = 3;
    private static final int HANGING = 2;
    private static final int ILL = OFF + REFUSING + FULL + HANGING + 1;

    private static final int FIRST_REFUSING = OFF;
    private static final int FIRST_FULL = FIRST_REFUSING + REFUSING;
    private static final int FIRST_HANGING = FIRST_FULL + FULL;
    private static final int CHANGED = FIRST_HANGING + HANGING;

    @TempDir
    private Path folder;

    private Trial trial;
    private final List<SmallDisk> disks = new ArrayList<>();

    @BeforeEach
    void aPark(TestServer server) throws Exception {
        trial = new Trial(folder, server);
    }

    @AfterEach
    void closeAll() throws Exception {
        trial.close();
        for (var disk : disks) {
            disk.close();
        }
    }

    private void fillDisks() throws Exception {
        for (int number = FIRST_FULL; number < FIRST_FULL + FULL; number++) {
            var disk = SmallDisk.in(trial.park.home(number), 1);
            disks.add(disk);
            disk.fill();
        }
    }

    private static Map<String, Integer> counts(CampaignReport report) {
        return report.computers().stream()
                .collect(Collectors.toMap(
                        standing -> standing.state() + " " + standing.reason(), standing -> 1, Integer::sum));
    }

    @Test
    void everyStateIsTrueAndARetryTouchesOnlyTheFiftyOne() throws Exception {
        assumeTrue(SmallDisk.isPossible(), "full disks take root");
        trial.park.add(0, OFF / 2, Park.Trouble.OFF);
        trial.park.add(OFF / 2, OFF / 2, Park.Trouble.SILENT);
        trial.park.add(FIRST_REFUSING, REFUSING, Park.Trouble.REFUSES_KEY);
        trial.park.add(FIRST_FULL, FULL, Park.Trouble.NONE);
        trial.park.add(FIRST_HANGING, HANGING, Park.Trouble.HANGS);
        trial.park.add(CHANGED, 1, Park.Trouble.OTHER_KEY);
        trial.park.add(ILL, ALL - ILL, Park.Trouble.NONE);
        fillDisks();
        trial.park.switchOn();

        var first = trial.begin(trial.computers(ALL), 15);

        assertEquals(
                Map.of(
                        "PROVED NONE",
                        ALL - ILL,
                        "UNREACHABLE CLOSED",
                        OFF / 2,
                        "UNREACHABLE SILENT",
                        OFF / 2,
                        "REFUSED LOGIN_REFUSED",
                        REFUSING,
                        "FAILED NO_SPACE",
                        FULL,
                        "UNREACHABLE LATE",
                        HANGING,
                        "REFUSED KEY_CHANGED",
                        1),
                counts(first));
        for (int number = ILL; number < ALL; number++) {
            assertTrue(Files.readString(trial.park.passwordFile(number)).contains(":*:prof:"));
        }
        for (int number = 0; number < ILL; number++) {
            assertFalse(Files.exists(trial.park.passwordFile(number)), "pc" + number);
        }

        var before = trial.commands(ALL);
        var visited = new HashMap<String, HostState>();
        trial.goOn(first, Choice.RETRY, Optional.empty(), standing -> {
            synchronized (visited) {
                visited.put(standing.computer().name(), standing.state());
            }
        });

        assertEquals(ILL, visited.size());
        var after = trial.commands(ALL);
        assertEquals(before.subList(ILL, ALL), after.subList(ILL, ALL));
    }

    @Test
    void thoseThatAreOffAreDoneWhenTheyComeBack() throws Exception {
        trial.park.add(0, 1, Park.Trouble.NONE);
        trial.park.add(1, 1, Park.Trouble.OFF);
        trial.park.switchOn();
        var first = trial.begin(2);

        var back = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(1_500);
                trial.park.set(1, Park.Trouble.NONE);
                trial.park.switchOn();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        var watched = trial.goOn(first, Choice.RESUME, Optional.of(Duration.ofMillis(500)), standing -> {});
        back.join();

        assertEquals(1, first.done());
        assertEquals(2, watched.done(), watched.toString());
    }
}

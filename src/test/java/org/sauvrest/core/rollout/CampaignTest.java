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
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.settings.Places;
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

    private Park park;
    private SauvRest core;
    private TestServer server;
    private final List<SmallDisk> disks = new ArrayList<>();

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
    void closeAll() throws Exception {
        park.close();
        for (var disk : disks) {
            disk.close();
        }
    }

    private void fillDisks() throws Exception {
        for (int number = FIRST_FULL; number < FIRST_FULL + FULL; number++) {
            var disk = SmallDisk.in(park.home(number), 1);
            disks.add(disk);
            disk.fill();
        }
    }

    private DeployRequest request(int count, int seconds) throws Exception {
        var computers = IntStream.range(0, count)
                .mapToObj(number -> new Computer(
                        "pc%03d".formatted(number),
                        Park.address(number),
                        park.port(),
                        Optional.empty(),
                        "",
                        Platform.UNKNOWN))
                .toList();
        var ssh = new Campaign.Ssh("tech", List.of(), Campaign.Ssh.USUAL_PARALLEL, seconds, false);
        return new DeployRequest(core.settings().server("test"), Optional.empty(), ssh, computers);
    }

    private static Map<String, Integer> counts(CampaignReport report) {
        return report.computers().stream()
                .collect(Collectors.toMap(
                        standing -> standing.state() + " " + standing.reason(), standing -> 1, Integer::sum));
    }

    @Test
    void everyStateIsTrueAndARetryTouchesOnlyTheFiftyOne() throws Exception {
        assumeTrue(SmallDisk.isPossible(), "full disks take root");
        park.add(0, OFF / 2, Park.Trouble.OFF);
        park.add(OFF / 2, OFF / 2, Park.Trouble.SILENT);
        park.add(FIRST_REFUSING, REFUSING, Park.Trouble.REFUSES_KEY);
        park.add(FIRST_FULL, FULL, Park.Trouble.NONE);
        park.add(FIRST_HANGING, HANGING, Park.Trouble.HANGS);
        park.add(CHANGED, 1, Park.Trouble.OTHER_KEY);
        park.add(ILL, ALL - ILL, Park.Trouble.NONE);
        fillDisks();
        park.switchOn();

        var first = core.rollOut()
                .begin(request(ALL, 10), Access.PLAIN, standing -> {})
                .run(Progress.UNWATCHED);

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
            assertTrue(Files.readString(park.passwordFile(number)).contains(":*:prof:"));
        }
        for (int number = 0; number < ILL; number++) {
            assertFalse(Files.exists(park.passwordFile(number)), "pc" + number);
        }

        var before = commands(ALL);
        var visited = new HashMap<String, HostState>();
        core.rollOut()
                .goOn(
                        core.rollOut().campaign(Optional.of(first.id())),
                        core.settings().server("test"),
                        Choice.RETRY,
                        Access.PLAIN,
                        Optional.empty(),
                        standing -> {
                            synchronized (visited) {
                                visited.put(standing.computer().name(), standing.state());
                            }
                        })
                .run(Progress.UNWATCHED);

        assertEquals(ILL, visited.size());
        var after = commands(ALL);
        assertEquals(before.subList(ILL, ALL), after.subList(ILL, ALL));
    }

    private List<Integer> commands(int count) {
        return IntStream.range(0, count).mapToObj(park::commands).toList();
    }

    @Test
    void thoseThatAreOffAreDoneWhenTheyComeBack() throws Exception {
        park.add(0, 1, Park.Trouble.NONE);
        park.add(1, 1, Park.Trouble.OFF);
        park.switchOn();
        var first = core.rollOut()
                .begin(request(2, 5), Access.PLAIN, standing -> {})
                .run(Progress.UNWATCHED);

        var back = Thread.ofVirtual().start(() -> {
            try {
                Thread.sleep(1_500);
                park.set(1, Park.Trouble.NONE);
                park.switchOn();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        var watched = core.rollOut()
                .goOn(
                        core.rollOut().campaign(Optional.of(first.id())),
                        core.settings().server("test"),
                        Choice.RESUME,
                        Access.PLAIN,
                        Optional.of(Duration.ofMillis(500)),
                        standing -> {})
                .run(Progress.UNWATCHED);
        back.join();

        assertEquals(1, first.done());
        assertEquals(2, watched.done(), watched.toString());
    }
}

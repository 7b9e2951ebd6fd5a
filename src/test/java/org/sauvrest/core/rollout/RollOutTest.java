package org.sauvrest.core.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
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
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.testing.Park;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// A credential file brought to computers that are well and to such that are not.
@ExtendWith(WithServer.class)
class RollOutTest {

    private static final int SECONDS = 5;

    @TempDir
    private Path folder;

    private Park park;
    private RollOutService service;
    private ServerProfile profile;
    private String line;

    @BeforeEach
    void aPark(TestServer server) throws Exception {
        park = new Park(folder);
        profile = server.profile(folder.resolve("saves"));
        var core = server.core(folder.resolve("settings"));
        service = new RollOutService(core.credentials(), folder.resolve("campaigns"), park.ssh(), Optional.empty());
        line = "127.0.0.1:%d:*:prof:%s\n"
                .formatted(
                        server.port(), TestServer.SECRET.replace("\\", "\\\\").replace(":", "\\:"));
    }

    @AfterEach
    void closeThePark() throws Exception {
        park.close();
    }

    private List<Computer> computers(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> new Computer(
                        "pc" + number, Park.address(number), park.port(), Optional.empty(), "B12", Platform.UNKNOWN))
                .toList();
    }

    private DeployRequest request(int count) {
        var ssh = new Campaign.Ssh("tech", List.of(), Campaign.Ssh.USUAL_PARALLEL, SECONDS, false);
        return new DeployRequest(profile, Optional.empty(), ssh, computers(count));
    }

    private CampaignReport begin(int count) throws Exception {
        return service.begin(request(count), Access.PLAIN, standing -> {}).run(Progress.UNWATCHED);
    }

    private CampaignReport goOn(CampaignReport report, Choice choice) throws Exception {
        return service.goOn(
                        service.campaign(Optional.of(report.id())),
                        profile,
                        choice,
                        Access.PLAIN,
                        Optional.empty(),
                        standing -> {})
                .run(Progress.UNWATCHED);
    }

    private static Map<String, String> byName(CampaignReport report) {
        return report.computers().stream()
                .collect(Collectors.toMap(
                        standing -> standing.computer().name(),
                        standing -> standing.state() + " " + standing.reason()));
    }

    @Test
    void writesTheLineWhereItCountsAndHasTheComputerLogIn() throws Exception {
        park.add(0, 3, Park.Trouble.NONE);
        park.fileHolds(1, "# ours\n*:*:*:*:other\n");
        park.fileHolds(2, line);
        park.switchOn();

        var report = begin(3);

        assertEquals(
                Map.of("pc0", "PROVED NONE", "pc1", "PROVED NONE", "pc2", "ALREADY_RIGHT NONE"),
                byName(report),
                report.toString());
        assertEquals(3, report.done());
        assertEquals(line, Files.readString(park.passwordFile(0)));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(park.passwordFile(0))));
        assertEquals("# ours\n" + line + "*:*:*:*:other\n", Files.readString(park.passwordFile(1)));
        assertEquals(
                "# ours\n*:*:*:*:other\n", Files.readString(park.home(1).resolve(".pgpass.sauvrest-" + report.id())));
        assertEquals("psql", report.computers().getFirst().said());
        assertFalse(report.toString().contains(TestServer.SECRET));
    }

    @Test
    void tellsTheTruthOfEveryComputer() throws Exception {
        park.add(0, 1, Park.Trouble.NONE);
        park.add(1, 1, Park.Trouble.OFF);
        park.add(2, 1, Park.Trouble.SILENT);
        park.add(3, 1, Park.Trouble.REFUSES_KEY);
        park.add(4, 1, Park.Trouble.HANGS);
        park.add(5, 1, Park.Trouble.OTHER_KEY);
        park.add(6, 1, Park.Trouble.UNKNOWN_KEY);
        park.switchOn();

        var report = begin(7);

        assertEquals(
                Map.of(
                        "pc0", "PROVED NONE",
                        "pc1", "UNREACHABLE CLOSED",
                        "pc2", "UNREACHABLE SILENT",
                        "pc3", "REFUSED LOGIN_REFUSED",
                        "pc4", "UNREACHABLE LATE",
                        "pc5", "REFUSED KEY_CHANGED",
                        "pc6", "REFUSED KEY_NEW"),
                byName(report),
                report.toString());
        assertEquals(1, report.done());
        assertTrue(report.computers().get(6).said().contains("SHA256:"), report.toString());
    }

    @Test
    void aRetryTouchesOnlyThoseThatAreNotDone() throws Exception {
        park.add(0, 2, Park.Trouble.NONE);
        park.add(2, 1, Park.Trouble.OFF);
        park.switchOn();
        var first = begin(3);
        int logins = park.logins(0);
        park.set(2, Park.Trouble.NONE);
        park.switchOn();

        var second = goOn(first, Choice.RETRY);

        assertEquals(3, second.done(), second.toString());
        assertEquals(logins, park.logins(0));
        assertEquals(line, Files.readString(park.passwordFile(2)));
    }

    @Test
    void bringsBackWhatWasThere() throws Exception {
        park.add(0, 2, Park.Trouble.NONE);
        park.fileHolds(1, "*:*:*:*:other\n");
        park.switchOn();
        var done = begin(2);

        var back = goOn(done, Choice.ROLL_BACK);

        assertEquals(Map.of("pc0", "ROLLED_BACK NONE", "pc1", "ROLLED_BACK NONE"), byName(back), back.toString());
        assertFalse(Files.exists(park.passwordFile(0)));
        assertEquals("*:*:*:*:other\n", Files.readString(park.passwordFile(1)));
        try (var left = Files.list(park.home(1))) {
            assertEquals(List.of(park.passwordFile(1)), left.toList());
        }
    }
}

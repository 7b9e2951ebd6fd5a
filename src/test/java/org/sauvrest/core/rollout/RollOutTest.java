package org.sauvrest.core.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.testing.Park;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// A credential file brought to computers that are well and to such that are not.
@ExtendWith(WithServer.class)
class RollOutTest {

    @TempDir
    private Path folder;

    private Trial trial;

    @BeforeEach
    void aPark(TestServer server) throws Exception {
        trial = new Trial(folder, server);
    }

    @AfterEach
    void closeThePark() throws Exception {
        trial.close();
    }

    @Test
    void writesTheLineWhereItCountsAndHasTheComputerLogIn() throws Exception {
        trial.park.add(0, 3, Park.Trouble.NONE);
        trial.park.fileHolds(1, "# ours\n*:*:*:*:other\n");
        trial.park.fileHolds(2, trial.line());
        trial.park.switchOn();

        var report = trial.begin(3);

        assertEquals(
                Map.of("pc0", "PROVED NONE", "pc1", "PROVED NONE", "pc2", "ALREADY_RIGHT NONE"),
                Trial.byName(report),
                report.toString());
        assertEquals(3, report.done());
        assertEquals(trial.line(), Files.readString(trial.park.passwordFile(0)));
        assertEquals(
                "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(trial.park.passwordFile(0))));
        assertEquals("# ours\n" + trial.line() + "*:*:*:*:other\n", Files.readString(trial.park.passwordFile(1)));
        assertEquals(
                "# ours\n*:*:*:*:other\n",
                Files.readString(trial.park.home(1).resolve(".pgpass.sauvrest-" + report.id())));
        assertEquals("psql", report.computers().getFirst().said());
        assertFalse(report.toString().contains(TestServer.SECRET));
    }

    @Test
    void tellsTheTruthOfEveryComputer() throws Exception {
        trial.park.add(0, 1, Park.Trouble.NONE);
        trial.park.add(1, 1, Park.Trouble.OFF);
        trial.park.add(2, 1, Park.Trouble.SILENT);
        trial.park.add(3, 1, Park.Trouble.REFUSES_KEY);
        trial.park.add(4, 1, Park.Trouble.HANGS);
        trial.park.add(5, 1, Park.Trouble.OTHER_KEY);
        trial.park.add(6, 1, Park.Trouble.UNKNOWN_KEY);
        trial.park.switchOn();

        var report = trial.begin(7);

        assertEquals(
                Map.of(
                        "pc0", "PROVED NONE",
                        "pc1", "UNREACHABLE CLOSED",
                        "pc2", "UNREACHABLE SILENT",
                        "pc3", "REFUSED LOGIN_REFUSED",
                        "pc4", "UNREACHABLE LATE",
                        "pc5", "REFUSED KEY_CHANGED",
                        "pc6", "REFUSED KEY_NEW"),
                Trial.byName(report),
                report.toString());
        assertEquals(1, report.done());
        assertEquals(Map.of(HostState.PROVED, 1, HostState.UNREACHABLE, 3, HostState.REFUSED, 3), report.counts());
        assertEquals(
                List.of("pc1", "pc2", "pc3", "pc4", "pc5", "pc6"),
                report.missing().stream()
                        .map(standing -> standing.computer().name())
                        .toList());
        assertTrue(report.computers().get(6).said().contains("SHA256:"), report.toString());
    }

    @Test
    void aRetryTouchesOnlyThoseThatAreNotDone() throws Exception {
        trial.park.add(0, 2, Park.Trouble.NONE);
        trial.park.add(2, 1, Park.Trouble.OFF);
        trial.park.switchOn();
        var first = trial.begin(3);
        int commands = trial.park.commands(0);
        trial.park.set(2, Park.Trouble.NONE);
        trial.park.switchOn();

        var second = trial.goOn(first, Choice.RETRY);

        assertEquals(3, second.done(), second.toString());
        assertEquals(commands, trial.park.commands(0));
        assertEquals(trial.line(), Files.readString(trial.park.passwordFile(2)));
    }

    @Test
    void bringsBackWhatWasThere() throws Exception {
        trial.park.add(0, 2, Park.Trouble.NONE);
        trial.park.fileHolds(1, "*:*:*:*:other\n");
        trial.park.switchOn();
        var done = trial.begin(2);

        var back = trial.goOn(done, Choice.ROLL_BACK);

        assertEquals(Map.of("pc0", "ROLLED_BACK NONE", "pc1", "ROLLED_BACK NONE"), Trial.byName(back), back.toString());
        assertFalse(Files.exists(trial.park.passwordFile(0)));
        assertEquals("*:*:*:*:other\n", Files.readString(trial.park.passwordFile(1)));
        try (var left = Files.list(trial.park.home(1))) {
            assertEquals(List.of(trial.park.passwordFile(1)), left.toList());
        }
    }
}

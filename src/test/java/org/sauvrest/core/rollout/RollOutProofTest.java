package org.sauvrest.core.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.testing.Park;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// Computers on which the program that is to log in does something else.
@ExtendWith(WithServer.class)
class RollOutProofTest {

    @TempDir
    private Path folder;

    private Trial trial;

    @BeforeEach
    void aComputer(TestServer server) throws Exception {
        trial = new Trial(folder, server);
        trial.park.add(0, 1, Park.Trouble.NONE);
        trial.park.switchOn();
    }

    @AfterEach
    void closeThePark() throws Exception {
        trial.close();
    }

    /// What a computer has for `psql`.
    private void psql(String line) throws Exception {
        var programs = Files.createDirectories(folder.resolve("programs"));
        var file = Files.writeString(programs.resolve("psql"), "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
        trial.park.setVariable("PATH", programs + ":" + System.getenv("PATH"));
    }

    @Test
    void whatHangsAfterTheFileIsWrittenIsToldAsThatAndCanBeTakenBack() throws Exception {
        psql("exec sleep 600");

        var report = trial.begin(trial.computers(1), 12);

        assertEquals(Map.of("pc0", "WRITTEN LATE"), Trial.byName(report), report.toString());
        assertEquals(trial.line(), Files.readString(trial.park.passwordFile(0)));
        assertEquals(Map.of("pc0", "ROLLED_BACK NONE"), Trial.byName(trial.goOn(report, Choice.ROLL_BACK)));
        assertFalse(Files.exists(trial.park.passwordFile(0)));
    }

    @Test
    void aPasswordThatAProgramTellsIsShownToNobody() throws Exception {
        trial.park.setVariable("TOLD", TestServer.SECRET);
        psql("echo \"psql: error: password authentication failed: $TOLD\" >&2; exit 2");

        var report = trial.begin(1);

        assertEquals(Map.of("pc0", "WRITTEN SERVER_REFUSED"), Trial.byName(report), report.toString());
        assertTrue(report.computers().getFirst().said().endsWith("failed: ********"), report.toString());
        assertFalse(report.toString().contains(TestServer.SECRET));
    }
}

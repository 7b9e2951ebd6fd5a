package org.sauvrest.desktop.rollout;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.testing.Endurance;
import org.sauvrest.testing.Park.Trouble;
import org.sauvrest.testing.Responsiveness;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

@Tag("measured")
@ExtendWith(WithServer.class)
class RolloutResponsivenessTest {

    private static final int MANY = 300;

    @TempDir
    private Path folder;

    @Test
    void threeHundredComputersKeepNoClickWaiting(TestServer server) throws Exception {
        Endurance.requireBesideOtherWork(
                number -> deploy(server, Files.createDirectory(folder.resolve("window" + number))));
    }

    private static Responsiveness deploy(TestServer server, Path home) throws Exception {
        try (var seat = ParkSeat.in(home, server).with(0, 1, Trouble.NONE).switchedOn();
                var window = seat.deployed(MANY)) {
            ParkSeat.proves(window, 1, MANY);
            return window.responsiveness();
        }
    }
}

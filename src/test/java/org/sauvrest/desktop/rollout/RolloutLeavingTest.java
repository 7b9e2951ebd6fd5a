package org.sauvrest.desktop.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sauvrest.desktop.rollout.ParkSeat.counts;
import static org.sauvrest.desktop.rollout.ParkSeat.proves;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.rollout.HostState;
import org.sauvrest.testing.Dragged;
import org.sauvrest.testing.Park.Trouble;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

@ExtendWith(WithServer.class)
class RolloutLeavingTest {

    @TempDir
    private Path folder;

    @Test
    void leavingBeforeTheVisitsWritesNothing(TestServer server) throws Exception {
        try (var seat = ParkSeat.in(folder, server).with(0, 1, Trouble.NONE).switchedOn();
                var window = seat.atAccess(1)) {
            window.key(KeyCode.ESCAPE).until("home", () -> window.isReady("#deploy"));
            window.click("#deploy").click("#cancel").until("home", () -> window.isReady("#deploy"));

            window.sees("#rollout", window.words().say("home.rollout.none"));
            assertFalse(Files.exists(seat.park().passwordFile(0)));
        }
    }

    @Test
    void whatWasDoneBeforeACancelStaysAndTheRestIsContinuedFromTheHomePage(TestServer server) throws Exception {
        try (var seat = ParkSeat.in(folder, server)
                .with(0, 2, Trouble.NONE)
                .with(2, 1, Trouble.HANGS)
                .with(3, 1, Trouble.SILENT)
                .switchedOn()) {
            try (var window = seat.atAccess(4).click("#primary")) {
                counts(window, HostState.PROVED, 2);
                counts(window, HostState.VISITED, 1);
                long begun = System.nanoTime();
                window.click("#cancel");
                assertEquals(window.words().say("window.stopped"), window.verdict());
                var took = Duration.ofNanos(System.nanoTime() - begun);
                // Else it would be until the one that hangs is given up.
                assertTrue(took.compareTo(Duration.ofSeconds(20)) < 0, "it took " + took);
                counts(window, HostState.INTERRUPTED, 1);
            }
            seat.park().set(2, Trouble.NONE);
            int visits = seat.visits(0);
            try (var window = seat.seat().open()) {
                window.click("#continue-rollout");
                proves(window, 2, 4).click("#retry");
                proves(window, 3, 4);
                assertEquals(visits, seat.visits(0));
            }
        }
    }

    @Test
    void waitingForThoseThatAreOffIsShownAndCanBeCancelled(TestServer server) throws Exception {
        try (var seat = ParkSeat.in(folder, server)
                        .with(0, 1, Trouble.NONE)
                        .with(1, 1, Trouble.OFF)
                        .switchedOn();
                var window = seat.deployed(2)) {
            window.click("#wait").sees("#progress-step", window.words().say(Step.WAIT_FOR_COMPUTERS));
            window.click("#cancel");

            assertEquals(window.words().say("window.stopped"), window.verdict());
            counts(window, HostState.PROVED, 1);
        }
    }

    @Test
    void aListIsToldItsFaultWhereItIsMended(TestServer server) throws Exception {
        try (var seat = ParkSeat.in(folder, server);
                var window = seat.seat().open()) {
            var list = Files.writeString(folder.resolve("list.txt"), "pc[01-28]\n192.168.1.40-10\n");
            window.click("#deploy").until("the list has the keyboard", () -> window.hasFocus("#list"));
            assertTrue(new Dragged(list).dropOn(window, "#computers"));
            window.until("a fault", () -> window.isShown("#list-fault"));
            assertTrue(window.textOf("#list-fault").contains("2"), window.textOf("#list-fault"));
            assertFalse(window.isReady("#primary"));

            window.type("#list", "pc[01-28]");
            window.sees("#count", window.words().say("rollout.window.count-computers", "count", 28));
            window.until("no fault", () -> !window.isShown("#list-fault") && window.isReady("#primary"));

            window.type("#list", "Host pc1\n  Port 22\nMatch exec true\n  Port 23");
            window.until("what does not count", () -> window.isShown("#unfollowed") && window.isReady("#primary"));
            assertTrue(window.textOf("#unfollowed").contains("3"), window.textOf("#unfollowed"));
            window.type("#list", "pc1");
            window.until("nothing of it", () -> !window.isShown("#unfollowed"));
        }
    }

    @Test
    void aServerThatRefusesThePasswordHasNobodyVisited(TestServer server) throws Exception {
        try (var seat = ParkSeat.in(folder, server).with(0, 1, Trouble.NONE).switchedOn();
                var window = seat.atAccess(1)) {
            server.execute("postgres", "ALTER ROLE prof NOLOGIN");
            try {
                window.click("#primary").verdict();
                window.sees(window.words().say("window.verdict.bad"));
            } finally {
                server.execute("postgres", "ALTER ROLE prof LOGIN");
            }
            assertEquals(0, seat.visits(0));
            window.click("#again").until("the list is still there", () -> window.isReady("#primary"));
        }
    }
}

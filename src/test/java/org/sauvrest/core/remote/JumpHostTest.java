package org.sauvrest.core.remote;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.RemoteProblem;
import org.sauvrest.testing.JumpPark;
import org.sauvrest.testing.OpenSshd;

/// Work with a computer that the user's own SSH configuration reaches through a jump host.
class JumpHostTest {

    private static final String ME = System.getProperty("user.name");

    @TempDir
    private Path folder;

    private JumpPark park;
    private SshPlace place;
    private Path file;

    @BeforeEach
    void aFileBehindAJumpHost() throws Exception {
        assumeTrue(OpenSshd.isPossible(), "there is no /usr/sbin/sshd: install openssh-server");
        park = new JumpPark(folder);
        park.useConfig(park.config());
        place = new SshPlace(new Target("pc1", Target.USUAL_PORT, ME), park.login());
        file = Files.writeString(park.computer(1).home().resolve("file"), "before");
    }

    @AfterEach
    void closeIt() {
        if (park != null) {
            park.close();
        }
    }

    private Problem problem() {
        return assertThrows(ProblemException.class, () -> place.read(file.toString()))
                .problem();
    }

    @Test
    void aFileIsReadAndWrittenThroughIt() throws Exception {
        park.knowAll();
        var large = new byte[3 * 1024 * 1024 / 4];
        Arrays.fill(large, (byte) 'x');

        place.rewrite(file.toString(), "before".getBytes(StandardCharsets.UTF_8), large);

        assertArrayEquals(large, Files.readAllBytes(file));
        assertArrayEquals(large, place.read(file.toString()));
        assertEquals(3, park.jump().logins(), park.jump().log());
        assertEquals(3, park.computer(1).logins(), park.computer(1).log());
    }

    @Test
    void theWayMayLeadOverSeveral() throws Exception {
        park.knowAll();
        try (var inner = park.server("127.78.4.9")) {
            park.know(inner);
            park.useConfig(JumpPark.block("outer", park.jump())
                    + JumpPark.block("inner", inner)
                    + JumpPark.block("pc1", park.computer(1), "ProxyJump outer,inner"));

            assertArrayEquals("before".getBytes(StandardCharsets.UTF_8), place.read(file.toString()));
            assertEquals(1, park.jump().logins());
            assertEquals(1, inner.logins());

            inner.switchOff();
            assertEquals(
                    new RemoteProblem.JumpHostFailed(
                            ME + "@" + inner.address() + ":" + inner.port(), ME + "@pc1", RemoteFault.CLOSED, ""),
                    problem());
        }
    }

    @Test
    void aJumpHostThatIsNotThereIsTold() throws Exception {
        park.knowAll();
        park.jump().switchOff();

        assertEquals(new RemoteProblem.JumpHostFailed(park.jumpName(), ME + "@pc1", RemoteFault.CLOSED, ""), problem());
    }

    @Test
    void aComputerThatIsNotThereIsNotTheJumpHostsFault() throws Exception {
        park.knowAll();
        park.computer(1).switchOff();

        assertEquals(new RemoteProblem.RemoteFailed(ME + "@pc1", RemoteFault.CLOSED, ""), problem());
    }

    /// A computer keeps few places for those that have not logged in yet.
    @Test
    void whoHasOnlyKnockedIsGoneThereToo() throws Exception {
        park.knowAll();
        var login = park.login();
        try (var door = new SshDoor(login, KnownHosts.read(login.folder(), fingerprint -> false))) {
            // One has looked whether the server is there.
            awaitEnded(1);
            door.knock(door.route(place.target()), Duration.ofSeconds(20));

            awaitEnded(2);
            assertEquals(0, park.computer(1).logins());
        }
    }

    private void awaitEnded(long count) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(10);
        while (ended() < count && System.nanoTime() < until) {
            Thread.sleep(20);
        }
        assertEquals(count, ended(), park.computer(1).log());
    }

    /// How many have left the computer without logging in.
    private long ended() {
        return park.computer(1)
                .log()
                .lines()
                .filter(line -> line.matches("Connection (closed|reset) by \\d.*"))
                .count();
    }

    @Test
    void bothKeysMustBeKnown() throws Exception {
        park.know(park.computer(1));
        var jump = (RemoteProblem.JumpHostFailed) problem();
        Files.delete(park.knownHosts());
        park.know(park.jump());
        var computer = (RemoteProblem.RemoteFailed) problem();
        Files.delete(park.knownHosts());
        // The key of another one, under the name of the computer.
        park.know(park.jump());
        park.know(park.computer(2).knownHost().replaceFirst("^\\S+", knownName(park.computer(1))));
        var changed = (RemoteProblem.RemoteFailed) problem();

        assertEquals(park.jumpName(), jump.jump());
        assertEquals(RemoteFault.KEY_NEW, jump.fault());
        assertEquals(RemoteFault.KEY_NEW, computer.fault());
        assertEquals(RemoteFault.KEY_CHANGED, changed.fault());
    }

    private static String knownName(OpenSshd server) {
        return "[" + server.address() + "]:" + server.port();
    }
}

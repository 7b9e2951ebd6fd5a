package org.sauvrest.core.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.RemoteProblem;
import org.sauvrest.testing.JumpPark;
import org.sauvrest.testing.OpenSshd;

/// Connections to real OpenSSH servers that break, or are not even let begin.
class BrokenConnectionTest {

    private static final String ME = System.getProperty("user.name");
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @TempDir
    private Path folder;

    private JumpPark park;

    @BeforeEach
    void servers() throws Exception {
        assumeTrue(OpenSshd.isPossible(), "there is no /usr/sbin/sshd: install openssh-server");
        park = new JumpPark(folder);
        park.knowAll();
    }

    @AfterEach
    void closeThem() {
        if (park != null) {
            park.close();
        }
    }

    private Target target(OpenSshd server) {
        return new Target(server.address(), server.port(), ME);
    }

    private SshPlace place(OpenSshd server) {
        return new SshPlace(target(server), park.login());
    }

    private SshDoor door() throws ProblemException {
        var login = park.login();
        return new SshDoor(login, KnownHosts.read(login.folder(), fingerprint -> false));
    }

    /// @return a stranger at the only place that the server has for those who have not logged in
    private static Socket inTheWay(OpenSshd server) throws Exception {
        long until = System.nanoTime() + TimeUnit.SECONDS.toNanos(20);
        while (true) {
            var stranger = new Socket(server.address(), server.port());
            var said = new String(stranger.getInputStream().readNBytes(4), StandardCharsets.US_ASCII);
            if (said.equals("SSH-")) {
                return stranger;
            }
            stranger.close();
            assertTrue(System.nanoTime() < until, said);
            Thread.sleep(20);
        }
    }

    @Test
    void whoIsSentAwayAtTheDoorComesAgain() throws Exception {
        try (var crowded = park.server("127.78.4.8", "MaxStartups 1")) {
            park.know(crowded);
            var file = Files.writeString(crowded.home().resolve("file"), "there");
            try (var door = door()) {
                CompletableFuture<RemoteSession> opening;
                try (var stranger = inTheWay(crowded)) {
                    opening = opening(door, new Route(List.of(), target(crowded)));
                    while (!crowded.log().contains("MaxStartups") && !opening.isDone()) {
                        Thread.sleep(5);
                    }
                    assertTrue(stranger.isConnected());
                }
                try (var session = opening.get()) {
                    var answer = session.run("cat " + file, new byte[0], PATIENCE);
                    assertEquals("there", answer.text());
                }
            }
            assertTrue(crowded.log().contains("MaxStartups"), crowded.log());
        }
    }

    private static CompletableFuture<RemoteSession> opening(SshDoor door, Route route) {
        return CompletableFuture.supplyAsync(() -> {
            try {
                return door.open(route, PATIENCE);
            } catch (RemoteException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    @Test
    void aServerThatSendsEverybodyAwayIsGivenUp() throws Exception {
        try (var crowded = park.server("127.78.4.8", "MaxStartups 1")) {
            park.know(crowded);
            try (var stranger = inTheWay(crowded)) {
                var refused = assertThrows(
                        ProblemException.class, () -> place(crowded).read("/etc/hostname"));

                assertEquals(RemoteFault.LOST, ((RemoteProblem.RemoteFailed) refused.problem()).fault());
                assertTrue(stranger.isConnected());
            }
        }
    }

    @Test
    void aServerThatIsShownTooManyKeysHasRefusedThemOnce() throws Exception {
        var ssh = park.login().folder();
        OpenSshd.key(ssh.resolve("id_rsa"), "rsa", "");
        OpenSshd.key(ssh.resolve("id_ecdsa"), "ecdsa", "");
        Files.delete(ssh.resolve("id_ed25519"));
        try (var strict = park.server("127.78.4.8", "MaxAuthTries 1")) {
            park.know(strict);

            var refused =
                    assertThrows(ProblemException.class, () -> place(strict).read("/etc/hostname"));

            assertEquals(
                    new RemoteProblem.RemoteFailed(place(strict).target().toString(), RemoteFault.LOGIN_REFUSED, ""),
                    refused.problem());
            assertEquals(
                    1,
                    strict.log()
                            .lines()
                            .filter(line -> line.startsWith("maximum authentication attempts"))
                            .count(),
                    strict.log());
        }
    }

    /// It may be a file with passwords.
    @Test
    void whatALateCommandHadPrintedIsShownToNobody() {
        var late = assertThrows(
                ProblemException.class,
                () -> place(park.computer(1))
                        .run("echo db_password=secret; sleep 60", new byte[0], Duration.ofSeconds(2)));

        assertEquals(
                new RemoteProblem.RemoteFailed(target(park.computer(1)).toString(), RemoteFault.LATE, ""),
                late.problem());
        var cause = assertInstanceOf(RemoteException.class, late.getCause());
        assertEquals("db_password=secret\n", cause.printed());
    }

    @Test
    void aJumpHostWhoseSessionEndsUnderwayIsVisitedAgain() throws Exception {
        var route = new Route(List.of(target(park.jump())), target(park.computer(1)));
        try (var door = door()) {
            door.knock(route, PATIENCE);
            var sessions = park.jump().sessions();
            assertEquals(1, sessions.size());
            signal("STOP", sessions);
            var opening = opening(door, route);
            // Long enough for it to be underway; were it not, the session is found ended, which is right as well.
            Thread.sleep(300);
            signal("KILL", sessions);

            try (var session = opening.get()) {
                assertEquals(5, session.run("exit 5", new byte[0], PATIENCE).status());
            }
            assertEquals(2, park.jump().logins(), park.jump().log());
        }
    }

    private static void signal(String name, List<ProcessHandle> processes) throws IOException, InterruptedException {
        for (var process : processes) {
            OpenSshd.run("kill", "-" + name, Long.toString(process.pid()));
        }
    }
}

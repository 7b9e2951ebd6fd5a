package org.sauvrest.core.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.words.Words;
import org.sauvrest.testing.JumpPark;
import org.sauvrest.testing.OpenSshd;
import org.sauvrest.testing.Park;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// A roll-out to computers behind a jump host, all of them real OpenSSH servers.
@ExtendWith(WithServer.class)
class JumpHostRollOutTest {

    @TempDir
    private Path folder;

    private JumpTrial trial;
    private JumpPark park;

    @BeforeEach
    void computersBehindAJumpHost(TestServer server) throws Exception {
        assumeTrue(OpenSshd.isPossible(), "there is no /usr/sbin/sshd: install openssh-server");
        trial = JumpTrial.in(folder, server);
        park = trial.park();
    }

    @AfterEach
    void closeThem() {
        if (trial != null) {
            trial.close();
        }
    }

    /// Where the reasons lie.
    private static Map<String, String> jumps(CampaignReport report) {
        return report.computers().stream()
                .filter(standing -> standing.jump().isPresent())
                .collect(Collectors.toMap(
                        standing -> standing.computer().name(),
                        standing -> standing.jump().get()));
    }

    private void bothStand(CampaignReport report, String state, boolean atJumpHost) {
        assertEquals(
                Map.of("pc1", state, "pc2", state),
                Trial.byName(report),
                report + "\n" + park.jump().log());
        assertEquals(atJumpHost ? Map.of("pc1", park.jumpName(), "pc2", park.jumpName()) : Map.of(), jumps(report));
    }

    @Test
    void everyComputerProvesItsLoginAndOneSessionAtTheJumpHostDoesForAll() throws Exception {
        park.knowAll();

        var report = trial.begin(park.config());

        bothStand(report, "PROVED NONE", false);
        for (int number = 1; number <= 2; number++) {
            assertTrue(Files.readString(park.computer(number).home().resolve(".pgpass"))
                    .contains(":*:prof:"));
        }
        assertFalse(Files.exists(park.jump().home().resolve(".pgpass")), "it is no computer of the list");
        assertEquals(1, park.jump().logins(), park.jump().log());

        bothStand(trial.goOn(report, Choice.ROLL_BACK, Access.PLAIN), "ROLLED_BACK NONE", false);
    }

    @Test
    void manyComputersAreVisitedThroughOneSession() throws Exception {
        int count = 60;
        try (var many = new Park(folder)) {
            many.add(0, count - 10, Park.Trouble.NONE);
            many.add(count - 10, 10, Park.Trouble.OFF);
            many.switchOn();
            park.know(park.jump());
            var list = new StringBuilder(JumpPark.block("jump", park.jump()));
            for (int number = 0; number < count; number++) {
                list.append("Host pc%d\n  HostName %s\n  Port %d\n  ProxyJump jump\n"
                        .formatted(number, Park.address(number), many.port()));
            }

            var report = trial.begin(list.toString());

            assertEquals(
                    Map.of(HostState.PROVED, count - 10, HostState.UNREACHABLE, 10),
                    report.counts(),
                    report.toString());
            assertEquals(1, park.jump().logins(), park.jump().log());
        }
    }

    @Test
    void theUsersOwnConfigurationCountsForAListOfNames() throws Exception {
        park.knowAll();
        park.useConfig(park.config());

        bothStand(trial.begin("pc1\npc2\n"), "PROVED NONE", false);
        assertEquals(1, park.jump().logins(), park.jump().log());
    }

    @Test
    void theListCountsWhateverTheUsersOwnConfigurationSays() throws Exception {
        park.knowAll();
        park.useConfig("Host *\n  ProxyCommand none-such %h\n");

        bothStand(trial.begin(park.config()), "PROVED NONE", false);
    }

    @Test
    void aJumpHostThatIsOffIsNamedAndTriedAgain() throws Exception {
        park.knowAll();
        park.jump().switchOff();

        var report = trial.begin(park.config());

        bothStand(report, "UNREACHABLE CLOSED", true);
        assertEquals(
                "at the jump host %s: it is on, but no SSH server answers".formatted(park.jumpName()),
                ReportFile.why(report.computers().getFirst(), Words.in("en")));
        bothStand(trial.read(report), "UNREACHABLE CLOSED", true);

        var seen = new CopyOnWriteArrayList<String>();
        var pause = Optional.of(Duration.ofMillis(50));
        var later = trial.goOn(report, Choice.RESUME, Access.PLAIN, pause, standing -> {
            seen.add(standing.state().name());
            if (seen.size() == 2) {
                switchOn();
            }
        });

        bothStand(later, "PROVED NONE", false);
        assertEquals(List.of("UNREACHABLE", "UNREACHABLE"), seen.subList(0, 2));
    }

    private void switchOn() {
        try {
            park.jump().switchOn();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void aJumpHostWithAnotherKeyIsRefused() throws Exception {
        park.know(park.computer(1), park.computer(2));
        park.know(park.computer(1)
                .knownHost()
                .replaceFirst(
                        "^\\S+",
                        "[" + park.jump().address() + "]:" + park.jump().port()));

        bothStand(trial.begin(park.config()), "REFUSED KEY_CHANGED", true);
        assertEquals(0, park.jump().logins());
    }

    @Test
    void newKeysAreAcceptedOneBehindTheOther() throws Exception {
        var first = trial.begin(park.config());
        bothStand(first, "REFUSED KEY_NEW", true);
        var jumpKey = first.computers().getFirst().fingerprint();
        assertTrue(jumpKey.startsWith("SHA256:"), jumpKey);

        var second =
                trial.goOn(first, Choice.NEW_KEYS, new Access(Optional.empty(), Optional.empty(), jumpKey::equals));
        bothStand(second, "REFUSED KEY_NEW", false);

        var third = trial.goOn(second, Choice.NEW_KEYS, new Access(Optional.empty(), Optional.empty(), key -> true));
        bothStand(third, "PROVED NONE", false);
        var known = Files.readString(park.knownHosts());
        for (var server : List.of(park.jump(), park.computer(1), park.computer(2))) {
            assertTrue(known.contains(server.knownHost().strip()), known);
        }
    }

    @Test
    void aJumpHostThatPassesNothingOnIsTold() throws Exception {
        try (var closed = park.server("127.78.4.8", "AllowTcpForwarding no")) {
            park.know(closed, park.computer(1), park.computer(2));

            var report = trial.begin(JumpPark.block("jump", closed)
                    + park.config().substring(park.config().indexOf("Host pc1")));

            assertEquals(
                    Map.of("pc1", "REFUSED FORWARDING_REFUSED", "pc2", "REFUSED FORWARDING_REFUSED"),
                    Trial.byName(report),
                    report.toString());
            assertEquals(1, closed.logins());
            assertEquals(
                    "%s@%s:%d".formatted(System.getProperty("user.name"), closed.address(), closed.port()),
                    report.computers().getFirst().jump().orElseThrow());
        }
    }

    @Test
    void whatIsTheMatterWithAComputerIsNotTheJumpHosts() throws Exception {
        park.know(park.jump(), park.computer(1));
        park.know(park.jump()
                .knownHost()
                .replaceFirst(
                        "^\\S+",
                        "[" + park.computer(2).address() + "]:"
                                + park.computer(2).port()));
        park.computer(1).switchOff();

        var report = trial.begin(park.config() + "Host pc3\n  HostName no.such.name.invalid\n  ProxyJump jump\n");

        assertEquals(
                Map.of("pc1", "UNREACHABLE CLOSED", "pc2", "REFUSED KEY_CHANGED", "pc3", "UNREACHABLE NAME_UNKNOWN"),
                Trial.byName(report),
                report.toString());
        assertEquals(Map.of(), jumps(report));
    }

    @Test
    void aWayThatIsNotFollowedIsToldForTheComputerThatItLeadsTo() throws Exception {
        park.knowAll();
        park.useConfig("Host pc1\n  ProxyCommand nc %h %p\n" + park.config());

        var report = trial.begin("pc1\npc2\n");

        assertEquals(
                Map.of("pc1", "REFUSED WAY_NOT_FOLLOWED", "pc2", "PROVED NONE"),
                Trial.byName(report),
                report.toString());
        assertEquals("ProxyCommand", report.computers().getFirst().said());
    }
}

package org.sauvrest.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.settings.Places;
import org.sauvrest.testing.OpenSshd;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// `sauvrest credentials deploy` against real OpenSSH servers, each with a key of another kind.
@ExtendWith(WithServer.class)
class DeployVerbTest {

    @TempDir
    private Path home;

    private final List<OpenSshd> computers = new ArrayList<>();
    private SauvRest core;
    private Path key;

    @BeforeEach
    void threeComputers(TestServer server) throws Exception {
        assumeTrue(OpenSshd.isPossible(), "there is no /usr/sbin/sshd: install openssh-server");
        core = server.core(home);
        core.settings().add(server.profile(home.resolve("saves")));
        Files.createDirectory(home.resolve(".ssh"));
        key = OpenSshd.key(home.resolve(".ssh/id_ed25519"), "ed25519", "");
        for (var kind : List.of("ed25519", "ecdsa", "rsa")) {
            computers.add(new OpenSshd(
                    Files.createDirectory(home.resolve(kind)),
                    "127.78.0." + (computers.size() + 1),
                    Path.of(key + ".pub"),
                    kind));
        }
    }

    @AfterEach
    void closeAll() throws Exception {
        for (var computer : computers) {
            computer.close();
        }
    }

    private void know(int count) throws Exception {
        for (var computer : computers.subList(0, count)) {
            Files.writeString(
                    home.resolve(".ssh/known_hosts"),
                    computer.knownHost(),
                    StandardOpenOption.CREATE,
                    StandardOpenOption.APPEND);
        }
    }

    private Path list() throws Exception {
        var text = new StringBuilder("nom;adresse;salle;utilisateur;port\n");
        for (var computer : computers) {
            text.append("pc-%d;%s;B12;%s;%d%n"
                    .formatted(
                            text.toString().lines().count(),
                            computer.address(),
                            System.getProperty("user.name"),
                            computer.port()));
        }
        return Files.writeString(home.resolve("parc.csv"), text);
    }

    private Typed deploy(String... arguments) {
        return Typed.in(
                core,
                Stream.concat(Stream.of("credentials", "deploy"), Stream.of(arguments))
                        .toArray(String[]::new));
    }

    @Test
    void everyComputerProvesItsLogin() throws Exception {
        know(3);
        var csv = home.resolve("report.csv");
        var page = home.resolve("report.html");

        var deployed = deploy("--hosts=" + list(), "--report=" + csv, "--report=" + page, "--lang=fr");

        assertEquals(0, deployed.exit(), deployed + computers.getFirst().log());
        assertTrue(deployed.out().contains("3 ordinateurs sur 3"), deployed.out());
        for (var computer : computers) {
            assertTrue(Files.readString(computer.home().resolve(".pgpass")).contains(":*:prof:"));
        }
        var all = deployed.out() + deployed.err() + Files.readString(csv) + Files.readString(page);
        assertFalse(all.contains(TestServer.SECRET), all);
        assertTrue(
                Files.readString(csv)
                        .matches("(?s).*\"pc-2\";\"127.78.0.2\";\"B12\";\"connexion prouvée\";;"
                                + "\"\\d{4}-\\d\\d-\\d\\d \\d\\d:\\d\\d:\\d\\d\".*"),
                Files.readString(csv));
        assertTrue(Files.readString(page).contains("Il n’en manque aucun."), Files.readString(page));
    }

    @Test
    void aKeyThatWasNeverSeenIsRefusedUntilItIsAccepted() throws Exception {
        know(2);

        var refused = deploy("--hosts=" + list(), "--json");
        var third = refused.json().path("result").path("computers").path(2);
        var accepted = deploy("--retry", "--accept-new-keys", "--json");
        var again = deploy("--retry", "--json");

        assertEquals(1, refused.exit(), refused.toString());
        assertEquals("KEY_NEW", third.path("reason").asString(), refused.toString());
        assertEquals(0, accepted.exit(), accepted.toString());
        assertEquals(3, accepted.result().path("done").asInt());
        assertEquals(0, again.exit(), again.toString());
        assertTrue(Files.readString(home.resolve(".ssh/known_hosts"))
                .contains("[127.78.0.3]:" + computers.get(2).port()));
    }

    @Test
    void aListMayBeAnSshConfigurationOfSeveralFiles() throws Exception {
        know(3);
        Files.createDirectories(home.resolve(".ssh/rooms"));
        for (var computer : computers) {
            Files.writeString(
                    home.resolve(".ssh/rooms/" + computer.port()),
                    "Host pc-%d%n  HostName %s%n  Port %d%n"
                            .formatted(computer.port(), computer.address(), computer.port()));
        }
        var list = Files.writeString(
                home.resolve("park"),
                "Include rooms/*\nMatch exec true\n  Port 9\nMatch all\n  User %s\n"
                        .formatted(System.getProperty("user.name")));

        var deployed = deploy("--hosts=" + list, "--lang=es");

        assertEquals(0, deployed.exit(), deployed.toString());
        assertTrue(deployed.out().contains("3 de 3"), deployed.out());
        assertTrue(deployed.err().contains("La línea 2 de " + list + " no cuenta"), deployed.err());
    }

    @Test
    void whoCancelsIsNotToldThatNothingWasChanged() throws Exception {
        know(3);
        var list = list();
        Thread.currentThread().interrupt();

        var cancelled = deploy("--hosts=" + list);

        Thread.interrupted();
        assertEquals(130, cancelled.exit(), cancelled.toString());
        assertTrue(cancelled.err().contains("--status"), cancelled.err());
    }

    @Test
    void aListThatIsNotUnderstoodVisitsNobody() throws Exception {
        know(3);
        var list = Files.writeString(home.resolve("wrong.csv"), "name;colour\npc1;red\n");

        var refused = deploy("--hosts=" + list, "--json");

        assertEquals("HostListFault", refused.problem(), refused.toString());
        assertEquals(2, deploy("--hosts=" + list(), "--report=report.pdf").exit(), "a report of no known kind");
        assertEquals(2, deploy("--hosts=" + list(), "--parallel=0").exit(), "nobody at a time");
        assertEquals(2, deploy("--hosts=" + list(), "--timeout=0").exit(), "no time for an answer");
        assertFalse(Files.exists(computers.getFirst().home().resolve(".pgpass")));
    }

    @Test
    void anotherKeyMayBeGivenWhenOneGoesOn() throws Exception {
        know(3);
        var elsewhere = Files.move(key, home.resolve("elsewhere"));

        var refused = deploy("--hosts=" + list(), "--json");
        var withKey = deploy("--retry", "--identity=" + elsewhere, "--json");

        assertEquals(
                "LOGIN_REFUSED",
                refused.json()
                        .path("result")
                        .path("computers")
                        .path(0)
                        .path("reason")
                        .asString());
        assertEquals(3, withKey.result().path("done").asInt(), withKey.toString());
    }

    @Test
    void aKeyThatOnlyTheAgentHoldsLetsIn(TestServer server) throws Exception {
        know(3);
        var socket = home.resolve("agent");
        var agent = new ProcessBuilder("ssh-agent", "-D", "-a", socket.toString())
                .redirectErrorStream(true)
                .start();
        try {
            addToAgent(socket);
            Files.delete(key);
            var environment = new HashMap<>(server.environment());
            environment.put("SSH_AUTH_SOCK", socket.toString());
            core = new SauvRest(Places.of("Linux", home, Map.of()), home, environment);

            var deployed = deploy("--hosts=" + list(), "--json");

            assertEquals(3, deployed.result().path("done").asInt(), deployed.toString());
        } finally {
            agent.destroy();
            agent.waitFor();
        }
    }

    private void addToAgent(Path socket) throws Exception {
        var add = new ProcessBuilder("ssh-add", "-q", key.toString()).redirectErrorStream(true);
        add.environment().put("SSH_AUTH_SOCK", socket.toString());
        for (int i = 0; i < 1500 && !Files.exists(socket); i++) {
            Thread.sleep(20);
        }
        assertEquals(0, add.start().waitFor());
    }

    @Test
    void aLockedKeyIsToldAsWhatItIs() throws Exception {
        know(3);
        var locked = OpenSshd.key(home.resolve("locked"), "ed25519", "a phrase");

        var refused = deploy("--hosts=" + list(), "--identity=" + locked, "--json");

        assertEquals("KeyUnusable", refused.problem(), refused.toString());
        var fault = refused.json().path("problem").path("facts").path("fault");
        assertEquals("Locked", fault.path("kind").asString(), refused.toString());
        assertFalse(Files.exists(computers.getFirst().home().resolve(".pgpass")));
    }
}

package org.sauvrest.core.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.testing.OpenSshd;
import org.sauvrest.testing.SmallDisk;
import org.sauvrest.testing.SshComputer;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// A roll-out to everybody on a computer that several people use, behind a real OpenSSH server. For what is run there,
/// and for nobody else, this computer has the accounts and the homes of the test alone.
@ExtendWith(WithServer.class)
@EnabledIf("isPossible")
class AllProfilesTest {

    private static final String OTHERS = "# mine\nother:1:*:me:keep\n";

    @TempDir
    private Path folder;

    private final List<String> passwd = new ArrayList<>(List.of("root:x:0:0:root:/root:/bin/sh"));
    private final List<String> shadow = new ArrayList<>(List.of("root:*:19000:0:99999:7:::"));
    private SshComputer computer;
    private TestServer server;
    private SauvRest core;

    static boolean isPossible() {
        return SmallDisk.isPossible() && OpenSshd.isPossible() && Files.isExecutable(Path.of("/usr/bin/unshare"));
    }

    @BeforeEach
    void aComputerThatSeveralPeopleUse(TestServer server) throws Exception {
        this.server = server;
        computer = SshComputer.in(folder, "127.78.3.1");
        core = server.core(folder.resolve("admin"));
        Files.createDirectory(folder.resolve("homes"));
        Files.writeString(computer.server().home().resolveSibling("shell"), """
                #!/bin/sh
                exec unshare --mount sh -c '
                    cd "$0" || exit 99
                    for each in passwd shadow; do mount --bind $each /etc/$each || exit 99; done
                    mount --bind homes /home && cd / && exec /bin/sh -c "$SSH_ORIGINAL_COMMAND"
                ' '%s'
                """.formatted(folder));
    }

    @AfterEach
    void itIsSwitchedOff() throws Exception {
        computer.close();
    }

    /// An account of the computer.
    ///
    /// @return its password file
    private Path account(String name, String shell, String expires) throws Exception {
        int id = 60_000 + passwd.size();
        passwd.add("%s:x:%d:%d::/home/%s:%s".formatted(name, id, id, name, shell));
        shadow.add("%s:!:19000:0:99999:7::%s:".formatted(name, expires));
        return home(name, id);
    }

    private Path home(String name, int id) throws Exception {
        var home = Files.createDirectory(folder.resolve("homes").resolve(name));
        var file = Files.writeString(home.resolve(".pgpass"), OTHERS);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        Files.setAttribute(file, "unix:uid", id);
        Files.setAttribute(home, "unix:uid", id);
        return file;
    }

    private CampaignReport rollOut() throws Exception {
        Files.write(folder.resolve("passwd"), passwd);
        Files.write(folder.resolve("shadow"), shadow);
        var ssh = new Campaign.Ssh("root", List.of(), 1, 30, true);
        var one = new Computer(
                "pc", computer.server().address(), computer.server().port(), Optional.empty(), "", Platform.UNKNOWN);
        var profile = server.profile(folder.resolve("saves"));
        return core.rollOut()
                .begin(new DeployRequest(profile, Optional.empty(), ssh, List.of(one)), Access.PLAIN, standing -> {})
                .run(Progress.UNWATCHED);
    }

    private CampaignReport takeBack(CampaignReport report) throws Exception {
        var campaign = core.rollOut().campaign(Optional.of(report.id()));
        var profile = server.profile(folder.resolve("saves"));
        return core.rollOut()
                .goOn(campaign, profile, Choice.ROLL_BACK, Access.PLAIN, Optional.empty(), standing -> {})
                .run(Progress.UNWATCHED);
    }

    private String line() {
        var escaped = TestServer.SECRET.replace("\\", "\\\\").replace(":", "\\:");
        return "127.0.0.1:%d:*:prof:%s\n".formatted(server.port(), escaped);
    }

    @Test
    void everybodyGetsTheFileWhateverTheirShellIs() throws Exception {
        var files = List.of(
                account("anne", "/bin/sh", ""),
                account("printer", "/usr/sbin/nologin", ""),
                account("luc", "/none/fish", ""),
                account("jean dupont", "/bin/false", ""),
                account("zoé", "/usr/sbin/nologin", ""));
        var nobodys = home("gone", 61_000);

        var report = rollOut();

        assertEquals(Map.of("pc", "PROVED NONE"), Trial.byName(report), report.toString());
        for (var file : files) {
            assertEquals(OTHERS + line(), Files.readString(file), file.toString());
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
        assertEquals(60_002, Files.getAttribute(files.get(1), "unix:uid"));
        assertEquals(OTHERS, Files.readString(nobodys));

        var back = takeBack(report);

        assertEquals(Map.of("pc", "ROLLED_BACK NONE"), Trial.byName(back), back.toString());
        for (var file : files) {
            assertEquals(OTHERS, Files.readString(file), file.toString());
        }
    }

    @Test
    void anAccountForWhichNothingIsRunIsToldAndTheOthersGetTheirs() throws Exception {
        var anne = account("anne", "/bin/sh", "");
        var old = account("old", "/bin/sh", "1");
        var zoe = account("zoe", "/bin/sh", "");

        var report = rollOut();

        assertEquals(Map.of("pc", "FAILED ACCOUNT_REFUSED"), Trial.byName(report), report.toString());
        assertEquals("old", report.computers().getFirst().said());
        assertTrue(report.computers().getFirst().wrote(), "it can be taken back");
        assertEquals(OTHERS + line(), Files.readString(anne));
        assertEquals(OTHERS + line(), Files.readString(zoe));
        assertEquals(OTHERS, Files.readString(old));
        assertFalse(report.toString().contains(TestServer.SECRET));
    }
}

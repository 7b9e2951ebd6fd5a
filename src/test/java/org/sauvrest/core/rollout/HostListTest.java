package org.sauvrest.core.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.RolloutProblem;
import org.sauvrest.core.remote.Target;
import org.sauvrest.core.words.Bytes;

/// Lists of computers as people have them.
class HostListTest {

    private static final Path FILE = Path.of("parc");
    private static final Path SSH = Path.of("nobody", ".ssh");

    private static List<Computer> parse(String text) throws ProblemException {
        return HostList.parse(FILE, text, SSH).computers();
    }

    private static List<String> names(String text) throws ProblemException {
        return parse(text).stream().map(Computer::name).toList();
    }

    @Test
    void aTableNamesItsColumnsInAnyOrderAndLanguage() throws Exception {
        var computers = parse("""
                Salle;Nom;Adresse;Système;Utilisateur;Port
                B12;pc1;10.0.0.1;Windows 11;admin;2222

                # the second room
                ;pc2;;;;
                ;pc3;/mnt/pc3;linux;;
                """);

        assertEquals(
                List.of(
                        new Computer("pc1", "10.0.0.1", 2222, Optional.of("admin"), "B12", Platform.WINDOWS),
                        new Computer("pc2", "pc2", 22, Optional.empty(), "", Platform.UNKNOWN),
                        new Computer("pc3", "/mnt/pc3", 22, Optional.empty(), "", Platform.FOLDER)),
                computers);
    }

    @Test
    void anAddressInATableMayHaveItsPort() throws Exception {
        var computers = parse("name,address\npc1,10.0.0.7:2222\npc2,\npc3,fe80::1\n");

        assertEquals("10.0.0.7", computers.get(0).address());
        assertEquals(2222, computers.get(0).port());
        assertEquals("pc2", computers.get(1).address());
        assertEquals("fe80::1", computers.get(2).address());
        assertEquals(22, computers.get(2).port());
    }

    @Test
    void aTableThatASpreadsheetWroteInLatin1IsRead(@TempDir Path folder) throws Exception {
        var file = folder.resolve("parc.csv");
        Files.write(file, "nom,adresse,système\npc1,\"10.0.0.1\",linux\n".getBytes(StandardCharsets.ISO_8859_1));

        assertEquals("10.0.0.1", HostList.read(file, SSH).computers().getFirst().address());
    }

    @Test
    void aTableThatWindowsMarkedAsUnicodeIsRead(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("parc.csv"), "\uFEFFnom;adresse\npc1;10.0.0.1\n");

        assertEquals("10.0.0.1", HostList.read(file, SSH).computers().getFirst().address());
    }

    @Test
    void theMarkThatWindowsPutsBeforeATextIsNoPartOfIt(@TempDir Path folder) throws Exception {
        var file = Files.writeString(folder.resolve("parc.txt"), "\uFEFFpc1\r\npc2\r\n");

        assertEquals(
                List.of("pc1", "pc2"),
                HostList.read(file, SSH).computers().stream()
                        .map(Computer::name)
                        .toList());
    }

    @Test
    void aListThatIsTooLargeIsRefusedAndNeverCut(@TempDir Path folder) throws Exception {
        var most = 4 * 1024 * 1024;
        var line = "# a line of some length, as tools write them at the top of their lists\n";
        var comments = line.repeat(most / line.length());
        var last = "pc[1-2]\n";
        var rest = "#".repeat(most - comments.length() - last.length() - 1) + "\n";
        var file = Files.writeString(folder.resolve("parc.txt"), comments + rest + last);

        assertEquals(most, Files.size(file));
        assertEquals(2, HostList.read(file, SSH).computers().size(), "to the last line");

        Files.writeString(file, comments + rest + "#\n" + last);
        var refused = assertThrows(ProblemException.class, () -> HostList.read(file, SSH));
        assertEquals(new RolloutProblem.HostListTooLarge(file, new Bytes(most)), refused.problem());
    }

    @Test
    void rangesCountOnAsTheyAreWritten() throws Exception {
        assertEquals(
                List.of("pc08.school", "pc09.school", "pc10.school", "b1", "b2", "10.0.0.9", "10.0.0.10"),
                names("# the rooms\npc[08-10].school\nb[1-2]\n10.0.0.9-10\n"));
    }

    @Test
    void aLineMayNameAccountAndPortAndAPathIsAFolder() throws Exception {
        var computers = parse("tech@pc1:2222\n\\\\pc2\\profil\n/mnt/pc3\n");

        assertEquals("pc1", computers.get(0).address());
        assertEquals(2222, computers.get(0).port());
        assertEquals(Optional.of("tech"), computers.get(0).user());
        assertEquals(Platform.FOLDER, computers.get(1).platform());
        assertEquals("/mnt/pc3", computers.get(2).address());
        assertEquals(Platform.FOLDER, computers.get(2).platform());
    }

    @Test
    void anSshConfigurationIsReadWithWhatItSaysOfAll() throws Exception {
        var computers = parse("Host pc1 pc2\n  Port 2222\nHost pc1\n  HostName 10.0.0.1\nHost *\n  User tech\n");

        assertEquals(2, computers.stream().map(Computer::name).distinct().count());
        assertEquals("10.0.0.1", computers.getFirst().address());
        assertEquals(2222, computers.getFirst().port());
        assertEquals(Optional.of("tech"), computers.getFirst().user());
    }

    @Test
    void anSshConfigurationSaysThroughWhichJumpHosts() throws Exception {
        var computers = parse("""
                Host jump
                  HostName 10.0.0.1
                  User gatekeeper
                Host pc1
                  HostName 192.168.0.1
                  ProxyJump jump
                Host other1
                  HostName 192.168.0.1
                  ProxyJump tech@second:2222
                Host near
                  User tech
                """);

        assertEquals(
                List.of("pc1", "other1", "near"),
                computers.stream().map(Computer::name).toList());
        assertEquals(
                List.of(
                        Optional.of(List.of(new Target("10.0.0.1", 22, "gatekeeper"))),
                        Optional.of(List.of(new Target("second", 2222, "tech"))),
                        Optional.of(List.of())),
                computers.stream().map(Computer::jumps).toList());
        assertEquals(Optional.empty(), computers.getFirst().user(), "whoever the roll-out names");
        assertEquals(Optional.empty(), parse("pc1\n").getFirst().jumps(), "which the user's own configuration tells");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "'Host pc1\n  HostName a\nHost pc2\n  ProxyCommand nc %h\n'|WAY|4",
                "'Host *\n  User tech\n  ProxyJump jump\nHost pc1 jump\n'|WAY|3",
                "'name;colour\npc1;red'|COLUMNS|1",
                "'room;port\nB12;22'|COLUMNS|1",
                "'name;port\npc1;22\npc2;none'|PORT|3",
                "'name;system\npc1;amiga'|PLATFORM|2",
                "'name;address;room\n;;B12'|ADDRESS|2",
                "'pc1\npc[9-1]'|RANGE|2",
                "'10.0.0.9-300'|RANGE|1",
                "'pc1:99999'|PORT|1",
                "'Host pc1\n  HostName a\nHost pc2\n  HostName a\n'|TWICE|3",
                "'Host pc1\n  HostName a\n\nHost PC1\n  HostName b\n'|TWICE|4",
                "'Host pc1\n  User tech\n  HostName a,b\n'|ADDRESS|3",
                "'pc1\npc2\nPC1'|TWICE|3",
                "'name;address\npc1;10.0.0.1\nPC1;10.0.0.2'|TWICE|3",
                "'name;address\npc1;10.0.0.1\npc2;10.0.0.1'|TWICE|3",
                "'name;address\npc1;-oProxyCommand=x'|ADDRESS|2",
                "'-oProxyCommand=x'|ADDRESS|1",
                "'pc1\n# ours\n127.0.0.1:5432:*:openpg:hidden'|SECRET|3",
                "'*:*:*:openpg:hidden'|SECRET|1",
                "'[options]\ndb_password = hidden'|SECRET|2",
                "'pc*'|ADDRESS|1",
                "'name;address\npc\u001b[31m;10.0.0.1'|ADDRESS|2",
            })
    void aLineThatIsNotUnderstoodIsTold(String text, HostList.LineFault fault, int line) {
        var refused = assertThrows(ProblemException.class, () -> parse(text));

        if (!(refused.problem() instanceof RolloutProblem.HostListFault told)) {
            throw new AssertionError(refused.problem());
        }
        assertEquals(fault, told.fault(), told.toString());
        assertEquals(line, told.line(), told.toString());
        assertFalse(told.text().contains("hidden"), told.text());
        assertFalse(told.text().contains("\u001b"), told.text());
    }

    @Test
    void whatStandsInAnIncludedFileIsToldWithThatFile(@TempDir Path ssh) throws Exception {
        var room = Files.writeString(ssh.resolve("room"), "# B12\nHost pc2\n  HostName 10.0.0.1\n");

        var refused = assertThrows(
                ProblemException.class,
                () -> HostList.parse(FILE, "Host pc1\n  HostName 10.0.0.1\nMatch all\n  Include room\n", ssh));

        assertEquals(new RolloutProblem.HostListFault(room, 2, HostList.LineFault.TWICE, "pc2"), refused.problem());
    }

    @Test
    void addressesOfManyKindsAreTaken() throws Exception {
        assertEquals(
                List.of("2001:67:1:2:3::5", "fe80::1", "école_1.example", "10.0.0.1"),
                parse("2001:67:1:2:3::5\n[fe80::1]:22\nécole_1.example\ntech@10.0.0.1:2222\n").stream()
                        .map(Computer::address)
                        .toList());
    }

    @Test
    void aListWithoutAComputerIsRefused() {
        var refused = assertThrows(ProblemException.class, () -> parse("# nothing\n"));

        assertEquals(new RolloutProblem.HostListEmpty(FILE), refused.problem());
    }
}

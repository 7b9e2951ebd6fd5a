package org.sauvrest.core.remote;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.RemoteProblem;

/// SSH configurations of several files, and with `Match` sections, as OpenSSH's own client takes them.
class SshIncludeTest {

    @TempDir
    private Path home;

    private Path ssh;

    @BeforeEach
    void folders() throws Exception {
        ssh = Files.createDirectory(home.resolve(".ssh"));
    }

    private Path write(String name, String text) throws Exception {
        var file = home.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private SshConfig config(String text) throws Exception {
        return SshConfig.parse(home.resolve("park"), text, ssh);
    }

    private static String place(SshConfig config, String name) throws RemoteException {
        var entry = config.entry(name);
        var target = entry.route().target();
        return entry.user().orElse("-") + "@" + target.host() + ":" + target.port();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "rooms/b*",
                "\"rooms/b[12].conf\"",
                "rooms/b1.conf rooms/b2.conf",
                "~/.ssh/rooms/b?.conf",
                "%h/.ssh/*/b*",
            })
    void whatIsIncludedIsFoundAsSshFindsIt(String value) throws Exception {
        write(".ssh/rooms/b1.conf", "Host pc1\n  HostName 10.0.0.1\n");
        write(".ssh/rooms/b2.conf", "Host pc2\n  HostName 10.0.0.2\nHost pc1\n  HostName 10.9.9.9\n");
        write(".ssh/rooms/.b3.conf", "Host hidden\n");
        Files.createDirectory(ssh.resolve("rooms/b4"));

        var config = config("Include " + value.replace("%h", home.toString()) + "\nHost *\n  User tech\n");

        assertEquals(List.of("pc1", "pc2"), config.names());
        assertEquals("tech@10.0.0.1:22", place(config, "pc1"));
        assertEquals(List.of(), config.unfollowed());
    }

    @Test
    void whatIsIncludedInASectionCountsForItsComputersOnly() throws Exception {
        write(".ssh/room", "Port 2222\nHost pc2\n  User other\nHost *\n  HostName %h.school\n");
        var config = config("Host pc*\n  Include room\n  User tech\nHost printer\n  User root\n");

        assertEquals("tech@pc1.school:2222", place(config, "pc1"));
        assertEquals("other@pc2.school:2222", place(config, "pc2"));
        assertEquals("root@printer:22", place(config, "printer"));
    }

    @Test
    void filesThatIncludeOneAnotherComeToAnEnd() throws Exception {
        write(".ssh/a", "Include b\nHost pc1\n  Include *\n  Port 2222\n");
        write(".ssh/b", "Include a b\nHost pc2\n  Include a\n  HostName 10.0.0.2\n");
        var config = config("Include a\n");

        assertEquals(List.of("pc2", "pc1"), config.names());
        assertEquals("-@10.0.0.2:22", place(config, "pc2"));
        assertEquals("-@pc1:2222", place(config, "pc1"));
    }

    @Test
    void moreThanSshTakesIsRefusedWithItsLine() throws Exception {
        for (int i = 1; i <= 17; i++) {
            write(".ssh/" + i, "# next\nInclude " + (i + 1) + "\n");
        }
        write(".ssh/18", "Host pc\n");

        var refused = assertThrows(ProblemException.class, () -> config("Include 2\n"));

        assertEquals(
                new RemoteProblem.SshConfigFault(ssh.resolve("17"), 2, new Fault.IncludedTooDeep(16)),
                refused.problem());
        assertEquals(List.of("pc"), config("Include 3\n").names());
    }

    @Test
    void whatCannotBeReadIsNeverPassedOver() throws Exception {
        Files.writeString(ssh.resolve("large"), "#".repeat(4 * 1024 * 1024 + 1));

        var refused = assertThrows(ProblemException.class, () -> config("Include large\n"));

        assertEquals(
                Optional.of(ssh.resolve("large")),
                refused.problem() instanceof Problem.FileUnreadable told ? Optional.of(told.file()) : refused);
    }

    @Test
    void aWrongPortIsToldWithTheFileThatItStandsIn() throws Exception {
        var room = write(".ssh/room", "Host pc1\n  Port 99999\n");

        var refused = assertThrows(ProblemException.class, () -> config("Host *\n  Include room\n"));

        assertEquals(new RemoteProblem.SshConfigFault(room, 2, new Fault.NoPort("99999")), refused.problem());
    }

    @Test
    void whatCountsForNobodyIsTold() throws Exception {
        var room = write(".ssh/room", "Match user tech host pc*\n  ProxyJump gate\n  Port 7\nHost pc1\n  Port 22\n");
        var park = home.resolve("park");

        var config = config("""
                Include room none/*
                Match exec "at-school"
                  ForwardAgent yes
                Match !host pc3
                  HostName elsewhere
                Match localuser root
                  Include room
                """);

        assertEquals(
                List.of(
                        new Unfollowed(room, 1, Unfollowed.Cause.MATCH, "user tech host pc*"),
                        new Unfollowed(park, 1, Unfollowed.Cause.NOTHING_THERE, "none/*"),
                        new Unfollowed(park, 4, Unfollowed.Cause.MATCH, "!host pc3"),
                        new Unfollowed(park, 6, Unfollowed.Cause.MATCH, "localuser root")),
                config.unfollowed());
        assertEquals("-@pc1:22", place(config, "pc1"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"pc1", "pc2", "pc3", "pc4", "other", "10.0.0.1"})
    void openSshItselfReadsTheSame(String name) throws Exception {
        assumeTrue(Files.isExecutable(Path.of("/usr/bin/ssh")), "there is no /usr/bin/ssh: install openssh-client");
        var room = write("rooms/room 1", "Port 2222\nHost pc2 pc3\n  User other\nMatch host *.school\n  Port 23\n");
        write("rooms/z", "Host pc1\n  User never\nMatch all\n  Port 24 # the last\n");
        var config = Files.writeString(home.resolve("park"), """
                user=first
                Host pc1
                  HostName 10.0.0.1
                Match originalhost pc2,pc3 host !pc3,*
                  HostName = %%h.school
                Host pc* !pc3
                  Include "%s"
                Match host 10.0.0.1
                  Port 25
                Host *
                  Include %s/*
                """.formatted(room, room.getParent()));

        assertEquals(ofOpenSsh(config, name), place(config(Files.readString(config)), name), name);
    }

    private static String ofOpenSsh(Path config, String name) throws Exception {
        var process = new ProcessBuilder("/usr/bin/ssh", "-G", "-F", config.toString(), name)
                .redirectErrorStream(true)
                .start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
        var options = Arrays.stream(said.split("\n", -1))
                .map(line -> line.split(" ", 2))
                .filter(line -> line.length == 2)
                .collect(Collectors.toMap(line -> line[0], line -> line[1], (first, second) -> first));
        return options.get("user") + "@" + options.get("hostname") + ":" + options.get("port");
    }
}

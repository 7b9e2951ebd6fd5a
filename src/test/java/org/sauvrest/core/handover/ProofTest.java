package org.sauvrest.core.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.passwords.PasswordEntry;
import org.sauvrest.core.postgres.ServerPrograms;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// Computers without PostgreSQL's programs: the script logs in with SauvRest, or says that it could not.
@ExtendWith(WithServer.class)
@DisabledOnOs(OS.WINDOWS)
class ProofTest {

    /// All that the script asks of a system.
    private static final List<String> BASE = List.of(
            "sh",
            "awk",
            "cat",
            "chmod",
            "cksum",
            "cmp",
            "cut",
            "dirname",
            "id",
            "ls",
            "mkdir",
            "mktemp",
            "mv",
            "readlink",
            "rm",
            "sync",
            "tail",
            "tr",
            "uname");

    @TempDir
    private Path root;

    private Path programs;
    private Computer computer;

    @BeforeEach
    void aComputerWithTheBaseSystemAlone(TestServer server) throws Exception {
        programs = Files.createDirectory(root.resolve("programs"));
        for (var name : BASE) {
            var real = Stream.of(System.getenv("PATH").split(":"))
                    .map(folder -> Path.of(folder, name))
                    .filter(Files::isExecutable)
                    .findFirst()
                    .orElseThrow();
            program(name, "exec " + real + " \"$@\"");
        }
        var entries = List.of(PasswordEntry.of("127.0.0.1", server.port(), "prof", new Password(TestServer.SECRET)));
        computer = Computer.of(root, server.profile(root), entries).with("PATH", programs.toString());
        // Where PostgreSQL's packages put their programs, this computer has none.
        var script = Files.readString(computer.script());
        Files.writeString(
                computer.script(), script.replaceAll("/(usr|opt|Library|Applications)/\\S+/psql", "/none/psql"));
    }

    private void program(String name, String line) throws Exception {
        var file = Files.writeString(programs.resolve(name), "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwx------"));
    }

    @Test
    void whereNothingCanLogInOnlyTheFileIsClaimed() throws Exception {
        var ran = computer.run(List.of("/bin/sh"));

        assertEquals("written unproved", ran.said(), ran.toString());
        assertEquals(3, ran.exit());
        assertTrue(Files.readString(computer.file()).contains(":prof:"));
    }

    /// Else a server that lets everybody in would prove any password; a psql of version 16 or newer refuses it then.
    @Test
    void psqlIsToldToTakeNoLoginWithoutAPassword() throws Exception {
        var psql = ServerPrograms.find(System.getenv()).path("psql");
        var asked = root.resolve("asked");
        program("psql", "printf %s \"$PGREQUIREAUTH\" > '" + asked + "'; exec " + psql + " \"$@\"");

        assertEquals("written proved", computer.run(List.of("/bin/sh")).said());
        assertEquals("scram-sha-256,md5,password", Files.readString(asked));
    }

    @ParameterizedTest
    @CsvSource({
        "PGOPTIONS, -c no_such_setting=1",
        "PGSERVICE, none",
        "PGHOSTADDR, 192.0.2.1",
        "PGPASSWORD, wrong",
        "PGSSLROOTCERT, /none",
        "PGGSSENCMODE, require",
        "PGTARGETSESSIONATTRS, standby",
        "PGCLIENTENCODING, none",
        "PGDATESTYLE, none",
        "PGREQUIREPEER, nobody",
        "PGCHANNELBINDING, require",
        "PGSSLMINPROTOCOLVERSION, none",
    })
    void whatIsSetForOtherLoginsDoesNotCount(String name, String value) throws Exception {
        program("psql", "exec " + ServerPrograms.find(System.getenv()).path("psql") + " \"$@\"");

        var ran = computer.with(name, value).run(List.of("/bin/sh"));

        assertEquals("written proved", ran.said(), ran.toString());
    }

    @Test
    void sauvRestProvesItToo() throws Exception {
        var java = ProcessHandle.current().info().command().orElseThrow();
        program(
                "sauvrest",
                "exec '%s' -Duser.home=\"$HOME\" -cp '%s' org.sauvrest.Main \"$@\""
                        .formatted(java, System.getProperty("java.class.path")));

        var ran = computer.run(List.of("/bin/sh"));

        assertEquals("written proved", ran.said(), ran.toString());
        assertEquals(0, ran.exit());
    }
}

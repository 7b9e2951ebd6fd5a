package org.sauvrest.core.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.passwords.CredentialFile;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.passwords.PasswordEntry;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.testing.SmallDisk;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// What the script does on a computer, and that it logs in to a real server with what it has written.
@ExtendWith(WithServer.class)
@DisabledOnOs(OS.WINDOWS)
class PlacingTest {

    private static final String FOREIGN = "# mine\r\nother:1:*:me:keep\n";

    private static final String ODD = "placing_odd";

    @TempDir
    private Path root;

    private TestServer server;
    private List<PasswordEntry> entries;
    private String lines;
    private Computer computer;

    @BeforeEach
    void aComputerOfThePark(TestServer server) throws Exception {
        this.server = server;
        entries = entries(TestServer.SECRET);
        lines = new String(CredentialFile.text(entries), java.nio.charset.StandardCharsets.UTF_8);
        computer = Computer.of(root, server.profile(root), entries);
    }

    private List<PasswordEntry> entries(String password) {
        return List.of(PasswordEntry.of("127.0.0.1", server.port(), "prof", new Password(password)));
    }

    @Test
    void theFirstFileOfAnAccountIsWrittenForItsEyesAloneAndProved() throws Exception {
        var ran = computer.run();

        assertEquals("written proved", ran.said(), ran.toString());
        assertEquals(0, ran.exit());
        assertEquals(lines, Files.readString(computer.file()));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(computer.file())));
        assertEquals(List.of(".pgpass"), computer.files());
        assertFalse(ran.out().contains(TestServer.SECRET));
    }

    @Test
    void oursComesBeforeALineThatWouldHideItAndAllOthersStay() throws Exception {
        computer.holding(FOREIGN + "*:*:*:*:hides\n" + "127.0.0.1:" + server.port() + ":*:prof:old\n");

        assertEquals("written proved", computer.run().said());
        assertEquals(FOREIGN + lines + "*:*:*:*:hides\n", Files.readString(computer.file()));
        assertTrue(Files.readString(computer.old()).endsWith(":old\n"));
    }

    @Test
    void whatIsRightIsNotWrittenAgain() throws Exception {
        computer.holding(FOREIGN).run();
        var written = Files.getLastModifiedTime(computer.file());
        var key = Files.readAttributes(computer.file(), "unix:ino");

        assertEquals("unchanged proved", computer.run().said());
        assertEquals(key, Files.readAttributes(computer.file(), "unix:ino"));
        assertEquals(written, Files.getLastModifiedTime(computer.file()));
        assertEquals(FOREIGN, Files.readString(computer.old()));
    }

    @Test
    void aFileThatOthersMayReadIsMadePrivate() throws Exception {
        computer.holding(lines);
        Files.setPosixFilePermissions(computer.file(), PosixFilePermissions.fromString("rw-r--r--"));

        assertEquals("would-write -", computer.run("--check").said());
        assertEquals("written proved", computer.run().said());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(computer.file())));
    }

    @Test
    void oddPasswordsLetInToo() throws Exception {
        for (var password : List.of(
                "a:b\\c:", "' \" $HOME `id` $(id) %s %n", " été ñ 😀 ", "\\", "#*{{ x }}&;|<>", "p:".repeat(100))) {
            server.execute(
                    "postgres",
                    "DROP ROLE IF EXISTS " + ODD,
                    "CREATE ROLE " + ODD + " LOGIN PASSWORD " + Sql.literal(password));
            var entry = PasswordEntry.of("127.0.0.1", server.port(), ODD, new Password(password));
            var odd = Computer.of(root, server.profile(root, ODD), List.of(entry));

            assertEquals("written proved", odd.run().said(), password);
            assertEquals("unchanged proved", odd.run().said(), password);
        }
    }

    @Test
    void aRefusedLoginIsToldWithItsReason() throws Exception {
        var wrong = Computer.of(root, server.profile(root), entries("wrong: \\ one"));

        var ran = wrong.run();

        assertEquals(4, ran.exit());
        assertEquals("written refused", ran.said());
        assertTrue(ran.out().contains("password authentication failed"), ran.out());
        assertFalse(ran.out().contains("wrong"), ran.out());
    }

    @Test
    void checkingChangesNothing() throws Exception {
        var ran = computer.holding(FOREIGN).run("--check");

        assertEquals(0, ran.exit());
        assertEquals("would-write -", ran.said());
        assertEquals(FOREIGN, Files.readString(computer.file()));
        assertEquals(List.of(".pgpass"), computer.files());
    }

    @Test
    void theFileBeforeComesBackUnlessSomebodyHasWrittenSince() throws Exception {
        computer.holding(FOREIGN).run();
        Files.writeString(computer.file(), lines + "new:1:*:me:x\n");
        assertEquals(1, computer.run("--back").exit());
        assertEquals(lines + "new:1:*:me:x\n", Files.readString(computer.file()));

        computer.holding(FOREIGN).run();
        assertEquals("would-bring-back -", computer.run("--back", "--check").said());
        assertEquals("back -", computer.run("--back").said());
        assertEquals(FOREIGN, Files.readString(computer.file()));
        assertEquals("nothing -", computer.run("--back").said());
        assertEquals(List.of(".pgpass"), computer.files());
    }

    @Test
    void aLinkStaysALinkAndPgpassfileIsTheFile() throws Exception {
        var real = Files.writeString(root.resolve("real"), FOREIGN);
        Files.createSymbolicLink(computer.file(), real);

        assertEquals("written proved", computer.run().said());
        assertTrue(Files.isSymbolicLink(computer.file()));
        assertEquals(FOREIGN + lines, Files.readString(real));

        var elsewhere = root.resolve("new folder/pass");
        assertEquals(
                "written proved",
                computer.with("PGPASSFILE", elsewhere.toString()).run().said());
        assertEquals(lines, Files.readString(elsewhere));
    }

    @Test
    void whatIsNoPasswordFileIsLeftAlone() throws Exception {
        Files.createDirectory(computer.file());
        assertEquals("failed -", computer.run().said());
        Files.delete(computer.file());
        computer.holding("a\0b\n");
        assertEquals("failed -", computer.run().said());
        assertEquals("a\0b\n", Files.readString(computer.file()));
    }

    @Test
    void aPackageThatIsNotCompleteChangesNothing() throws Exception {
        computer.holding(FOREIGN);
        Files.writeString(computer.script().resolveSibling("credentials.pgpass"), lines + "damaged\n");
        assertEquals(2, computer.run().exit());
        Files.writeString(computer.script().resolveSibling("credentials.pgpass"), "");
        assertEquals(2, computer.run().exit());
        assertEquals(2, computer.run("--nonsense").exit());
        assertEquals(FOREIGN, Files.readString(computer.file()));
        assertEquals(List.of(".pgpass"), computer.files());
    }

    @Test
    void onlyWhoHasALineForTheUserIsGivenTheNewOneWhereEverybodyIs() throws Exception {
        computer.holding("127.0.0.1:" + server.port() + ":*:eleve:x\n*:*:*:*:y\n");
        assertEquals(9, computer.run("--renew").exit());
        assertEquals(List.of(".pgpass"), computer.files());

        computer.holding("127.0.0.1:*:*:prof:x\n");
        assertEquals("written proved", computer.run("--renew").said());
    }

    @Test
    @EnabledIf("org.sauvrest.testing.SmallDisk#isPossible")
    void aFullDiskLeavesTheFileAsItWas() throws Exception {
        var small = Files.createDirectories(root.resolve("small/home"));
        try (var disk = SmallDisk.in(small, 1)) {
            var cramped = new Computer(small, computer.script(), computer.variables()).holding(FOREIGN);
            disk.fill();

            var ran = cramped.run();

            assertEquals(1, ran.exit(), ran.toString());
            assertTrue(ran.out().contains(";failed;-;"), ran.out());
            assertEquals(FOREIGN, Files.readString(cramped.file()));
            assertEquals(List.of(".pgpass", "filler"), cramped.files());
        }
    }

    /// Stopped while the new file is on its way to the disk.
    @Test
    void anInterruptionLeavesTheFileAsItWasAndTheNextRunTidiesUp() throws Exception {
        var programs = Files.createDirectory(root.resolve("programs"));
        var reached = root.resolve("reached");
        var sync = Files.writeString(programs.resolve("sync"), "#!/bin/sh\n: > '" + reached + "'\nexec sleep 60\n");
        Files.setPosixFilePermissions(sync, PosixFilePermissions.fromString("rwx------"));
        computer.holding(FOREIGN);

        var process = computer.with(programs).start(List.of("sh"));
        while (!Files.exists(reached)) {
            assertTrue(process.isAlive());
            TimeUnit.MILLISECONDS.sleep(10);
        }
        var children = process.descendants().toList();
        process.destroyForcibly().waitFor();
        children.forEach(ProcessHandle::destroyForcibly);

        assertEquals(FOREIGN, Files.readString(computer.file()));
        assertEquals(2, computer.files().size(), computer.files().toString());
        assertEquals("written proved", computer.run().said());
        assertEquals(List.of(".pgpass", ".pgpass.old"), computer.files());
        assertEquals(FOREIGN, Files.readString(computer.old()));
    }
}

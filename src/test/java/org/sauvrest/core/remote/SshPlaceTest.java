package org.sauvrest.core.remote;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.RemoteProblem;
import org.sauvrest.testing.OpenSshd;

/// Files on another computer, behind a real OpenSSH server.
class SshPlaceTest {

    private static final byte[] BEFORE = "one é\n\ntwo".getBytes(ISO_8859_1);
    private static final byte[] AFTER = "three\n".getBytes(ISO_8859_1);

    @TempDir
    private Path home;

    private OpenSshd computer;
    private SshPlace place;
    private Path file;

    @BeforeEach
    void aFileElsewhere() throws Exception {
        assumeTrue(OpenSshd.isPossible(), "there is no /usr/sbin/sshd: install openssh-server");
        var ssh = Files.createDirectory(home.resolve(".ssh"));
        var key = OpenSshd.key(ssh.resolve("id_ed25519"), "ed25519", "");
        computer = new OpenSshd(
                Files.createDirectory(home.resolve("there")), "127.78.2.1", Path.of(key + ".pub"), "ed25519");
        Files.writeString(ssh.resolve("known_hosts"), computer.knownHost());
        place = new SshPlace(
                new Target(computer.address(), computer.port(), System.getProperty("user.name")),
                SshLogin.usual(ssh, Optional.empty()));
        file = Files.write(computer.home().resolve("it's one"), BEFORE);
    }

    @AfterEach
    void closeIt() throws Exception {
        if (OpenSshd.isPossible()) {
            computer.close();
        }
    }

    @Test
    void aFileIsReadByteByByte() throws Exception {
        assertArrayEquals(BEFORE, place.read(file.toString()));
    }

    @Test
    void aFileThatIsNotThereIsTold() {
        var refused = assertThrows(ProblemException.class, () -> place.read("/nowhere"));

        assertEquals(
                new RemoteProblem.RemoteFileFault(
                        place.target().toString(),
                        "/nowhere",
                        new Fault.Said("cat: /nowhere: No such file or directory")),
                refused.problem());
    }

    @Test
    void aFileIsWrittenOnceThoughItIsAskedForTwice() throws Exception {
        place.rewrite(file.toString(), BEFORE, AFTER);
        long first = computer.logins();
        place.rewrite(file.toString(), BEFORE, AFTER);

        assertArrayEquals(AFTER, Files.readAllBytes(file));
        assertEquals(2, first, computer.log());
        assertEquals(3, computer.logins(), computer.log());
    }

    @Test
    void whatSomebodyElseHasWrittenStays() throws Exception {
        Files.writeString(file, "theirs");

        var refused = assertThrows(ProblemException.class, () -> place.rewrite(file.toString(), BEFORE, AFTER));

        assertEquals(
                new RemoteProblem.RemoteFileFault(
                        place.target().toString(), file.toString(), new Fault.ChangedMeanwhile()),
                refused.problem());
        assertEquals("theirs", Files.readString(file));
    }
}

package org.sauvrest.core.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.machine.Machine;
import org.sauvrest.core.machine.SshMachine;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.UpdateProblem;
import org.sauvrest.testing.OpenSshd;
import org.sauvrest.testing.SshComputer;

/// A checkout on another computer, behind a real OpenSSH server.
class CheckoutElsewhereTest extends OwnerContract {

    @TempDir
    private static Path place;

    private static SshComputer computer;
    private static SshMachine machine;

    @BeforeAll
    static void aComputer() throws Exception {
        assumeTrue(OpenSshd.isPossible(), "there is no /usr/sbin/sshd: install openssh-server");
        computer = SshComputer.in(place, "127.78.3.2");
        machine = new SshMachine(computer.place());
    }

    @AfterAll
    static void switchOff() throws Exception {
        if (OpenSshd.isPossible()) {
            machine.close();
            computer.close();
        }
    }

    @Override
    Machine machine() {
        return machine;
    }

    /// The same computer serves as a repository that lets nobody in who has no key.
    @Test
    void whereTheRepositoryDoesNotLetInThatIsToldWithoutAQuestion() throws Exception {
        var url = "ssh://somebody@" + computer.server().address() + ":"
                + computer.server().port() + "/odoo.git";
        odoo.git("remote", "set-url", "origin", url);
        odoo.git("config", "core.sshCommand", "ssh -oStrictHostKeyChecking=no -oUserKnownHostsFile=/dev/null");

        var problem = assertThrows(ProblemException.class, () -> checkout().fetch(Optional.empty(), line -> {}))
                .problem();

        assertEquals(
                url,
                assertInstanceOf(UpdateProblem.RepositoryRefused.class, problem).url());
    }

    @Test
    void whereThereIsNoGitOnlyCheckoutsMissIt() throws Exception {
        var programs = Files.createDirectories(place.resolve("programs"));
        try (var all = Files.list(Path.of("/usr/bin"))) {
            for (var program : all.filter(each -> !each.endsWith("git")).toList()) {
                Files.createSymbolicLink(programs.resolve(program.getFileName()), program);
            }
        }
        var shell = place.resolve("computer/shell");
        var before = Files.readString(shell);
        Files.writeString(shell, before.replace("#!/bin/sh\n", "#!/bin/sh\nPATH='" + programs + "'\n"));
        try {
            assertTrue(
                    checkout(Files.createDirectory(folder.resolve("unpacked"))).isEmpty());
            assertEquals(
                    new UpdateProblem.ProgramMissing("git", "git: not found"),
                    assertThrows(ProblemException.class, () -> checkout()).problem());
        } finally {
            Files.writeString(shell, before);
        }
    }
}

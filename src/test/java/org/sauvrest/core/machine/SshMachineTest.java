package org.sauvrest.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.machine.SshMachine.Heartbeat;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.RemoteProblem;
import org.sauvrest.core.process.Ended;
import org.sauvrest.core.process.SystemProcesses;
import org.sauvrest.core.remote.RemoteFault;
import org.sauvrest.testing.DeafLine;
import org.sauvrest.testing.OpenSshd;
import org.sauvrest.testing.SshComputer;

/// Another computer, behind a real OpenSSH server.
class SshMachineTest extends RunContract {

    @TempDir
    private static Path place;

    private static SshComputer computer;
    private static SshMachine machine;

    @BeforeAll
    static void aComputer() throws Exception {
        assumeTrue(OpenSshd.isPossible(), "there is no /usr/sbin/sshd: install openssh-server");
        computer = SshComputer.in(place, "127.78.3.1");
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

    @Test
    void isKnownByAccountAndHost() {
        assertTrue(machine.name().matches(System.getProperty("user.name") + "@127\\.78\\.3\\.1:\\d+"), machine.name());
    }

    @Test
    void digestsAreThoseThatWeWouldMakeOurselves() throws Exception {
        var here = List.of(
                Path.of("src/main/java/org/sauvrest/core").toAbsolutePath().toString());

        var digests = machine.digests(here);

        assertTrue(digests.size() > 200);
        assertEquals(new ThisMachine(new SystemProcesses()).digests(here), digests);
    }

    @Test
    void whereTheConnectionBreaksTheProgramEndsAndTheNextCallConnectsAgain() throws Exception {
        var said = new LinkedBlockingQueue<String>();
        var ending = running(machine, said);
        var family = family(said);

        server().descendants().filter(each -> isSession(each)).forEach(ProcessHandle::destroyForcibly);

        assertEquals(RemoteFault.LOST, fault(ending));
        ThisMachineTest.assertEventuallyGone(family);
        assertEquals(5, machine.shell("exit 5", US, line -> {}).status());
    }

    private static ProcessHandle server() {
        return ProcessHandle.current()
                .children()
                .filter(each -> each.info().command().orElse("").endsWith("sshd"))
                .findFirst()
                .orElseThrow();
    }

    private static boolean isSession(ProcessHandle each) {
        return each.info().command().orElse("").contains("sshd");
    }

    @Test
    void whereTheConnectionIsDeadWithoutHavingEndedTheProgramEndsByItself() throws Exception {
        try (var line = new DeafLine(
                        computer.server().address(), computer.server().port());
                var far = new SshMachine(
                        computer.behind(line.port()), new Heartbeat(Duration.ofMillis(300), Duration.ofSeconds(2)))) {
            var said = new LinkedBlockingQueue<String>();
            var ending = running(far, said);
            var family = family(said);
            Thread.sleep(4000);
            // Where the machine has held us up for so long, there was silence indeed: then once more.
            for (int i = 0; i < 5 && !family.stream().allMatch(ProcessHandle::isAlive); i++) {
                said.clear();
                ending = running(far, said);
                family = family(said);
                Thread.sleep(4000);
            }
            assertTrue(family.stream().allMatch(ProcessHandle::isAlive), "ended although somebody waits");
            line.goDeaf();
            ThisMachineTest.assertEventuallyGone(family);
            assertTrue(!ending.isDone(), "this was no dead connection");
        }
    }

    private static CompletableFuture<Ended> running(Machine machine, LinkedBlockingQueue<String> said) {
        var ending = new CompletableFuture<Ended>();
        Thread.ofVirtual().start(() -> {
            try {
                ending.complete(machine.shell(FAMILY, US, said::add));
            } catch (ProblemException | InterruptedException | RuntimeException e) {
                ending.completeExceptionally(e);
            }
        });
        return ending;
    }

    private static Enum<?> fault(CompletableFuture<Ended> ending) {
        var failure = assertThrows(ExecutionException.class, () -> ending.get(30, TimeUnit.SECONDS));
        var problem =
                assertInstanceOf(ProblemException.class, failure.getCause()).problem();
        return assertInstanceOf(RemoteProblem.RemoteFailed.class, problem).fault();
    }

    @Test
    void whatTheLoginShellSaysByItselfIsNotTheProgramsOutput() throws Exception {
        var shell = place.resolve("computer/shell");
        var before = Files.readString(shell);
        Files.writeString(shell, before.replace("#!/bin/sh\n", "#!/bin/sh\necho welcome; printf 'no end of line'\n"));
        try {
            var ended = machine.shell("echo said", US, lines::add);

            assertEquals(List.of("said"), lines);
            assertEquals(List.of("said"), ended.lastLines());
        } finally {
            Files.writeString(shell, before);
        }
    }
}

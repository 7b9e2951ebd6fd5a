package org.sauvrest.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.process.Command;
import org.sauvrest.core.process.SystemProcesses;

/// This computer.
class ThisMachineTest extends RunContract {

    private final Machine machine = new ThisMachine(new SystemProcesses());

    @Override
    Machine machine() {
        return machine;
    }

    /// A program of its own that is killed while it runs one.
    static final class Doomed {
        public static void main(String[] arguments) throws Exception {
            new ThisMachine(new SystemProcesses()).shell(FAMILY, US, System.out::println);
        }
    }

    @Test
    void theEndOfThisJavaEndsTheProgramAndAllThatItStarted() throws Exception {
        var java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        var doomed = new ProcessBuilder(
                        java,
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        Doomed.class.getName())
                .start();
        var family = new ArrayList<ProcessHandle>();
        try (var output = doomed.inputReader(StandardCharsets.UTF_8)) {
            for (int i = 0; i < 3; i++) {
                family.add(ProcessHandle.of(Long.parseLong(String.valueOf(output.readLine())))
                        .orElseThrow());
            }
            doomed.destroyForcibly().waitFor();
        }
        assertEventuallyGone(family);
    }

    /// As Ctrl-C in a terminal does: the guard gets it, and hands it on to the program, which leaves in peace.
    @Test
    void aProgramThatWasToldToEndHasNotEndedWell() throws Exception {
        var leaving = "trap 'exit 0' TERM; echo $PPID; while :; do sleep 0.1; done";

        var ended = machine.shell(leaving, US, guard -> {
            if (guard.matches("\\d+")) {
                interrupt(guard);
            }
        });

        assertEquals(130, ended.status(), ended.toString());
    }

    private static void interrupt(String process) {
        try {
            new SystemProcesses().run(Command.of("kill", "-INT", process), line -> {});
        } catch (ProblemException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /// A service that does not run, a revision that is not there: who asks has to wait no longer for "no".
    @Test
    void anAnswerNoComesAtOnce() throws Exception {
        var quickest = Long.MAX_VALUE;
        // On a machine that is busy with other things, too, one of them is not held up.
        for (int i = 0; i < 10 || (i < 100 && quickest >= 150_000_000L); i++) {
            var begun = System.nanoTime();
            assertEquals(3, machine.shell("exit 3", US, line -> {}).status());
            quickest = Math.min(quickest, System.nanoTime() - begun);
        }
        assertTrue(quickest < 150_000_000L, quickest + " ns");
    }

    static void assertEventuallyGone(List<ProcessHandle> family) throws Exception {
        for (var each : family) {
            assertTrue(each.onExit()
                    .orTimeout(20, TimeUnit.SECONDS)
                    .handle((end, late) -> late == null)
                    .get());
        }
    }
}

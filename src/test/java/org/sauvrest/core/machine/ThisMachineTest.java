package org.sauvrest.core.machine;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
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

    static void assertEventuallyGone(List<ProcessHandle> family) throws Exception {
        for (var each : family) {
            assertTrue(each.onExit()
                    .orTimeout(20, TimeUnit.SECONDS)
                    .handle((end, late) -> late == null)
                    .get());
        }
    }
}

package org.sauvrest.core.git;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.sauvrest.core.machine.Machine;
import org.sauvrest.core.machine.ThisMachine;
import org.sauvrest.core.process.SystemProcesses;

/// A checkout on this computer.
class CheckoutHereTest extends OwnerContract {

    private final Machine machine = new ThisMachine(new SystemProcesses());

    @Override
    Machine machine() {
        return machine;
    }

    @Test
    void theLibraryWritesNothingIntoTheHome() throws Exception {
        var home = Path.of(System.getProperty("user.home"));
        var before = settings(home);

        checkout().state();

        assertEquals(before, settings(home));
    }

    private static List<Boolean> settings(Path home) {
        return List.of(Files.exists(home.resolve(".config/jgit")), Files.exists(home.resolve(".jgitconfig")));
    }

    /// Whatever the moment, the next move ends where it is to end, and local changes live.
    @Test
    void aMoveCanBeKilledAtAnyMoment() throws Exception {
        odoo.write("mine", "untracked");
        odoo.write("odoo/release.py", "changed here");
        var commits = new ArrayList<>(List.of(odoo.head()));
        for (int turn = 0; turn < 2; turn++) {
            for (int i = 0; i < 1200; i++) {
                if (i % 3 != turn) {
                    origin.write("addons/module " + i % 40 + "/é " + i, (turn + " ").repeat(4000));
                } else {
                    Files.deleteIfExists(origin.folder().resolve("addons/module " + i % 40 + "/é " + i));
                }
            }
            commits.add(origin.commit("Turn " + turn));
        }
        checkout().fetch(java.util.Optional.empty(), line -> {});
        var random = new Random(7);
        int broken = 0;
        // Where the machine is busy, many a kill comes too late.
        for (int i = 0; i < 12 || (broken <= 2 && i < 100); i++) {
            killDuringMove(commits.get(random.nextInt(3)), random.nextInt(60));
            broken += odoo.git("for-each-ref", "refs/sauvrest/run.moving").isEmpty() ? 0 : 1;
            var next = commits.get(random.nextInt(3));

            checkout().moveTo(next, "run", line -> {});

            assertEquals(next, odoo.head());
            assertEquals("M odoo/release.py\n?? mine", odoo.git("status", "--porcelain"), "after kill " + i);
            assertEquals("changed here", odoo.read("odoo/release.py"));
        }
        assertTrue(broken > 2, "only " + broken + " moves were broken off");
        assertEquals(commits.getFirst(), odoo.git("rev-parse", "refs/sauvrest/run"));
    }

    private void killDuringMove(String target, int milliseconds) throws InterruptedException {
        var moving = Thread.ofPlatform().start(() -> {
            try {
                checkout().moveTo(target, "run", line -> {});
            } catch (Exception e) {
                // It was killed.
                return;
            }
        });
        while (moving.isAlive() && resets().isEmpty()) {
            Thread.onSpinWait();
        }
        Thread.sleep(milliseconds);
        resets().forEach(ProcessHandle::destroyForcibly);
        moving.join();
    }

    private static List<ProcessHandle> resets() {
        return ProcessHandle.current()
                .descendants()
                .filter(each -> each.info().command().orElse("").endsWith("/git"))
                .filter(each -> Arrays.asList(each.info().arguments().orElse(new String[0]))
                        .contains("reset"))
                .toList();
    }
}

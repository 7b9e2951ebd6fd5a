package org.sauvrest.core.process;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.sauvrest.core.problem.ProblemException;

/// An interruption ends a program and all that it started.
@Tag("measured")
class StoppingTest {

    private static final Duration AT_ONCE = Duration.ofMillis(3500);

    /// Runs a child until as many processes have said who they are, interrupts it and waits until it has returned.
    private static List<ProcessHandle> interrupted(int processes, String... arguments) throws Exception {
        var lines = new LinkedBlockingQueue<String>();
        var ending = new CompletableFuture<String>();
        var running = Thread.ofVirtual().start(() -> {
            try {
                new SystemProcesses().run(Child.command(Map.of(), arguments), lines::add);
                ending.complete("ran to its end");
            } catch (InterruptedException e) {
                ending.complete("interrupted");
            } catch (ProblemException | RuntimeException e) {
                ending.completeExceptionally(e);
            }
        });
        var handles = new ArrayList<ProcessHandle>();
        for (int i = 0; i < processes; i++) {
            var line = String.valueOf(lines.poll(20, TimeUnit.SECONDS));
            handles.add(ProcessHandle.of(Long.parseLong(line)).orElseThrow());
        }
        running.interrupt();
        assertEquals("interrupted", ending.get(20, TimeUnit.SECONDS));
        return handles;
    }

    private static void assertGone(List<ProcessHandle> handles) {
        for (var handle : handles) {
            assertFalse(handle.isAlive(), "still there: " + handle.info());
        }
    }

    @Test
    void endsTheProgramAtOnce() throws Exception {
        var took = new ArrayList<Duration>();
        // Whatever else holds the machine up does not do so each time.
        for (int i = 0; i < 3 && took.stream().noneMatch(time -> time.compareTo(AT_ONCE) < 0); i++) {
            var begun = System.nanoTime();
            assertGone(interrupted(1, "wait"));
            took.add(Duration.ofNanos(System.nanoTime() - begun));
        }

        assertTrue(took.getLast().compareTo(AT_ONCE) < 0, took::toString);
    }

    @Test
    void endsTheProgramsChildrenToo() throws Exception {
        assertGone(interrupted(2, "parent"));
    }

    @Test
    void endsAChildThatIgnoresTheRequestToLeave() throws Exception {
        assertGone(interrupted(2, "stubborn-child"));
    }

    @Test
    void anInterruptionBeforeTheStartEndsTheProgramToo() {
        var lines = new LinkedBlockingQueue<String>();
        Thread.currentThread().interrupt();

        org.junit.jupiter.api.Assertions.assertThrows(
                InterruptedException.class,
                () -> new SystemProcesses().run(Child.command(Map.of(), "wait"), lines::add));

        // A Java that is ended while it begins may complain before it goes.
        for (var line : lines.stream().filter(line -> line.matches("\\d+")).toList()) {
            assertFalse(ProcessHandle.of(Long.parseLong(line)).isPresent());
        }
    }
}

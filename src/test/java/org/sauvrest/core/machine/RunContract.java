package org.sauvrest.core.machine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.UpdateProblem;
import org.sauvrest.core.process.Command;
import org.sauvrest.core.process.Ended;

/// What every machine does with programs.
abstract class RunContract extends FolderContract {

    /// Says who it is, its child and its stubborn grandchild, and waits.
    static final String FAMILY = "echo $$; sh -c 'echo $$; (trap \"\" TERM HUP INT; sh -c \"echo \\$\\$; "
            + "sleep 300; sleep 300\") & sleep 300; sleep 300' & sleep 300; sleep 300";

    final List<String> lines = Collections.synchronizedList(new ArrayList<>());

    private Ended shell(String line) throws Exception {
        return machine().shell(line, US, lines::add);
    }

    @Test
    void linesComeWhileTheProgramRuns() throws Exception {
        var signal = folder.resolve("go on");

        var ended = machine()
                .shell(
                        "echo one; while [ ! -e '" + signal
                                + "' ]; do sleep 0.05; done; echo two >&2; echo été; exit 7",
                        US,
                        line -> {
                            lines.add(line);
                            create(signal);
                        });

        assertEquals(List.of("one", "two", "été"), lines);
        assertEquals(new Ended(7, lines), ended);
    }

    private static void create(java.nio.file.Path file) {
        try {
            Files.writeString(file, "");
        } catch (java.io.IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void outputHasNoLimit() throws Exception {
        var count = new AtomicInteger();

        var ended = machine().shell("seq 400000", US, line -> count.incrementAndGet());

        assertEquals(400_000, count.get());
        assertEquals("400000", ended.lastLines().getLast());
    }

    @Test
    void argumentsArriveAsTheyAreAndThereIsNoInput() throws Exception {
        var nasty = List.of("", " ", "a b", "it's", "$HOME", "*", "-x", "é\\n", "\"");
        var words = new ArrayList<>(List.of("-c", "cat; printf '<%s>\\n' \"$@\"", "sh"));
        words.addAll(nasty);

        machine().run(new Command("sh", words, Map.of()), US, lines::add);

        assertEquals(nasty.stream().map(word -> "<" + word + ">").toList(), lines);
    }

    @Test
    void variablesArriveAndOthersDoNotSeeThem() throws Exception {
        var value = " with 'all' \"kinds\" \\ of \\n = signs\nand lines é\n";
        var show = "printf '%s|' \"$SECRET_WORD\"; echo; echo \"$LC_ALL ${HOME-no home}\"; ps -A -o args=";

        machine().run(new Command("sh", List.of("-c", show), Map.of("SECRET_WORD", value, "HOME", "")), US, lines::add);

        assertEquals(value + "|", String.join("\n", lines.subList(0, 3)));
        assertEquals("C no home", lines.get(3));
        assertTrue(lines.size() > 5);
        assertFalse(String.join("\n", lines.subList(4, lines.size())).contains("with 'all'"));
    }

    @Test
    void aProgramThatIsMissingIsTold() {
        var refusal = assertThrows(
                ProblemException.class, () -> machine().run(Command.of("/nowhere/odoo-bin", "x"), US, lines::add));

        assertEquals(
                new UpdateProblem.ProgramMissing("/nowhere/odoo-bin", "/nowhere/odoo-bin: not found"),
                refusal.problem());
        assertEquals(List.of(), lines);
    }

    @Test
    void runsAsAnotherAccountInItsHome() throws Exception {
        asRoot();

        machine().shell("id -un; echo ~; pwd; echo \"$HOME\"", Optional.of("daemon"), lines::add);

        assertEquals("daemon", lines.getFirst());
        assertEquals(1, java.util.Set.copyOf(lines.subList(1, 4)).size(), lines.toString());
    }

    @Test
    void anAccountThatIsOursIsNoChange() throws Exception {
        machine().shell("id -un", Optional.of(System.getProperty("user.name")), lines::add);

        assertEquals(List.of(System.getProperty("user.name")), lines);
    }

    @Test
    void anAccountThatIsMissingIsTold() {
        var refusal = assertThrows(
                ProblemException.class, () -> machine().shell("id", Optional.of("no-such-account"), lines::add));

        var refused = assertInstanceOf(UpdateProblem.AccountRefused.class, refusal.problem());
        assertEquals("no-such-account", refused.account());
        assertFalse(refused.lines().isEmpty());
        assertEquals(List.of(), lines);
    }

    @Test
    void anInterruptionEndsTheProgramAndAllThatItStarted() throws Exception {
        assertGone(interrupted(US));
    }

    @Test
    void anInterruptionEndsAProgramOfAnotherAccountToo() throws Exception {
        asRoot();
        assertGone(interrupted(Optional.of("nobody")));
    }

    private List<ProcessHandle> interrupted(Optional<String> user) throws Exception {
        var said = new LinkedBlockingQueue<String>();
        var ending = new CompletableFuture<String>();
        var running = Thread.ofVirtual().start(() -> {
            try {
                ending.complete(machine().shell(FAMILY, user, said::add).toString());
            } catch (InterruptedException e) {
                ending.complete("interrupted");
            } catch (ProblemException | RuntimeException e) {
                ending.completeExceptionally(e);
            }
        });
        var family = family(said);
        running.interrupt();
        assertEquals("interrupted", ending.get(30, TimeUnit.SECONDS));
        return family;
    }

    static List<ProcessHandle> family(LinkedBlockingQueue<String> said) throws InterruptedException {
        var handles = new ArrayList<ProcessHandle>();
        for (int i = 0; i < 3; i++) {
            var line = String.valueOf(said.poll(20, TimeUnit.SECONDS));
            handles.add(ProcessHandle.of(Long.parseLong(line)).orElseThrow());
        }
        return handles;
    }

    static void assertGone(List<ProcessHandle> handles) {
        for (var handle : handles) {
            assertFalse(handle.isAlive(), () -> "still there: " + handle.info());
        }
    }

    @Test
    void aServiceThatWasStartedStaysAndIsNotWaitedFor() throws Exception {
        var begun = System.nanoTime();

        var ended = shell("sleep 100 & echo $!; exit 3");

        assertTrue(System.nanoTime() - begun < 20_000_000_000L);
        assertEquals(3, ended.status());
        var service = ProcessHandle.of(Long.parseLong(lines.getFirst())).orElseThrow();
        assertTrue(service.isAlive());
        service.destroy();
    }

    @Test
    void severalRunAtOnce() throws Exception {
        var all = new ArrayList<CompletableFuture<Ended>>();
        for (int i = 0; i < 12; i++) {
            var status = i;
            var future = new CompletableFuture<Ended>();
            all.add(future);
            Thread.ofVirtual().start(() -> {
                try {
                    future.complete(machine().shell("sleep 1; exit " + status, US, line -> {}));
                } catch (ProblemException | InterruptedException | RuntimeException e) {
                    future.completeExceptionally(e);
                }
            });
        }
        for (int i = 0; i < 12; i++) {
            assertEquals(i, all.get(i).get(60, TimeUnit.SECONDS).status());
        }
    }
}

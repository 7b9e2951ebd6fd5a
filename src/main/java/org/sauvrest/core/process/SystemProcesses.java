package org.sauvrest.core.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sauvrest.core.operation.Threads;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// The programs of this machine.
public final class SystemProcesses implements Processes {

    private static final int KEPT_LINES = 40;
    private static final int SECONDS_TO_LEAVE = 5;
    private static final int MILLISECONDS_UNTIL_INTERRUPTED = 200;

    @Override
    public Ended run(Command command, Consumer<String> onLine) throws ProblemException, InterruptedException {
        var process = start(command);
        var lastLines = new ArrayDeque<String>();
        var reader = Threads.start(() -> read(process, lastLines, onLine));
        try {
            int status = process.waitFor();
            reader.join();
            if (status != 0) {
                // Ctrl-C in a terminal ends the program too, and often sooner than it interrupts us: that is no
                // failure.
                Thread.sleep(MILLISECONDS_UNTIL_INTERRUPTED);
            }
            return new Ended(status, List.copyOf(lastLines));
        } catch (InterruptedException e) {
            end(process);
            throw e;
        }
    }

    private static Process start(Command command) throws ProblemException {
        var builder = new ProcessBuilder(command.words()).redirectErrorStream(true);
        // Tools translate their messages by the locale; what we read must not depend on it.
        builder.environment().put("LC_ALL", "C");
        builder.environment().putAll(command.environment());
        builder.environment().values().removeIf(String::isEmpty);
        try {
            var process = builder.start();
            process.getOutputStream().close();
            return process;
        } catch (IOException e) {
            throw new ProblemException(new Problem.ProgramNotStarted(command.program(), Fault.of(e)), e);
        }
    }

    private static void read(Process process, Deque<String> lastLines, Consumer<String> onLine) {
        try (var output = new BufferedReader(process.inputReader(StandardCharsets.UTF_8))) {
            for (var line = output.readLine(); line != null; line = output.readLine()) {
                if (lastLines.size() == KEPT_LINES) {
                    lastLines.removeFirst();
                }
                lastLines.addLast(line);
                onLine.accept(line);
            }
        } catch (IOException e) {
            // The program was ended from outside and its output with it: nothing more to read.
            lastLines.addLast(e.toString());
        }
    }

    private static void end(Process process) {
        // The children first: once their parent is gone they cannot be found any more.
        var all = Stream.concat(process.descendants(), Stream.of(process.toHandle()))
                .toList();
        all.forEach(ProcessHandle::destroy);
        if (!haveLeft(all)) {
            all.forEach(ProcessHandle::destroyForcibly);
            haveLeft(all);
        }
    }

    /// Waits for the end of all, without heed to a further interruption: [CompletableFuture#join] knows none.
    private static boolean haveLeft(List<ProcessHandle> all) {
        var ends = all.stream().map(ProcessHandle::onExit).toArray(CompletableFuture<?>[]::new);
        return CompletableFuture.allOf(ends)
                .thenApply(nothing -> true)
                .completeOnTimeout(false, SECONDS_TO_LEAVE, TimeUnit.SECONDS)
                .join();
    }
}

package org.sauvrest.core.process;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

/// The programs of this machine.
public final class SystemProcesses implements Processes {

    private static final int SECONDS_TO_LEAVE = 5;
    private static final int MILLISECONDS_UNTIL_INTERRUPTED = 200;

    /// What a shell says of a program that a signal has ended.
    private static final int SIGNALLED = 128;

    @Override
    public Ended run(Command command, Consumer<String> onLine) throws ProblemException, InterruptedException {
        var process = start(command);
        var lines = Lines.of(process.getInputStream(), onLine);
        try {
            close(process);
            int status = process.waitFor();
            return ended(status, status != 0, lines.all());
        } catch (InterruptedException e) {
            end(process);
            throw e;
        }
    }

    /// Runs a program that reads what it is given, and whose input then stays open as long as somebody waits for it: it
    /// ends where we are interrupted, and where this Java is killed. What it leaves running is not waited for.
    ///
    /// @param command whose exit status is above 128 where a signal has ended it: any other is an answer
    public Ended attend(Command command, byte[] input, Consumer<String> onLine)
            throws ProblemException, InterruptedException {
        var process = start(command);
        var lines = Lines.of(process.getInputStream(), onLine);
        try {
            give(process, input);
            int status = process.waitFor();
            return ended(status, status > SIGNALLED, lines.rest());
        } catch (InterruptedException e) {
            close(process);
            end(process);
            throw e;
        } finally {
            close(process);
        }
    }

    /// Ctrl-C in a terminal ends the program too, and often sooner than it interrupts us: that is no failure.
    ///
    /// @param perhapsByCtrlC whether it may have been that
    private static Ended ended(int status, boolean perhapsByCtrlC, List<String> lastLines) throws InterruptedException {
        if (perhapsByCtrlC) {
            Thread.sleep(MILLISECONDS_UNTIL_INTERRUPTED);
        }
        return new Ended(status, lastLines);
    }

    private static Process start(Command command) throws ProblemException {
        var builder = new ProcessBuilder(command.words()).redirectErrorStream(true);
        // Tools translate their messages by the locale; what we read must not depend on it.
        builder.environment().put("LC_ALL", "C");
        builder.environment().putAll(command.environment());
        builder.environment().values().removeIf(String::isEmpty);
        try {
            return builder.start();
        } catch (IOException e) {
            throw new ProblemException(new Problem.ProgramNotStarted(command.program(), Fault.of(e)), e);
        }
    }

    private static void give(Process process, byte[] input) {
        try {
            process.getOutputStream().write(input);
            process.getOutputStream().flush();
        } catch (IOException e) {
            // A program that ends without reading everything says by its status why.
            return;
        }
    }

    private static void close(Process process) {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // It has ended, and its input with it.
            return;
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

package org.sauvrest.testing;

import java.util.Arrays;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Collectors;
import javafx.application.Platform;

/// The thread of all windows, started once for the whole run: JavaFX cannot be started twice.
public final class WindowThread {

    private static final long PATIENCE_SECONDS = 60;

    private static final CompletableFuture<Boolean> STARTED = start();

    private WindowThread() {}

    private static CompletableFuture<Boolean> start() {
        var started = new CompletableFuture<Boolean>();
        Platform.startup(() -> started.complete(true));
        // The end of a test's last window is not the end of the run.
        Platform.setImplicitExit(false);
        return started;
    }

    /// Does something on the thread of the windows and waits for what comes of it.
    public static <T> T ask(Callable<T> work) {
        STARTED.join();
        var task = new FutureTask<>(work);
        if (Platform.isFxApplicationThread()) {
            task.run();
        } else {
            Platform.runLater(task);
        }
        try {
            return task.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError(e.getCause());
        } catch (InterruptedException | TimeoutException e) {
            throw new AssertionError("the thread of the windows does not answer; it is at " + place(), e);
        }
    }

    /// What the thread is doing at this moment.
    private static String place() {
        return Thread.getAllStackTraces().entrySet().stream()
                .filter(each -> each.getKey().getName().equals("JavaFX Application Thread"))
                .flatMap(each -> Arrays.stream(each.getValue()))
                .map(frame -> "\n\t" + frame)
                .collect(Collectors.joining());
    }

    public static void run(Runnable work) {
        ask(() -> {
            work.run();
            return true;
        });
    }
}

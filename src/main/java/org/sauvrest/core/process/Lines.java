package org.sauvrest.core.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;
import org.sauvrest.core.operation.Threads;

/// The lines that a program prints, read on a thread of their own.
public final class Lines {

    private static final int KEPT = 40;
    private static final Duration PAUSE = Duration.ofMillis(250);
    /// Many instead of one that is as long: while the computer itself stands still, nobody reads what there is.
    private static final int PAUSES = 20;

    private final Consumer<String> onLine;
    private final Deque<String> last = new ArrayDeque<>();
    private final Thread reader;
    private long count;
    private boolean wanted = true;

    private Lines(InputStream output, Consumer<String> onLine) {
        this.onLine = onLine;
        reader = Threads.start(() -> read(output));
    }

    /// @param onLine takes each line, on another thread
    public static Lines of(InputStream output, Consumer<String> onLine) {
        return new Lines(output, onLine);
    }

    private void read(InputStream output) {
        try (var reader = new BufferedReader(new InputStreamReader(output, StandardCharsets.UTF_8))) {
            for (var line = reader.readLine(); line != null; line = reader.readLine()) {
                take(line);
            }
        } catch (IOException e) {
            // The program was ended from outside and its output with it: nothing more to read.
            keep(e.toString());
        }
    }

    private synchronized void take(String line) {
        if (wanted) {
            keep(line);
            onLine.accept(line);
        }
    }

    private synchronized void keep(String line) {
        if (last.size() == KEPT) {
            last.removeFirst();
        }
        last.addLast(line);
        count++;
    }

    private synchronized long count() {
        return count;
    }

    /// The last lines of a program that has ended, once all that it has printed itself is read. What it has left
    /// running, such as a service that it has started, may hold its output open for good: it is waited for while it
    /// prints, and no longer.
    public List<String> rest() throws InterruptedException {
        long before = count();
        int silent = 0;
        while (silent < PAUSES && !reader.join(PAUSE)) {
            long now = count();
            silent = now > before ? 0 : silent + 1;
            before = now;
        }
        synchronized (this) {
            wanted = false;
            return List.copyOf(last);
        }
    }

    /// The last lines, once its output has ended.
    List<String> all() throws InterruptedException {
        reader.join();
        synchronized (this) {
            return List.copyOf(last);
        }
    }
}

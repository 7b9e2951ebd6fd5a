package org.sauvrest.testing;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// What works beside a window, so that whatever goes on after its end shows.
final class Workers {

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private static final long GLANCE_NANOS = 10_000_000;

    private final Set<Thread> before = threads();

    /// Waits until all that was started since then has ended.
    void requireGone() {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!left().isEmpty()) {
            if (System.nanoTime() > end) {
                throw new AssertionError("goes on without a window: " + left());
            }
            LockSupport.parkNanos(GLANCE_NANOS);
        }
    }

    private Set<String> left() {
        var late = new HashSet<>(threads());
        late.removeAll(before);
        return Stream.concat(
                        late.stream().map(Thread::getName),
                        ProcessHandle.current()
                                .descendants()
                                .flatMap(process -> process.info().command().stream())
                                .filter(command -> command.endsWith("pg_dump") || command.endsWith("pg_restore")))
                .collect(Collectors.toSet());
    }

    private static Set<Thread> threads() {
        return Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().startsWith("work-"))
                .collect(Collectors.toSet());
    }
}

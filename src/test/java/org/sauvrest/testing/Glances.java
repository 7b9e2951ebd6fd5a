package org.sauvrest.testing;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/// What the thread of the windows was seen to do during one wait.
final class Glances {

    /// One look says nothing of a longer time, such as one in which whoever looks was kept waiting.
    private static final long MOST_NANOS = 15_000_000;

    private static final String OURS = "org.sauvrest.";
    private static final String TESTS = "org.sauvrest.testing.";

    private final Thread thread;
    private final Map<String, Integer> places = new HashMap<>();
    private long before = System.nanoTime();
    private long blocked;

    Glances(Thread thread) {
        this.thread = thread;
    }

    void look() {
        var stack = thread.getStackTrace();
        boolean waits = thread.getState() != Thread.State.RUNNABLE || isOutside(stack);
        long now = System.nanoTime();
        if (waits && isOurs(stack)) {
            blocked += Math.min(now - before, MOST_NANOS);
        }
        before = now;
        places.merge(place(stack), 1, Integer::sum);
    }

    /// How long our code waited for something else.
    Duration blocked() {
        return Duration.ofNanos(blocked);
    }

    /// Where it was seen most often.
    String place() {
        return places.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("?");
    }

    /// Whether the system was asked for something, such as a file or a network: Java calls that running.
    private static boolean isOutside(StackTraceElement[] stack) {
        return stack.length > 0
                && stack[0].isNativeMethod()
                && Stream.of("java.io.", "sun.nio.", "java.net.", "java.lang.Process")
                        .anyMatch(stack[0].getClassName()::startsWith);
    }

    /// Whether our code is what waits; not Java, which loads classes, nor JavaFX, which waits for what is drawn, or,
    /// below a question that we ask, for the answer.
    private static boolean isOurs(StackTraceElement[] stack) {
        return Stream.of(stack).noneMatch(frame -> frame.getMethodName().equals("loadClass"))
                && Stream.of(stack)
                        .filter(frame -> frame.getClassName().startsWith(OURS) || isLoop(frame))
                        .findFirst()
                        .filter(frame -> !isLoop(frame) && !frame.getClassName().startsWith(TESTS))
                        .isPresent();
    }

    private static boolean isLoop(StackTraceElement frame) {
        return frame.getMethodName().contains("EventLoop")
                || frame.getMethodName().contains("RunLoop");
    }

    private static String place(StackTraceElement[] stack) {
        return frame(stack, OURS)
                .or(() -> frame(stack, "javafx.scene.Scene"))
                .or(() -> Stream.of(stack).findFirst())
                .map(frame -> frame.getClassName() + "." + frame.getMethodName())
                .orElse("?");
    }

    private static Optional<StackTraceElement> frame(StackTraceElement[] stack, String start) {
        return Stream.of(stack)
                .filter(frame -> frame.getClassName().startsWith(start))
                .findFirst();
    }
}

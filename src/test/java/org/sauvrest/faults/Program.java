package org.sauvrest.faults;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.words.Words;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// The real program in a process of its own, watched by the steps that it prints.
final class Program implements AutoCloseable {

    static final String MAIN = "org.sauvrest.Main";

    private static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final Duration GLANCE = Duration.ofMillis(40);
    private static final long SHORT_GLANCE_NANOS = 500_000;
    private static final Words WORDS = Words.in("en");

    private final Process process;
    private final long started = System.nanoTime();
    private final Map<Step, Long> begun = new ConcurrentHashMap<>();
    private final Set<ProcessHandle> family = ConcurrentHashMap.newKeySet();
    private final List<String> output = Collections.synchronizedList(new ArrayList<>());
    private final List<String> messages = Collections.synchronizedList(new ArrayList<>());
    private final List<Thread> readers = new ArrayList<>();

    /// How the program ended.
    ///
    /// @param document what it said, where it came to say it
    /// @param steps when each began, and when the program ended, since its start
    record Ending(int exit, Optional<JsonNode> document, String said, Map<Step, Duration> steps, Duration took) {

        boolean ok() {
            return document.map(said -> said.path("ok").asBoolean(false)).orElse(false);
        }

        String problem() {
            return document.map(said -> said.path("problem").path("kind").asString(""))
                    .orElse("");
        }
    }

    /// @param home of a user who has no settings
    static Program start(Path home, Map<String, String> environment, List<String> arguments) throws IOException {
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Duser.home=" + home,
                "-cp",
                System.getProperty("java.class.path"),
                MAIN));
        command.addAll(arguments);
        command.addAll(List.of("--yes", "--json", "--lang", "en"));
        var builder = new ProcessBuilder(command);
        // Whatever the machine says of PostgreSQL must not lead to another server than the campaign's.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().putAll(environment);
        return new Program(builder.start());
    }

    private Program(Process process) {
        this.process = process;
        readers.add(Thread.ofVirtual().start(() -> read(process.errorReader(StandardCharsets.UTF_8), this::message)));
        readers.add(Thread.ofVirtual().start(() -> read(process.inputReader(StandardCharsets.UTF_8), output::add)));
        Thread.ofVirtual().start(this::watchFamily);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    /// The tools that it runs now.
    List<ProcessHandle> tools() {
        var tools = process.descendants().toList();
        family.addAll(tools);
        return tools;
    }

    /// All processes that it was seen to start.
    Set<ProcessHandle> family() {
        return family;
    }

    /// Waits until so long after a step began, or after the start where no step is given.
    ///
    /// @return whether the program still runs
    boolean await(Moment moment) {
        while (isAlive() && moment.step().map(step -> !begun.containsKey(step)).orElse(false)) {
            LockSupport.parkNanos(SHORT_GLANCE_NANOS);
        }
        var from = moment.step().map(step -> begun.getOrDefault(step, started)).orElse(started);
        long left = from + moment.after().toNanos() - System.nanoTime();
        while (left > 0 && isAlive()) {
            LockSupport.parkNanos(Math.min(left, 10 * SHORT_GLANCE_NANOS));
            left = from + moment.after().toNanos() - System.nanoTime();
        }
        return isAlive();
    }

    /// Waits for its end.
    Ending ending() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new AssertionError("the program hangs: " + messages);
        }
        var took = Duration.ofNanos(System.nanoTime() - started);
        for (var reader : readers) {
            // An orphaned tool may hold the streams a little longer.
            reader.join(Duration.ofSeconds(10));
        }
        var steps = begun.entrySet().stream()
                .collect(Collectors.toMap(Map.Entry::getKey, entry -> Duration.ofNanos(entry.getValue() - started)));
        return new Ending(
                process.exitValue(),
                document(),
                String.join("\n", output) + "\n" + String.join("\n", messages),
                steps,
                took);
    }

    private Optional<JsonNode> document() {
        try {
            return output.isEmpty()
                    ? Optional.empty()
                    : Optional.of(JsonMapper.shared().readTree(String.join("\n", output)));
        } catch (JacksonException e) {
            // Killed in the middle of it.
            return Optional.empty();
        }
    }

    private void message(String line) {
        messages.add(line);
        for (var step : Step.values()) {
            if (line.equals(WORDS.say(step))) {
                begun.putIfAbsent(step, System.nanoTime());
            }
        }
    }

    private void watchFamily() {
        while (isAlive()) {
            process.descendants().forEach(family::add);
            LockSupport.parkNanos(GLANCE.toNanos());
        }
    }

    private static void read(BufferedReader from, java.util.function.Consumer<String> to) {
        try (from) {
            from.lines().forEach(to);
        } catch (IOException | java.io.UncheckedIOException e) {
            // The program is gone.
            return;
        }
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}

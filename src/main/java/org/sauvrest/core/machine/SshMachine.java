package org.sauvrest.core.machine;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.process.Command;
import org.sauvrest.core.process.Ended;
import org.sauvrest.core.process.Lines;
import org.sauvrest.core.remote.PosixScript;
import org.sauvrest.core.remote.RemoteRun;
import org.sauvrest.core.remote.SshPlace;

/// Another computer with a Unix, by SSH.
public final class SshMachine implements Machine {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final SshPlace place;
    private final SshConnections connections;
    private final RemoteFiles files;
    private final Heartbeat heartbeat;

    public SshMachine(SshPlace place) {
        this(place, Heartbeat.USUAL);
    }

    SshMachine(SshPlace place, Heartbeat heartbeat) {
        this.place = place;
        this.heartbeat = heartbeat;
        connections = new SshConnections(place);
        files = new RemoteFiles(place.target().toString(), connections);
    }

    /// By what a program there knows that somebody waits for it.
    ///
    /// @param every so often we tell
    /// @param patience after which it gives us up: the connection is dead then, and we have noticed it too
    record Heartbeat(Duration every, Duration patience) {
        static final Heartbeat USUAL = new Heartbeat(Duration.ofSeconds(10), Duration.ofSeconds(50));
        private static final byte[] BEAT = {'.'};
        /// A guard asks a program to leave, and makes it leave after some seconds.
        private static final Duration LEAVING = Duration.ofSeconds(15);
    }

    @Override
    public String name() {
        return place.target().toString();
    }

    @Override
    public Ended run(Command command, Optional<String> user, Consumer<String> onLine)
            throws ProblemException, InterruptedException {
        var guard = new Guard(command, user, heartbeat.patience());
        var start = new Start(guard, onLine);
        return connections.use(session -> {
            try (var running = session.start(line(guard.words()), PATIENCE)) {
                var lines = Lines.of(running.output(), start);
                running.give(guard.heading());
                await(running);
                return start.ended(running.status(), lines.rest());
            }
        });
    }

    private static String line(List<String> words) {
        return "exec "
                + String.join(" ", words.stream().map(PosixScript::quoted).toList());
    }

    private void await(RemoteRun running) throws InterruptedException {
        try {
            while (!running.hasEnded(heartbeat.every())) {
                running.give(Heartbeat.BEAT);
            }
        } catch (InterruptedException e) {
            running.hangUp();
            running.awaitEnd(Heartbeat.LEAVING);
            throw e;
        }
    }

    @Override
    public Ended shell(String line, Optional<String> user, Consumer<String> onLine)
            throws ProblemException, InterruptedException {
        return run(Command.of("/bin/sh", "-c", line), user, onLine);
    }

    @Override
    public byte[] read(String file) throws ProblemException, InterruptedException {
        return files.read(file);
    }

    @Override
    public void write(String file, byte[] content, Optional<String> owner)
            throws ProblemException, InterruptedException {
        files.write(file, content, owner);
    }

    @Override
    public boolean exists(String path) throws ProblemException, InterruptedException {
        return files.exists(path);
    }

    @Override
    public Optional<String> owner(String path) throws ProblemException, InterruptedException {
        return files.owner(path);
    }

    @Override
    public void makeFolder(String folder, Optional<String> owner) throws ProblemException, InterruptedException {
        files.makeFolder(folder, owner);
    }

    @Override
    public void remove(String path) throws ProblemException, InterruptedException {
        files.remove(path);
    }

    @Override
    public Map<String, List<String>> list(List<String> folders) throws ProblemException, InterruptedException {
        return files.list(folders);
    }

    @Override
    public Map<String, String> digests(List<String> folders) throws ProblemException, InterruptedException {
        return files.digests(folders);
    }

    @Override
    public Resources resources(String folder) throws ProblemException, InterruptedException {
        return files.resources(folder);
    }

    @Override
    public <R> Optional<R> withPort(PortWork<R> work) throws ProblemException, InterruptedException {
        return connections.use(session -> {
            var passage = session.passage();
            if (passage.isEmpty()) {
                return Optional.<R>empty();
            }
            try (var way = passage.get()) {
                return Optional.of(work.at(way.there(), way.here()));
            }
        });
    }

    @Override
    public void close() {
        connections.close();
    }
}

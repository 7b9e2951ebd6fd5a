package org.sauvrest.core.machine;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.process.Command;
import org.sauvrest.core.process.Ended;
import org.sauvrest.core.process.SystemProcesses;

/// The computer that this program runs on.
public final class ThisMachine implements Machine {

    private static final boolean WINDOWS = System.getProperty("os.name").startsWith("Windows");

    private final SystemProcesses processes;

    public ThisMachine(SystemProcesses processes) {
        this.processes = processes;
    }

    @Override
    public String name() {
        return "";
    }

    @Override
    public Ended run(Command command, Optional<String> user, Consumer<String> onLine)
            throws ProblemException, InterruptedException {
        if (WINDOWS) {
            return processes.run(command, onLine);
        }
        var guard = new Guard(command, user, Duration.ZERO);
        var start = new Start(guard, onLine);
        var words = guard.words();
        var guarded = new Command(words.getFirst(), words.subList(1, words.size()), Map.of());
        var ended = processes.attend(guarded, guard.heading(), start);
        return start.ended(ended.status(), ended.lastLines());
    }

    @Override
    public Ended shell(String line, Optional<String> user, Consumer<String> onLine)
            throws ProblemException, InterruptedException {
        return run(WINDOWS ? Command.of("cmd.exe", "/c", line) : Command.of("/bin/sh", "-c", line), user, onLine);
    }

    @Override
    public byte[] read(String file) throws ProblemException {
        return LocalFiles.read(Path.of(file));
    }

    @Override
    public void write(String file, byte[] content, Optional<String> owner) throws ProblemException {
        LocalFiles.write(Path.of(file), content, owner);
    }

    @Override
    public boolean exists(String path) throws ProblemException {
        return LocalFiles.exists(Path.of(path));
    }

    @Override
    public Optional<String> owner(String path) throws ProblemException {
        return LocalFiles.owner(Path.of(path));
    }

    @Override
    public void makeFolder(String folder, Optional<String> owner) throws ProblemException {
        LocalFiles.makeFolder(Path.of(folder), owner);
    }

    @Override
    public void remove(String path) throws ProblemException {
        LocalFiles.remove(Path.of(path));
    }

    @Override
    public Map<String, List<String>> list(List<String> folders) throws ProblemException {
        var names = new LinkedHashMap<String, List<String>>();
        for (var folder : folders) {
            names.put(folder, LocalFiles.list(Path.of(folder)));
        }
        return names;
    }

    @Override
    public Map<String, String> digests(List<String> folders) throws ProblemException, InterruptedException {
        var digests = new LinkedHashMap<String, String>();
        for (var folder : folders) {
            digests.putAll(Digests.below(Path.of(folder)));
        }
        return digests;
    }

    @Override
    public <R> Optional<R> withPort(PortWork<R> work) throws ProblemException, InterruptedException {
        int port = freePort();
        return Optional.of(work.at(port, port));
    }

    private static int freePort() throws ProblemException {
        try (var door = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return door.getLocalPort();
        } catch (IOException e) {
            throw new ProblemException(new Problem.Unforeseen(e.toString()), e);
        }
    }

    @Override
    public Resources resources(String folder) {
        return LocalResources.of(Path.of(folder));
    }
}

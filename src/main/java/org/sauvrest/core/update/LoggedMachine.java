package org.sauvrest.core.update;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sauvrest.core.machine.Machine;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.process.Command;
import org.sauvrest.core.process.Ended;
import org.sauvrest.core.settings.JsonLines;

/// A computer on which every command is written down, for the report.
record LoggedMachine(Machine machine, JsonLines<Ran> log) implements Machine {

    /// A command that ran.
    ///
    /// @param user account that it ran as; empty for the one that we work as
    record Ran(Instant at, String computer, String user, String command, int status, long milliseconds) {}

    @Override
    public String name() {
        return machine.name();
    }

    @Override
    public Ended run(Command command, Optional<String> user, Consumer<String> onLine)
            throws ProblemException, InterruptedException {
        var begun = Instant.now();
        return noted(begun, readable(command), user, machine.run(command, user, onLine));
    }

    @Override
    public Ended shell(String line, Optional<String> user, Consumer<String> onLine)
            throws ProblemException, InterruptedException {
        var begun = Instant.now();
        return noted(begun, line, user, machine.shell(line, user, onLine));
    }

    /// A script of ours is told by what its first line says of it.
    private static String readable(Command command) {
        var arguments = command.arguments().stream()
                .map(argument ->
                        argument.contains("\n") ? argument.lines().findFirst().orElse("") + " ..." : argument)
                .toList();
        return new Command(command.program(), arguments, Map.of()).toString();
    }

    private Ended noted(Instant begun, String command, Optional<String> user, Ended ended) throws ProblemException {
        var took = Duration.between(begun, Instant.now()).toMillis();
        log.add(new Ran(begun, machine.name(), user.orElse(""), command, ended.status(), took));
        return ended;
    }

    @Override
    public byte[] read(String file) throws ProblemException, InterruptedException {
        return machine.read(file);
    }

    @Override
    public void write(String file, byte[] content, Optional<String> owner)
            throws ProblemException, InterruptedException {
        machine.write(file, content, owner);
    }

    @Override
    public boolean exists(String path) throws ProblemException, InterruptedException {
        return machine.exists(path);
    }

    @Override
    public Optional<String> owner(String path) throws ProblemException, InterruptedException {
        return machine.owner(path);
    }

    @Override
    public void makeFolder(String folder, Optional<String> owner) throws ProblemException, InterruptedException {
        machine.makeFolder(folder, owner);
    }

    @Override
    public void remove(String path) throws ProblemException, InterruptedException {
        machine.remove(path);
    }

    @Override
    public Map<String, List<String>> list(List<String> folders) throws ProblemException, InterruptedException {
        return machine.list(folders);
    }

    @Override
    public Map<String, String> digests(List<String> folders) throws ProblemException, InterruptedException {
        return machine.digests(folders);
    }

    @Override
    public Resources resources(String folder) throws ProblemException, InterruptedException {
        return machine.resources(folder);
    }

    @Override
    public <R> Optional<R> withPort(PortWork<R> work) throws ProblemException, InterruptedException {
        return machine.withPort(work);
    }

    @Override
    public void close() {
        machine.close();
    }
}

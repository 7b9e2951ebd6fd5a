package org.sauvrest.core.postgres;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.process.Command;
import org.sauvrest.core.process.Processes;

/// Finds the client programs that fit a server: of the same version, or else of the nearest newer one. pg_dump refuses
/// a server newer than itself.
public final class ClientPrograms {

    private static final Pattern VERSION = Pattern.compile("\\(PostgreSQL\\) (\\d+[\\w.]*)");

    private final Processes processes;
    private final Map<String, String> environment;
    private final @Nullable Path besideProgram;

    /// @param besideProgram folder that may come with the program itself
    public ClientPrograms(Processes processes, Map<String, String> environment, @Nullable Path besideProgram) {
        this.processes = processes;
        this.environment = Map.copyOf(environment);
        this.besideProgram = besideProgram;
    }

    /// @param major the least version that will do
    /// @param configured a folder that the profile names, if it does
    /// @throws ProblemException where none fits; the problem lists those that are there
    public ClientProgram atLeast(int major, @Nullable Path configured) throws ProblemException, InterruptedException {
        var found = new ArrayList<ClientProgram>();
        for (var folder : likelyFirst(folders(configured), major, configured)) {
            var program = inspect(folder);
            if (program.isPresent() && program.get().major() == major) {
                return program.get();
            }
            program.ifPresent(found::add);
        }
        return nearest(found, major)
                .orElseThrow(() -> new ProblemException(new Problem.NoClient(
                        "pg_dump",
                        major,
                        found.stream().map(ClientProgram::toString).toList())));
    }

    /// All that are on this machine, each asked for its version; the one that the profile names first.
    ///
    /// @param configured a folder that the profile names, if it does
    public List<ClientProgram> all(@Nullable Path configured) throws InterruptedException {
        var found = new ArrayList<ClientProgram>();
        for (var folder : folders(configured)) {
            inspect(folder).ifPresent(found::add);
        }
        return found;
    }

    /// The one among these that [#atLeast] would take.
    public static Optional<ClientProgram> best(List<ClientProgram> all, int major, @Nullable Path configured) {
        var folders = all.stream().map(ClientProgram::folder).toList();
        var order = likelyFirst(folders, major, configured);
        var sorted = all.stream()
                .sorted(Comparator.comparingInt(program -> order.indexOf(program.folder())))
                .toList();
        return sorted.stream()
                .filter(program -> program.major() == major)
                .findFirst()
                .or(() -> nearest(sorted, major));
    }

    private static Optional<ClientProgram> nearest(List<ClientProgram> found, int major) {
        return found.stream()
                .filter(program -> program.major() >= major)
                .min(Comparator.comparingInt(ClientProgram::major));
    }

    private List<Path> folders(@Nullable Path configured) {
        var preferred = Stream.of(Optional.ofNullable(configured), Optional.ofNullable(besideProgram))
                .flatMap(Optional::stream)
                .toList();
        return ClientFolders.find(preferred, environment);
    }

    /// Asking a program for its version costs a start: those whose path names the version are asked first, after the
    /// one that the profile names.
    private static List<Path> likelyFirst(List<Path> folders, int major, @Nullable Path configured) {
        var named = Pattern.compile("(?<!\\d)" + major + "(?!\\d)");
        return folders.stream()
                .sorted(Comparator.comparing((Path folder) -> !folder.equals(configured))
                        .thenComparing(
                                folder -> !named.matcher(folder.toString()).find()))
                .toList();
    }

    private Optional<ClientProgram> inspect(Path folder) throws InterruptedException {
        try {
            var lines = new ArrayList<String>();
            var ended =
                    processes.run(Command.of(new ClientProgram(folder, "0").path("pg_dump"), "--version"), lines::add);
            return ended.lastLines().stream()
                    .map(VERSION::matcher)
                    .filter(matcher -> matcher.find())
                    .map(matcher -> new ClientProgram(folder, matcher.group(1)))
                    .findFirst();
        } catch (ProblemException e) {
            // A program that does not start is no candidate.
            return Optional.empty();
        }
    }
}

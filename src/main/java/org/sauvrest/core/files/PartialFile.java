package org.sauvrest.core.files;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import org.sauvrest.core.problem.ProblemException;

/// A file that is being made: hidden, and named after the program that makes it, so that it can be told from a
/// finished one and, when that program has died, from one still in the making.
public final class PartialFile implements AutoCloseable {

    private static final Pattern NAME = Pattern.compile("\\.(.+)\\.(\\w[\\w-]*?)~(\\d+)~(\\d+)\\.part", Pattern.DOTALL);

    private final Path path;

    private PartialFile(Path path) {
        this.path = path;
    }

    /// @param wanted the finished file's name; the partial one lies in the same folder
    /// @param computer name of this computer
    public static PartialFile of(Path wanted, String computer) throws ProblemException {
        var me = ProcessHandle.current();
        var name = ".%s.%s~%d~%d.part"
                .formatted(
                        wanted.getFileName(),
                        safe(computer),
                        me.pid(),
                        started(me).orElse(0L));
        var path = WholeFile.parent(wanted).resolve(name);
        try {
            // So that a folder that may not be written is noticed before the work.
            Files.createFile(path);
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(WholeFile.parent(wanted), e), e);
        }
        return new PartialFile(path);
    }

    public Path path() {
        return path;
    }

    /// Removes what is unfinished; does nothing once the file has its name.
    @Override
    public void close() {
        try {
            Files.deleteIfExists(path);
        } catch (IOException e) {
            // It stays behind, is recognised by its name, and passes for nothing else.
            return;
        }
    }

    /// Whether the name is that of a partial file.
    public static boolean isOne(Path file) {
        return NAME.matcher(String.valueOf(file.getFileName())).matches();
    }

    /// Whether a partial file lies where a finished one is wanted, by whomever, and whether or not it will ever be
    /// finished.
    public static boolean isBeingMade(Path wanted) throws IOException {
        var name = String.valueOf(wanted.getFileName());
        try (var files = Files.newDirectoryStream(WholeFile.parent(wanted), ".*.part")) {
            for (var file : files) {
                var partial = NAME.matcher(String.valueOf(file.getFileName()));
                if (partial.matches() && partial.group(1).equals(name)) {
                    return true;
                }
            }
            return false;
        }
    }

    /// Whether the program that made a partial file is certainly gone: it ran on this computer, and no longer does.
    public static boolean isAbandoned(Path file, String computer) {
        var name = NAME.matcher(String.valueOf(file.getFileName()));
        if (!name.matches() || !name.group(2).equals(safe(computer))) {
            return false;
        }
        var maker = ProcessHandle.of(Long.parseLong(name.group(3)));
        // Numbers of processes are used again: the time of its start tells whether it is the same one.
        return maker.isEmpty()
                || started(maker.get())
                        .map(time -> time != Long.parseLong(name.group(4)))
                        .orElse(false);
    }

    private static Optional<Long> started(ProcessHandle process) {
        return process.info().startInstant().map(time -> time.getEpochSecond());
    }

    private static String safe(String computer) {
        var safe = computer.replaceAll("\\W+", "-").replaceAll("^-+|-+$", "");
        return safe.isEmpty() ? "computer" : safe;
    }
}

package org.sauvrest.core.archive;

import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/// Runs PostgreSQL's programs for tests.
final class Programs {
    private static final Path FOLDER = Path.of("/usr/lib/postgresql/15/bin");
    private static final boolean IS_ROOT = "root".equals(System.getProperty("user.name"));

    private Programs() {}

    static String path(String program) {
        return FOLDER.resolve(program).toString();
    }

    /// Gives the folder to the account that PostgreSQL's server runs as.
    static void handOver(Path folder) throws IOException {
        if (IS_ROOT) {
            run(List.of("chown", "postgres", folder.toString()), Redirect.DISCARD);
        }
    }

    /// Runs a program of the server, which refuses root.
    static void runAsServer(String program, String... arguments) throws IOException {
        var user = IS_ROOT ? List.of("runuser", "-u", "postgres", "--") : List.<String>of();
        run(joined(user, joined(List.of(path(program)), List.of(arguments))), Redirect.DISCARD);
    }

    static void run(List<String> command, Redirect output) throws IOException {
        var errors = Files.createTempFile("archive-test", ".err");
        try {
            int status = status(command, output, Redirect.to(errors.toFile()));
            if (status != 0) {
                throw new IOException("%s ended with %d: %s".formatted(command, status, Files.readString(errors)));
            }
        } finally {
            Files.delete(errors);
        }
    }

    /// Whether pg_restore reads the file through; on some damage it would run for ever.
    static boolean isAcceptedByPgRestore(Path file) throws IOException {
        var command = List.of("timeout", "5", path("pg_restore"), "-f", "/dev/null", file.toString());
        return status(command, Redirect.DISCARD, Redirect.DISCARD) == 0;
    }

    static List<String> joined(List<String> first, List<String> second) {
        return Stream.concat(first.stream(), second.stream()).toList();
    }

    private static int status(List<String> command, Redirect output, Redirect errors) throws IOException {
        var process = new ProcessBuilder(command)
                .redirectOutput(output)
                .redirectError(errors)
                .start();
        process.getOutputStream().close();
        try {
            return process.waitFor();
        } catch (InterruptedException e) {
            process.destroy();
            throw new IOException(e);
        }
    }
}

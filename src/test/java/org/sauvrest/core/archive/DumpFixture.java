package org.sauvrest.core.archive;

import static org.sauvrest.core.archive.Programs.joined;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/// A private PostgreSQL server with filled databases, and pg_dump to dump them: one for all tests, gone afterwards.
final class DumpFixture implements AutoCloseable {
    /// Gives each test the one fixture.
    static final class Resolver implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == DumpFixture.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            var store = context.getRoot().getStore(Namespace.create(DumpFixture.class));
            return store.computeIfAbsent(DumpFixture.class, key -> new DumpFixture(), DumpFixture.class);
        }
    }

    private final Path folder;
    private final Map<String, Path> dumps = new HashMap<>();
    private int files;

    private DumpFixture() {
        try {
            folder = Files.createTempDirectory("archive-test");
            Programs.handOver(folder);
            Programs.runAsServer(
                    "initdb", "-D", data(), "-A", "trust", "-U", "postgres", "-E", "UTF8", "--locale=C.UTF-8", "-N");
            var settings = "-c listen_addresses='' -c fsync=off -c unix_socket_directories='%s'".formatted(folder);
            Programs.runAsServer("pg_ctl", "-D", data(), "-w", "-o", settings, "-l", folder + "/log", "start");
            for (var database : Database.values()) {
                query("postgres", "CREATE DATABASE " + database.databaseName());
                query(database.databaseName(), database.sql());
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// As all that follow: the same file for the same options, so tests do not change it.
    Path dump(Database database, String... options) throws IOException {
        return dumped(
                "to a file",
                database,
                options,
                (dump, file) -> Programs.run(joined(dump, List.of("-f", file.toString())), Redirect.DISCARD));
    }

    /// With pg_dump writing to its standard output, of which `cat` makes a pipe.
    Path dumpThroughPipe(Database database, String... options) throws IOException {
        return dumped(
                "through a pipe",
                database,
                options,
                (dump, file) -> Programs.run(
                        joined(List.of("sh", "-c", "\"$@\" | cat", "sh"), dump), Redirect.to(file.toFile())));
    }

    /// With pg_dump writing to its standard output, which always writes at the file's end.
    Path dumpAppending(Database database, String... options) throws IOException {
        return dumped(
                "appending", database, options, (dump, file) -> Programs.run(dump, Redirect.appendTo(file.toFile())));
    }

    private interface Run {
        void write(List<String> dump, Path file) throws IOException;
    }

    private Path dumped(String way, Database database, String[] options, Run run) throws IOException {
        var dump = command("pg_dump", database.databaseName(), List.of(options));
        var key = way + dump;
        var known = dumps.get(key);
        if (known != null) {
            return known;
        }
        var file = newFile();
        run.write(dump, file);
        dumps.put(key, file);
        return file;
    }

    long count(Database database, String table) throws IOException {
        return Long.parseLong(query(database.databaseName(), "SELECT count(*) FROM ONLY " + table)
                .strip());
    }

    Path newFile() {
        return folder.resolve("file-" + files++);
    }

    Path newFile(byte[] bytes) throws IOException {
        return Files.write(newFile(), bytes);
    }

    @Override
    public void close() throws IOException {
        Programs.runAsServer("pg_ctl", "-D", data(), "-w", "-m", "immediate", "stop");
        try (Stream<Path> all = Files.walk(folder)) {
            for (var path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    /// From a file, for an argument may lose its accents on the way.
    private String query(String database, String sql) throws IOException {
        var script = Files.writeString(newFile(), sql);
        var answer = newFile();
        var options = List.of("-XAtq", "-v", "ON_ERROR_STOP=1", "-f", script.toString());
        Programs.run(command("psql", database, options), Redirect.to(answer.toFile()));
        return Files.readString(answer);
    }

    private List<String> command(String program, String database, List<String> options) {
        var login = List.of("-h", folder.toString(), "-U", "postgres", "-d", database);
        return joined(List.of(Programs.path(program)), joined(login, options));
    }
}

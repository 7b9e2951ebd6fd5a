package org.sauvrest.bench;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.demo.PrivateServer;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.postgres.ServerPrograms;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.process.Command;
import org.sauvrest.core.process.SystemProcesses;
import org.sauvrest.core.settings.Places;

/// A server with PostgreSQL's usual settings, and PostgreSQL's own programs to use it with.
final class BenchServer implements AutoCloseable {

    private static final String SECRET = "bench";

    private final Path folder;
    private final PrivateServer server;
    private final ServerPrograms programs;
    private final int port;

    BenchServer() throws IOException, ProblemException, InterruptedException {
        folder = Files.createTempDirectory("sauvrest-bench");
        Files.setPosixFilePermissions(folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
        programs = ServerPrograms.find(System.getenv());
        server = new PrivateServer(folder.resolve("server"), new SystemProcesses(), programs);
        server.create(new Password(SECRET));
        // Also when somebody ends the measurement: the server would go on otherwise.
        Runtime.getRuntime().addShutdownHook(new Thread(this::close));
        port = server.start(Map.of());
        psql("postgres", "postgres", "CREATE ROLE odoo LOGIN CREATEDB PASSWORD '" + SECRET + "'");
        psql("postgres", "postgres", "CREATE ROLE prof LOGIN CREATEDB PASSWORD '" + SECRET + "'");
        psql("postgres", "postgres", "GRANT odoo TO prof");
    }

    Path folder() {
        return folder;
    }

    int port() {
        return port;
    }

    /// Makes a database as `odoo` from scripts that psql runs.
    void database(String name, Path... scripts) throws ProblemException, InterruptedException {
        tool("odoo", "createdb", "--template=template0", name);
        for (var script : scripts) {
            tool("odoo", "psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", name, "-f", script.toString());
        }
        psql("odoo", name, "VACUUM ANALYZE");
    }

    void psql(String user, String database, String statement) throws ProblemException, InterruptedException {
        tool(user, "psql", "-X", "-q", "-v", "ON_ERROR_STOP=1", "-d", database, "-c", statement);
    }

    /// Has all that was written reach the disk, so that no measurement waits for what the one before has left to write.
    void settle() throws ProblemException, InterruptedException {
        psql("postgres", "postgres", "CHECKPOINT");
        run("postgres", "sync");
    }

    /// Drops all that was made since the start.
    void dropDatabases() throws ProblemException, InterruptedException {
        var names = new ArrayList<String>();
        run(
                "postgres",
                names,
                programs.path("psql"),
                "-XAtc",
                "SELECT datname FROM pg_database WHERE datname <> 'postgres' AND datname !~ '^template'",
                "postgres");
        for (var name : names) {
            psql("postgres", "postgres", "ALTER DATABASE \"" + name + "\" IS_TEMPLATE false");
            psql("postgres", "postgres", "DROP DATABASE \"" + name + "\"");
        }
    }

    /// Runs one of PostgreSQL's programs.
    ///
    /// @return seconds
    double tool(String user, String program, String... arguments) throws ProblemException, InterruptedException {
        return run(user, programs.path(program), arguments);
    }

    /// @return seconds
    double run(String user, String program, String... arguments) throws ProblemException, InterruptedException {
        return run(user, new ArrayList<>(), program, arguments);
    }

    /// @param output takes what the program prints
    /// @return seconds
    double run(String user, List<String> output, String program, String... arguments)
            throws ProblemException, InterruptedException {
        var command = new Command(program, Arrays.asList(arguments), environment(user));
        long begun = System.nanoTime();
        var ended = new SystemProcesses().run(command, output::add);
        double seconds = (System.nanoTime() - begun) / 1e9;
        if (!ended.well()) {
            throw new IllegalStateException(command + ": " + ended.lastLines());
        }
        return seconds;
    }

    /// SauvRest in this very process, as a window that has been open for a while has it.
    SauvRest running(String user) {
        return running(user, folder);
    }

    /// @param home of its user
    SauvRest running(String user, Path home) {
        return new SauvRest(Places.of(System.getProperty("os.name"), home, Map.of()), home, environment(user));
    }

    private Map<String, String> environment(String user) {
        return Map.of(
                "DISPLAY",
                Objects.requireNonNullElse(System.getenv("DISPLAY"), ""),
                "PGHOST",
                PrivateServer.HOST,
                "PGPORT",
                Integer.toString(port),
                "PGUSER",
                user,
                "PGPASSWORD",
                SECRET,
                "PATH",
                System.getenv("PATH"),
                "XDG_CONFIG_HOME",
                folder.toString());
    }

    /// The kernel's and the processor's own names, for the report.
    static String machine() throws IOException {
        var model = Files.readAllLines(Path.of("/proc/cpuinfo"), StandardCharsets.UTF_8).stream()
                .filter(line -> line.startsWith("model name"))
                .findFirst()
                .orElse("");
        return System.getProperty("os.name") + ", " + Runtime.getRuntime().availableProcessors() + " processors, "
                + model.replaceAll(".*: ", "");
    }

    @Override
    public void close() {
        try {
            server.stop();
            WholeFile.removeTree(folder);
        } catch (ProblemException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

package org.sauvrest.testing.odoo;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.Installation;
import org.sauvrest.testing.TestServer;

/// An installation of Odoo in a folder of its own: checkouts of the code and of further addons, a configuration,
/// scripts for the service, contexts on the tests' PostgreSQL. Closing ends all its processes and removes all its
/// files.
///
/// @param folder that everything lies in
/// @param server where its contexts are
/// @param upstream the repository of the code
/// @param extraUpstream the repository of the further addons
/// @param account that it runs as; absent for the tests' own
/// @param user the role that it logs in to PostgreSQL with
/// @param port on which it answers
public record OdooSite(
        Series series,
        Path folder,
        TestServer server,
        Upstream upstream,
        Upstream extraUpstream,
        Optional<String> account,
        String user,
        int port)
        implements AutoCloseable {

    public static OdooSiteBuilder of(String series, TestServer server) {
        return new OdooSiteBuilder(Series.of(series), server);
    }

    /// The usual one: a 17.0 whose service runs for these contexts alone.
    ///
    /// @param prefix what their names begin with
    public static OdooSite serving(TestServer server, String prefix, String... contexts)
            throws IOException, InterruptedException, ProblemException {
        var site = of("17.0", server)
                .contexts(contexts)
                .rows(5)
                .conf("dbfilter = ^" + prefix)
                .make();
        site.serve();
        return site;
    }

    /// How a run of the program ended.
    ///
    /// @param lines of its standard output and error
    public record Ended(int status, List<String> lines) {

        public boolean says(String part) {
            return lines.stream().anyMatch(line -> line.contains(part));
        }
    }

    /// The checkout of the code.
    public Path code() {
        return folder.resolve("code");
    }

    /// The checkout of further addons.
    public Path extra() {
        return folder.resolve("extra");
    }

    public Path executable() {
        return code().resolve(series.executable());
    }

    public Path conf() {
        return folder.resolve("odoo.conf");
    }

    /// Where the files of a context lie, from series 8 on.
    public Path filestore(String context) {
        return folder.resolve("data/filestore").resolve(context);
    }

    public Path log() {
        return folder.resolve("odoo.log");
    }

    /// The command that starts the service; it comes back at once.
    public Path start() {
        return folder.resolve("service/start");
    }

    /// The command that stops the service, and waits for its end.
    public Path stop() {
        return folder.resolve("service/stop");
    }

    /// The command that says by its exit status whether the service runs.
    public Path ask() {
        return folder.resolve("service/ask");
    }

    /// As a technician describes it, on this computer.
    public Installation installation() {
        return installation(null, null);
    }

    /// @param host `[account@]host[:port]` of its computer; absent for this one
    /// @param proxyStop what is run before the service is stopped
    public Installation installation(@Nullable String host, @Nullable String proxyStop) {
        return new Installation(
                host,
                code().toString(),
                executable().toString(),
                null,
                conf().toString(),
                List.of(extra().toString()),
                account().orElse(null),
                stop().toString(),
                start().toString(),
                ask().toString(),
                proxyStop,
                null);
    }

    public String url() {
        return "http://127.0.0.1:" + port;
    }

    /// Makes a context in which these modules are installed, in the place of one of that name, with some files beside.
    public void context(String name, int rows, List<OdooModule> modules)
            throws ProblemException, InterruptedException, IOException {
        if (series.since(8)) {
            var folder = Files.createDirectories(filestore(name).resolve("0b"));
            Files.writeString(folder.resolve("0beec7b5ea3f0fdbc95d0dd47f3c5bc275da8a33"), "a photograph of " + name);
            Files.createDirectories(filestore(name).resolve("checklist"));
        }
        server.execute(
                "postgres",
                "DROP DATABASE IF EXISTS " + Sql.identifier(name) + " WITH (FORCE)",
                "CREATE DATABASE " + Sql.identifier(name) + " OWNER " + Sql.identifier(user) + " TEMPLATE template0");
        try (var session = server.session(name, user)) {
            for (var statement : OdooTables.statements(series, name, modules, rows)) {
                session.execute(statement);
            }
        }
    }

    /// The password of the user `admin` of its contexts.
    public String adminPassword() {
        return OdooTables.PASSWORD;
    }

    /// The states of a context's modules, each with its version: `installed 17.0.1.0`.
    public Map<String, String> modules(String context) throws ProblemException, InterruptedException {
        var states = new java.util.TreeMap<String, String>();
        try (var session = server.session(context)) {
            session.rows(
                    "SELECT name, state || ' ' || coalesce(latest_version, '') FROM ir_module_module",
                    row -> states.put(row.text(1), row.text(2)));
        }
        return states;
    }

    /// Runs the program with its configuration, and waits for its end.
    public Ended run(String... arguments) throws IOException, InterruptedException {
        return ended(begin(arguments));
    }

    /// Runs the program with these arguments alone, and waits for its end.
    public Ended call(String... arguments) throws IOException, InterruptedException {
        return ended(started(List.of(arguments)));
    }

    /// Starts the program with its configuration, for whoever reads on.
    public Process begin(String... arguments) throws IOException {
        var all = new ArrayList<>(List.of("-c", conf().toString()));
        all.addAll(List.of(arguments));
        return started(all);
    }

    private Process started(List<String> arguments) throws IOException {
        var command = new ArrayList<>(ServiceScripts.as(account));
        command.add(executable().toString());
        command.addAll(arguments);
        return new ProcessBuilder(command).redirectErrorStream(true).start();
    }

    private static Ended ended(Process process) throws IOException, InterruptedException {
        List<String> lines;
        try (var said = process.inputReader()) {
            lines = said.lines().toList();
        }
        return new Ended(process.waitFor(), lines);
    }

    /// Runs one of the service's commands.
    public Ended service(Path command) throws IOException, InterruptedException {
        return ended(
                new ProcessBuilder(command.toString()).redirectErrorStream(true).start());
    }

    /// Starts the service, whose process is seen a moment after the command has ended.
    public void serve() throws IOException, InterruptedException {
        service(start());
        for (int i = 0; i < 6000 && processes().isEmpty(); i++) {
            Thread.sleep(10);
        }
    }

    /// All its processes, whoever has started them.
    public List<ProcessHandle> processes() {
        var sign = folder.resolve("runtime").toString();
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().commandLine().orElse("").contains(sign))
                .toList();
    }

    @Override
    public void close() throws IOException {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(30);
        // Not by waiting for each one's end, which a JVM hears late of processes that are not its children.
        for (var left = processes(); !left.isEmpty() && System.nanoTime() < end; left = processes()) {
            // Again and again: one that was about to start another has done so by now.
            left.forEach(ProcessHandle::destroyForcibly);
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
        try {
            WholeFile.removeTree(folder);
        } catch (ProblemException e) {
            throw new IOException(e);
        }
        if (Files.exists(folder)) {
            throw new IOException("it is still there: " + folder);
        }
    }
}

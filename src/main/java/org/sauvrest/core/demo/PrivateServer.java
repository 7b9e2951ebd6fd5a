package org.sauvrest.core.demo;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.postgres.ServerPrograms;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.process.Processes;

/// A PostgreSQL server of our own: a cluster in one folder, on a free port of this computer's loopback address.
public final class PrivateServer {

    public static final String HOST = "127.0.0.1";
    public static final String SUPERUSER = "postgres";

    private static final int ATTEMPTS = 3;

    private final Path folder;
    private final Processes processes;
    private final ServerPrograms programs;
    private final ServerAccount account = ServerAccount.ofThisUser();

    public PrivateServer(Path folder, Processes processes, ServerPrograms programs) {
        this.folder = folder;
        this.processes = processes;
        this.programs = programs;
    }

    /// Makes the cluster; only the superuser with this password gets in.
    public void create(Password password) throws ProblemException, InterruptedException {
        try {
            Files.createDirectories(folder);
            account.give(folder);
            var secret = Files.createTempFile(folder, "secret", "");
            try {
                Files.writeString(secret, password.reveal());
                account.give(secret);
                run(
                        "initdb",
                        List.of(
                                "--pgdata=" + data(),
                                "--username=" + SUPERUSER,
                                "--auth=scram-sha-256",
                                "--pwfile=" + secret,
                                "--encoding=UTF8",
                                "--no-locale",
                                "--no-sync"));
            } finally {
                Files.deleteIfExists(secret);
            }
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(folder, e), e);
        }
    }

    /// Whether the cluster has been made.
    public boolean exists() {
        return Files.exists(data().resolve("PG_VERSION"));
    }

    /// Starts the server, which goes on after this program.
    ///
    /// @param settings of postgresql.conf, beside the usual ones
    /// @return its port
    public int start(Map<String, String> settings) throws ProblemException, InterruptedException {
        for (int attempt = 1; ; attempt++) {
            int port = freePort();
            var options = new ArrayList<>(List.of("-c listen_addresses=" + HOST, "-c port=" + port));
            if (!System.getProperty("os.name").startsWith("Windows")) {
                options.add("-c unix_socket_directories=");
            }
            settings.forEach((name, value) -> options.add("-c " + name + "=" + value));
            try {
                run(
                        "pg_ctl",
                        List.of(
                                "start",
                                "--pgdata=" + data(),
                                "--log=" + log(),
                                "--silent",
                                "--wait",
                                "--options=" + String.join(" ", options)));
                return port;
            } catch (ProblemException e) {
                // Between the look for a free port and its use, another program may have taken it.
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    /// The port of the running server.
    public Optional<Integer> port() throws ProblemException, InterruptedException {
        if (!exists() || !status()) {
            return Optional.empty();
        }
        try {
            // The fourth line of this file is the port.
            return Optional.of(Integer.parseInt(
                    Files.readAllLines(data().resolve("postmaster.pid")).get(3).strip()));
        } catch (IOException | IndexOutOfBoundsException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    /// Stops the server if it runs; connections are cut.
    public void stop() throws ProblemException, InterruptedException {
        if (exists() && status()) {
            run("pg_ctl", List.of("stop", "--pgdata=" + data(), "--mode=fast", "--silent", "--wait"));
        }
    }

    /// Removes the cluster with all its databases; the server must have stopped.
    public void remove() throws ProblemException {
        WholeFile.removeTree(folder);
    }

    private Path data() {
        return folder.resolve("data");
    }

    private Path log() {
        return folder.resolve("server.log");
    }

    private boolean status() throws ProblemException, InterruptedException {
        var command = account.command(programs.path("pg_ctl"), List.of("status", "--pgdata=" + data()));
        return processes.run(command, line -> {}).well();
    }

    private void run(String program, List<String> arguments) throws ProblemException, InterruptedException {
        var ended = processes.run(account.command(programs.path(program), arguments), Progress.UNWATCHED::line);
        if (!ended.well()) {
            throw new ProblemException(new Problem.DemoNotStarted(log(), ended.lastLines()));
        }
    }

    private static int freePort() throws ProblemException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        } catch (IOException e) {
            throw new ProblemException(new Problem.PortClosed(HOST, 0), e);
        }
    }
}

package org.sauvrest.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.demo.PrivateServer;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.passwords.PasswordFile;
import org.sauvrest.core.passwords.Passwords;
import org.sauvrest.core.postgres.Connector;
import org.sauvrest.core.postgres.Login;
import org.sauvrest.core.postgres.ServerPrograms;
import org.sauvrest.core.postgres.Session;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.process.Command;
import org.sauvrest.core.process.SystemProcesses;
import org.sauvrest.core.settings.HostPort;
import org.sauvrest.core.settings.Places;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.settings.TlsMode;

/// A real PostgreSQL in a temporary folder, with the roles of a school: `odoo` owns the contexts, `prof` may create
/// databases and is a member of `odoo`, `eleve` may do nothing. Ask for it as a parameter, see [WithServer].
public final class TestServer implements AutoCloseable {

    public static final String SECRET = "a secret: with \\ and :";

    /// A test's server need not survive a power cut.
    static final Map<String, String> SETTINGS =
            Map.of("fsync", "off", "max_connections", "60", "max_prepared_transactions", "5");

    private final Path folder;
    private final PrivateServer server;
    private volatile int port;

    /// For tests that do to a server what others could not bear; all others share one, see [WithServer].
    public TestServer() {
        try {
            folder = Files.createTempDirectory("sauvrest-test");
            // PostgreSQL runs as another account when the tests run as root, and must get through.
            if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
                Files.setPosixFilePermissions(
                        folder, java.nio.file.attribute.PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            server = new PrivateServer(
                    folder.resolve("server"), new SystemProcesses(), ServerPrograms.find(System.getenv()));
            server.create(new Password(SECRET));
            port = server.start(SETTINGS);
            execute(
                    "postgres",
                    "CREATE ROLE odoo LOGIN PASSWORD " + Sql.literal(SECRET),
                    "CREATE ROLE prof LOGIN CREATEDB PASSWORD " + Sql.literal(SECRET),
                    "CREATE ROLE eleve LOGIN PASSWORD " + Sql.literal(SECRET),
                    "GRANT odoo TO prof");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ProblemException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    public int port() {
        return port;
    }

    /// The private server itself, for tests that stop or start it.
    public PrivateServer server() {
        return server;
    }

    /// Starts the server anew, on whatever port is free.
    public void restart() throws ProblemException, InterruptedException {
        server.stop();
        port = server.start(SETTINGS);
    }

    /// Starts the server, which was stopped, on the port that it had.
    public void startThere() throws ProblemException, InterruptedException {
        var settings = new HashMap<>(SETTINGS);
        settings.put("port", Integer.toString(port));
        server.start(settings);
    }

    /// Has the server stop as if its machine had failed, and recover on whatever port is free.
    public void crash() throws ProblemException, InterruptedException, IOException {
        var file = folder.resolve("server/data/postmaster.pid");
        var process = Files.readAllLines(file).getFirst().strip();
        new SystemProcesses().run(Command.of("kill", "-QUIT", process), line -> {});
        ProcessHandle.of(Long.parseLong(process))
                .ifPresent(postmaster -> postmaster.onExit().join());
        port = server.start(SETTINGS);
    }

    /// What the server has logged so far.
    public String log() throws IOException {
        return Files.readString(folder.resolve("server/server.log"));
    }

    /// A profile of this server for the user `prof`, with its saves in a folder.
    public ServerProfile profile(Path saves) {
        return profile(saves, "prof");
    }

    public ServerProfile profile(Path saves, String user) {
        return ServerProfile.builder("test", List.of(PrivateServer.HOST), user)
                .port(port)
                .saves(saves)
                .build();
    }

    /// The variables of a machine on which this server is the only one known.
    public Map<String, String> environment() {
        return Map.of(
                "PGHOST",
                PrivateServer.HOST,
                "PGPORT",
                Integer.toString(port),
                "PGUSER",
                "prof",
                "PGPASSWORD",
                SECRET,
                "PATH",
                System.getenv("PATH"));
    }

    /// The core as on a machine on which this server is the only one known.
    ///
    /// @param home folder for settings and saves
    public SauvRest core(Path home) {
        return new SauvRest(Places.of("Linux", home, Map.of()), home, environment());
    }

    /// A computer that no password has been told yet.
    public SauvRest coreWithoutPassword(Path home) {
        var environment = new HashMap<>(environment());
        environment.remove("PGPASSWORD");
        return new SauvRest(Places.of("Linux", home, Map.of()), home, environment);
    }

    public Connector connector() {
        return new Connector(new Passwords(Map.of("PGPASSWORD", SECRET), new PasswordFile(folder.resolve("none"))));
    }

    /// A session of the superuser.
    public Session session(String database) throws ProblemException, InterruptedException {
        return session(database, PrivateServer.SUPERUSER);
    }

    public Session session(String database, String user) throws ProblemException, InterruptedException {
        var login = new Login(
                new HostPort(PrivateServer.HOST, port),
                user,
                Optional.of(new Password(SECRET)),
                "",
                TlsMode.PREFER,
                Optional.empty(),
                "test");
        return connector().open(login, database);
    }

    /// Runs statements as the superuser.
    public void execute(String database, String... statements) throws ProblemException, InterruptedException {
        try (var session = session(database)) {
            for (var statement : statements) {
                session.execute(statement);
            }
        }
    }

    /// Makes a context that `odoo` owns, in the place of one of that name, and runs statements in it as `odoo`.
    public void context(String name, String... statements) throws ProblemException, InterruptedException {
        execute(
                "postgres",
                "DROP DATABASE IF EXISTS " + Sql.identifier(name) + " WITH (FORCE)",
                "CREATE DATABASE " + Sql.identifier(name) + " OWNER odoo TEMPLATE template0");
        try (var session = session(name, "odoo")) {
            for (var statement : statements) {
                session.execute(statement);
            }
        }
    }

    /// The only value of an answer, as the superuser gets it.
    public String value(String database, String query, Object... arguments)
            throws ProblemException, InterruptedException {
        try (var session = session(database)) {
            return session.one(query, row -> row.text(1), arguments);
        }
    }

    @Override
    public void close() {
        try {
            server.stop();
            server.remove();
            Files.deleteIfExists(folder);
        } catch (ProblemException | InterruptedException | IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

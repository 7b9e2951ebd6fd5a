package org.sauvrest.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sauvrest.core.demo.PrivateServer;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.postgres.Login;
import org.sauvrest.core.postgres.ServerPrograms;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.process.Command;
import org.sauvrest.core.process.SystemProcesses;
import org.sauvrest.core.settings.HostPort;
import org.sauvrest.core.settings.TlsMode;

/// A PostgreSQL of one test's own, for settings and states that the common [TestServer] must not be in.
public final class OwnServer implements AutoCloseable {

    private static final boolean ROOT = System.getProperty("user.name").equals("root");

    private final Path folder;
    private final ServerPrograms programs;
    private final PrivateServer server;
    private int port;

    private OwnServer() throws IOException, ProblemException {
        folder = Files.createTempDirectory("sauvrest-own");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        programs = ServerPrograms.find(System.getenv());
        server = new PrivateServer(folder.resolve("server"), new SystemProcesses(), programs);
    }

    /// A new cluster, not yet started, whose superuser has the common secret.
    public static OwnServer create() throws Exception {
        var own = new OwnServer();
        own.server.create(new Password(TestServer.SECRET));
        return own;
    }

    /// A copy of another server that follows it, not yet started.
    public static OwnServer standbyOf(TestServer primary) throws Exception {
        var own = new OwnServer();
        var home = Files.createDirectory(own.folder.resolve("server"));
        own.give(home);
        own.run(
                Map.of("PGPASSWORD", TestServer.SECRET),
                "pg_basebackup",
                "--pgdata=" + own.data(),
                "--host=" + PrivateServer.HOST,
                "--port=" + primary.port(),
                "--username=" + PrivateServer.SUPERUSER,
                "--checkpoint=fast",
                "--no-sync",
                "--write-recovery-conf");
        return own;
    }

    public Path data() {
        return folder.resolve("server").resolve("data");
    }

    public int port() {
        return port;
    }

    public HostPort address() {
        return new HostPort(PrivateServer.HOST, port);
    }

    /// A file in the cluster, which only the server may read.
    public void file(String name, String content) throws IOException {
        var file = Files.writeString(data().resolve(name), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        give(file);
    }

    /// Starts the server with settings beside the common ones, which a standby must not fall short of.
    public void start(Map<String, String> settings) throws ProblemException, InterruptedException {
        var all = new HashMap<>(TestServer.SETTINGS);
        all.putAll(settings);
        port = server.start(all);
    }

    /// Asks the server to stop once everybody has gone, and does not wait for it.
    public void stopPolitely() throws Exception {
        run(Map.of(), "pg_ctl", "stop", "--pgdata=" + data(), "--mode=smart", "--no-wait", "--silent");
    }

    /// The superuser's login.
    public Login login(TlsMode tls, Optional<Path> rootCertificate) {
        return new Login(
                address(),
                PrivateServer.SUPERUSER,
                Optional.of(new Password(TestServer.SECRET)),
                "test",
                tls,
                rootCertificate,
                "test");
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

    private void give(Path path) throws IOException {
        if (ROOT) {
            Files.setOwner(
                    path, path.getFileSystem().getUserPrincipalLookupService().lookupPrincipalByName("postgres"));
        }
    }

    private void run(Map<String, String> environment, String program, String... arguments) throws Exception {
        var words = new ArrayList<String>();
        if (ROOT) {
            words.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        words.add(programs.path(program));
        words.addAll(List.of(arguments));
        var ended = new SystemProcesses()
                .run(new Command(words.getFirst(), words.subList(1, words.size()), environment), line -> {});
        if (!ended.well()) {
            throw new IllegalStateException(ended.toString());
        }
    }
}

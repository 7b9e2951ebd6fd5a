package org.sauvrest.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.sauvrest.core.remote.SshLogin;
import org.sauvrest.core.remote.SshPlace;
import org.sauvrest.core.remote.Target;

/// Another computer, behind a real OpenSSH server, that lets this user in and is known.
public record SshComputer(OpenSshd server, SshLogin login) implements AutoCloseable {

    /// @param folder of its own
    /// @param address out of 127.0.0.0/8
    /// @param settings lines of its server's configuration that count before its others
    public static SshComputer in(Path folder, String address, String... settings)
            throws IOException, InterruptedException {
        var ssh = Files.createDirectories(folder.resolve("admin/.ssh"));
        var key = OpenSshd.key(ssh.resolve("id_ed25519"), "ed25519", "");
        var server = new OpenSshd(
                Files.createDirectory(folder.resolve("computer")), address, Path.of(key + ".pub"), "ed25519", settings);
        Files.writeString(ssh.resolve("known_hosts"), server.knownHost());
        return new SshComputer(
                server, new SshLogin(ssh, List.of(), Optional.empty(), Optional.empty(), Optional.empty()));
    }

    public SshPlace place() {
        return place(server.address(), server.port());
    }

    /// The same computer by another door, which is known from now on.
    public SshPlace behind(int port) throws IOException {
        Files.writeString(
                login.folder().resolve("known_hosts"),
                server.knownHost() + server.knownHost().replace("]:" + server.port(), "]:" + port));
        return place(server.address(), port);
    }

    private SshPlace place(String address, int port) {
        return new SshPlace(new Target(address, port, System.getProperty("user.name")), login);
    }

    @Override
    public void close() throws IOException {
        server.close();
    }
}

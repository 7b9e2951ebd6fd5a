package org.sauvrest.testing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sauvrest.core.remote.SshLogin;

/// Two computers behind a jump host, each a real OpenSSH server that lets this user in. Nothing keeps this computer
/// from reaching them itself, but for the SSH configuration.
public final class JumpPark implements AutoCloseable {

    private final Path folder;
    private final Path ssh;
    private final Path key;
    private final OpenSshd jump;
    private final List<OpenSshd> computers = new ArrayList<>();

    /// @param settings of the jump host
    public JumpPark(Path folder, String... settings) throws IOException, InterruptedException {
        this.folder = folder;
        ssh = Files.createDirectories(folder.resolve("admin/.ssh"));
        key = OpenSshd.key(ssh.resolve("id_ed25519"), "ed25519", "");
        jump = server("127.78.4.1", settings);
        computers.add(server("127.78.4.2"));
        computers.add(server("127.78.4.3"));
    }

    /// One more that lets this user in.
    public OpenSshd server(String address, String... settings) throws IOException, InterruptedException {
        return new OpenSshd(
                Files.createDirectory(folder.resolve(address)), address, Path.of(key + ".pub"), "ed25519", settings);
    }

    /// The home of whoever works with them.
    public Path admin() {
        return folder.resolve("admin");
    }

    public SshLogin login() {
        return SshLogin.usual(ssh, Optional.empty());
    }

    public Path knownHosts() {
        return ssh.resolve("known_hosts");
    }

    /// Their keys are known from now on.
    public void know(OpenSshd... servers) throws IOException {
        for (var server : servers) {
            know(server.knownHost());
        }
    }

    public void know(String line) throws IOException {
        Files.writeString(knownHosts(), line, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    public void knowAll() throws IOException {
        know(jump, computer(1), computer(2));
    }

    public OpenSshd jump() {
        return jump;
    }

    /// @param number 1 or 2
    public OpenSshd computer(int number) {
        return computers.get(number - 1);
    }

    /// By which people and messages name the jump host.
    public String jumpName() {
        return System.getProperty("user.name") + "@" + jump.address() + ":" + jump.port();
    }

    /// What an SSH configuration says of a server.
    public static String block(String name, OpenSshd server, String... more) {
        return "Host %s\n  HostName %s\n  Port %d\n  %s\n"
                .formatted(name, server.address(), server.port(), String.join("\n  ", more));
    }

    /// The SSH configuration: `jump`, and `pc1` and `pc2` behind it.
    public String config() {
        return block("jump", jump)
                + block("pc1", computer(1), "ProxyJump jump")
                + block("pc2", computer(2), "ProxyJump jump");
    }

    /// Makes a text the user's own SSH configuration.
    public void useConfig(String text) throws IOException {
        Files.writeString(ssh.resolve("config"), text);
    }

    @Override
    public void close() {
        jump.close();
        computers.forEach(OpenSshd::close);
    }
}

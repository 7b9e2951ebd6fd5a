package org.sauvrest.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// A real OpenSSH server with keys of its own, whose commands run in a home of their own.
public final class OpenSshd implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/sshd");
    /// The server wants it where root starts it, and again for each that comes: once made it stays, since servers of
    /// other tests may be at work.
    private static final Path PRIVILEGES = Path.of("/run/sshd");

    private final Path folder;
    private final String address;
    private final int port;
    private Process process;

    public static boolean isPossible() {
        return Files.isExecutable(PROGRAM);
    }

    /// @param folder of its own
    /// @param address out of 127.0.0.0/8
    /// @param publicKey file of the key that is let in
    /// @param kind of its own key, such as `ed25519`
    /// @param settings lines of its configuration that count before its others
    public OpenSshd(Path folder, String address, Path publicKey, String kind, String... settings)
            throws IOException, InterruptedException {
        this.folder = folder;
        this.address = address;
        Files.createDirectories(home());
        try (var socket = new ServerSocket(0, 1, InetAddress.getByName(address))) {
            port = socket.getLocalPort();
        }
        run(
                "ssh-keygen",
                "-q",
                "-t",
                kind,
                "-N",
                "",
                "-f",
                folder.resolve("host_key").toString());
        var keys = folder.resolve("authorized_keys");
        Files.copy(publicKey, keys);
        var shell = folder.resolve("shell");
        Files.writeString(shell, """
                #!/bin/sh
                HOME='%s'
                export HOME
                cd
                exec /bin/sh -c "$SSH_ORIGINAL_COMMAND"
                """.formatted(home()));
        Files.setPosixFilePermissions(shell, PosixFilePermissions.fromString("rwxr-xr-x"));
        var config = folder.resolve("sshd_config");
        // A bash below another reads no settings of whoever runs the tests.
        Files.writeString(
                config,
                String.join("\n", settings) + "\n"
                        + """
                ListenAddress %s
                Port %d
                HostKey %s
                AuthorizedKeysFile %s
                PidFile none
                UsePAM no
                StrictModes no
                PasswordAuthentication no
                PermitRootLogin yes
                MaxSessions 4
                SetEnv SHLVL=1
                ForceCommand %s
                """.formatted(address, port, folder.resolve("host_key"), keys, shell));
        if (isRoot()) {
            Files.createDirectories(PRIVILEGES);
        }
        process = started();
        awaitDoor();
    }

    private Process started() throws IOException {
        var config = folder.resolve("sshd_config").toString();
        return new ProcessBuilder(PROGRAM.toString(), "-D", "-e", "-f", config)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(
                        folder.resolve("sshd.log").toFile()))
                .start();
    }

    /// Starts it again at the same door, after it was switched off.
    public void switchOn() throws IOException, InterruptedException {
        process = started();
        awaitDoor();
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    private void awaitDoor() throws IOException, InterruptedException {
        for (int i = 0; i < 200; i++) {
            assertTrue(process.isAlive(), () -> log());
            try {
                new Socket(address, port).close();
                return;
            } catch (IOException e) {
                Thread.sleep(25);
            }
        }
        throw new IOException(log());
    }

    /// How many were let in.
    public long logins() {
        return log().lines().filter(line -> line.contains("Accepted publickey")).count();
    }

    /// Its processes for those who are there.
    public List<ProcessHandle> sessions() {
        return process.descendants().toList();
    }

    /// What the server has written.
    public String log() {
        try {
            return Files.readString(folder.resolve("sshd.log"));
        } catch (IOException e) {
            return e.toString();
        }
    }

    public String address() {
        return address;
    }

    public int port() {
        return port;
    }

    /// The home in which its commands run.
    public Path home() {
        return folder.resolve("home");
    }

    /// The line by which OpenSSH's own client knows it.
    public String knownHost() throws IOException {
        var key = Files.readString(folder.resolve("host_key.pub")).split(" ", -1);
        return "[%s]:%d %s %s%n".formatted(address, port, key[0], key[1].strip());
    }

    /// Runs a command that must succeed.
    public static void run(String... command) throws IOException, InterruptedException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), said);
    }

    /// A key pair for whoever logs in; the public half lies beside, with `.pub` behind its name.
    public static Path key(Path file, String kind, String passphrase) throws IOException, InterruptedException {
        run("ssh-keygen", "-q", "-t", kind, "-N", passphrase, "-f", file.toString());
        return file;
    }

    /// Ends it, for good or until it is switched on again.
    public void switchOff() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
        try {
            process.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
    }

    @Override
    public void close() {
        switchOff();
    }
}

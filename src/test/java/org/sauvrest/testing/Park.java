package org.sauvrest.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.client.config.hosts.KnownHostHashValue;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.config.keys.writer.openssh.OpenSSHKeyPairResourceWriter;
import org.apache.sshd.common.session.SessionContext;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.server.command.Command;
import org.apache.sshd.server.session.ServerSession;
import org.jspecify.annotations.Nullable;

/// A park of computers on this one: each has an address of its own out of 127.0.0.0/8 and a home of its own, where
/// commands that come through SSH are run by a real shell. Some are off, some refuse the key, some hang.
public final class Park implements AutoCloseable {

    /// What is the matter with a computer.
    public enum Trouble {
        NONE,
        /// Nothing listens.
        OFF,
        /// Not even a refusal comes, as from a computer without power.
        SILENT,
        REFUSES_KEY,
        /// It lets in and never answers again.
        HANGS,
        /// Its key is not the one in the list of known hosts.
        OTHER_KEY,
        /// Its key stands in no list.
        UNKNOWN_KEY
    }

    /// Something that happens while a computer is visited.
    @FunctionalInterface
    public interface Event {
        void happen() throws Exception;
    }

    private final Path folder;
    private final Path ssh;
    private final int port;
    private final KeyPair user = pair();
    private final KeyPair key = pair();
    private final KeyPair otherKey = pair();
    private final Map<String, Trouble> troubles = new ConcurrentHashMap<>();
    private final List<SshServer> servers = new ArrayList<>();
    private final List<SilentDoor> silent = new ArrayList<>();
    private final Map<String, AtomicInteger> commands = new ConcurrentHashMap<>();
    private final Map<String, Event> meanwhile = new ConcurrentHashMap<>();
    private final Map<String, String> variables =
            new ConcurrentHashMap<>(Map.of("PATH", System.getenv("PATH"), "LANG", "C.UTF-8"));

    /// @param folder of the homes, and of the `.ssh` of whoever rolls out
    public Park(Path folder) throws IOException {
        this.folder = folder;
        this.ssh = Files.createDirectories(folder.resolve("admin/.ssh"));
        try (var socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        try (var out = Files.newOutputStream(ssh.resolve("id_ecdsa"))) {
            OpenSSHKeyPairResourceWriter.INSTANCE.writePrivateKey(user, "test", null, out);
        } catch (java.security.GeneralSecurityException e) {
            throw new IOException(e);
        }
    }

    private static KeyPair pair() {
        try {
            var generator = KeyPairGenerator.getInstance("EC");
            generator.initialize(256);
            return generator.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /// The address of a computer by its number.
    public static String address(int number) {
        return "127.77." + number / 250 + "." + (number % 250 + 1);
    }

    public int port() {
        return port;
    }

    /// The keys and known hosts of whoever rolls out.
    public Path ssh() {
        return ssh;
    }

    /// The home of whoever rolls out.
    public Path admin() {
        return folder.resolve("admin");
    }

    public Path home(int number) {
        return folder.resolve("home-" + number);
    }

    public Path passwordFile(int number) {
        return home(number).resolve(".pgpass");
    }

    /// How many commands were run there.
    public int commands(int number) {
        return commands.getOrDefault(address(number), new AtomicInteger()).get();
    }

    /// Computers with such a trouble, switched on with [#switchOn()].
    public void add(int first, int count, Trouble trouble) throws IOException {
        for (int number = first; number < first + count; number++) {
            Files.createDirectories(home(number));
            troubles.put(address(number), trouble);
            if (trouble != Trouble.UNKNOWN_KEY) {
                know(address(number), trouble == Trouble.OTHER_KEY ? otherKey : key);
            }
        }
    }

    private void know(String address, KeyPair known) throws IOException {
        Files.writeString(
                ssh.resolve("known_hosts"),
                KnownHostHashValue.createHostPattern(address, port) + " " + PublicKeyEntry.toString(known.getPublic())
                        + "\n",
                StandardOpenOption.CREATE,
                StandardOpenOption.APPEND);
    }

    /// What is the matter with a computer from now on.
    public void set(int number, Trouble trouble) {
        troubles.put(address(number), trouble);
    }

    /// What is set for every program on every computer from now on.
    public void setVariable(String name, String value) {
        variables.put(name, value);
    }

    /// What happens there after the first command of a visit, once.
    public void meanwhile(int number, Event event) {
        meanwhile.put(address(number), event);
    }

    /// Starts all that are not off and do not run yet.
    public void switchOn() throws IOException {
        var addresses = new ArrayList<String>();
        for (var each : troubles.entrySet()) {
            if (each.getValue() == Trouble.SILENT) {
                silent.add(new SilentDoor(each.getKey(), port));
            } else if (each.getValue() != Trouble.OFF
                    && commands.putIfAbsent(each.getKey(), new AtomicInteger()) == null) {
                addresses.add(each.getKey());
            }
        }
        if (!addresses.isEmpty()) {
            start(String.join(",", addresses));
        }
    }

    private void start(String addresses) throws IOException {
        var server = SshServer.setUpDefaultServer();
        server.setHost(addresses);
        server.setPort(port);
        server.setKeyPairProvider(this::keys);
        server.setPasswordAuthenticator(null);
        server.setPublickeyAuthenticator(
                (name, given, session) -> given.equals(user.getPublic()) && trouble(session) != Trouble.REFUSES_KEY);
        server.setCommandFactory((channel, line) -> command(channel.getServerSession(), line));
        server.start();
        servers.add(server);
    }

    private Iterable<KeyPair> keys(SessionContext session) {
        return List.of(key);
    }

    private Trouble trouble(ServerSession session) {
        return troubles.getOrDefault(address(session), Trouble.NONE);
    }

    private static String address(ServerSession session) {
        return ((InetSocketAddress) session.getIoSession().getLocalAddress())
                .getAddress()
                .getHostAddress();
    }

    private Command command(ServerSession session, String line) {
        var address = address(session);
        int before =
                commands.computeIfAbsent(address, any -> new AtomicInteger()).getAndIncrement();
        if (before > 0) {
            happen(meanwhile.remove(address));
        }
        var run = trouble(session) == Trouble.HANGS ? "exec sleep 600" : line;
        return new RunCommand(run, homeOf(address).toFile(), variables);
    }

    private static void happen(@Nullable Event event) {
        try {
            if (event != null) {
                event.happen();
            }
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private Path homeOf(String address) {
        var parts = address.split("\\.", -1);
        return home(Integer.parseInt(parts[2]) * 250 + Integer.parseInt(parts[3]) - 1);
    }

    /// Puts a file there as the computer's own.
    public void fileHolds(int number, String text) {
        try {
            Files.writeString(passwordFile(number), text);
            Files.setPosixFilePermissions(passwordFile(number), PosixFilePermissions.fromString("rw-------"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        for (var each : silent) {
            each.close();
        }
        for (var server : servers) {
            server.stop(true);
        }
    }
}

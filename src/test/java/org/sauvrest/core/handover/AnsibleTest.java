package org.sauvrest.core.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.words.Words;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// The package for Ansible, run by Ansible itself on this computer, with a home of its own.
@ExtendWith(WithServer.class)
@EnabledIf(value = "isThere", disabledReason = "there is no ansible-playbook here")
class AnsibleTest {

    private static final String FOREIGN = "other:1:*:me:keep\n";
    private static final Pattern CHANGED = Pattern.compile("changed=(\\d+) .*failed=0");

    @TempDir
    private Path root;

    static boolean isThere() {
        return Stream.of(System.getenv().getOrDefault("PATH", "").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "ansible-playbook")));
    }

    private void pack(TestServer server) throws Exception {
        var request = new HandoverRequest(
                server.profile(root),
                ManagementTool.ANSIBLE,
                Optional.empty(),
                root.resolve("package"),
                Optional.empty(),
                Words.in("en"));
        server.core(root).handover().pack(request).run(Progress.UNWATCHED);
        Files.createDirectory(root.resolve("home"));
    }

    @Test
    void itPlacesProvesRepeatsNothingAndGoesBack(TestServer server) throws Exception {
        pack(server);
        var file = Files.writeString(root.resolve("home/.pgpass"), FOREIGN);
        var key = Files.writeString(root.resolve("key"), "locked").toString();

        ansible("ansible-vault", "encrypt", "--vault-password-file", key, "secret.yml");
        assertFalse(Files.readString(root.resolve("package/secret.yml")).contains("secret"));
        ansible("ansible-playbook", "--syntax-check", "-i", "localhost,", "--vault-password-file", key, "roll-out.yml");

        assertEquals(1, play(key, "--check", "--diff"));
        assertEquals(FOREIGN, Files.readString(file));
        assertEquals(1, play(key));
        assertTrue(Files.readString(file).startsWith(FOREIGN + "127.0.0.1:"));
        assertEquals(0, play(key));
        assertEquals(1, play(key, "--tags", "rollback", "--check"));
        assertEquals(1, play(key, "--tags", "rollback"));
        assertEquals(FOREIGN, Files.readString(file));
        assertEquals(0, play(key, "--tags", "rollback"));
    }

    /// Ansible takes a text for a list of letters where it wants a list. What is asked for changes nothing.
    @Test
    @EnabledIf(value = "org.sauvrest.testing.SmallDisk#isPossible", disabledReason = "only root writes for others")
    void oneAccountMayBeNamedAsSeveralAre(TestServer server) throws Exception {
        pack(server);
        var key = Files.writeString(root.resolve("key"), "not needed").toString();

        for (var named : List.of("root", "root,root", "{\"sauvrest_accounts\": [\"root\"]}")) {
            var said = said(key, "--check", "-e", named.startsWith("{") ? named : "sauvrest_accounts=" + named);

            assertTrue(said.contains(";root;would-write;"), said);
            assertFalse(said.contains(";r;") || said.contains(";failed;"), said);
        }
    }

    /// @return how many tasks have changed something
    private int play(String key, String... more) throws Exception {
        var said = said(key, more);
        assertFalse(said.contains("a secret"), said);
        var counted = CHANGED.matcher(said);
        assertTrue(counted.find(), said);
        return Integer.parseInt(counted.group(1));
    }

    private String said(String key, String... more) throws Exception {
        return ansible(Stream.concat(
                        Stream.of(
                                "ansible-playbook",
                                "-vvv",
                                "-i",
                                "localhost,",
                                "-c",
                                "local",
                                "-e",
                                "sauvrest_accounts=own",
                                "--vault-password-file",
                                key,
                                "roll-out.yml"),
                        Stream.of(more))
                .toArray(String[]::new));
    }

    private String ansible(String... command) throws IOException {
        var builder = new ProcessBuilder(List.of(command))
                .directory(root.resolve("package").toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("PG") || name.startsWith("ANSIBLE"));
        builder.environment().put("HOME", root.resolve("home").toString());
        // Else it writes where the account's real home is.
        builder.environment().put("ANSIBLE_HOME", root.resolve("ansible").toString());
        builder.environment().put("LC_ALL", "C.UTF-8");
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.onExit().join().exitValue(), said);
        return said;
    }
}

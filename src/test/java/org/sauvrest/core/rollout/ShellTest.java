package org.sauvrest.core.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Base64;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauvrest.core.files.PlainText;

/// How scripts are handed to the shells of other computers.
class ShellTest {

    private static final List<String> SCRIPTS = List.of("look", "place", "back", "profiles");

    @ParameterizedTest
    @ValueSource(strings = {"/bin/sh", "/bin/dash", "/bin/bash", "/bin/busybox"})
    void everyScriptIsUnderstoodByEveryShell(String shell) throws Exception {
        if (!Files.isExecutable(Path.of(shell))) {
            return;
        }
        for (var script : SCRIPTS) {
            var line = Shell.POSIX.run(script, Optional.empty()).replaceFirst("^exec sh -c", "sh -n -c");
            var command = shell.endsWith("busybox") ? List.of(shell, "sh", "-c", line) : List.of(shell, "-c", line);
            var process = new ProcessBuilder(command).redirectErrorStream(true).start();
            var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertEquals(0, process.waitFor(), script + ": " + said);
        }
    }

    @Test
    void quotesSurviveAnotherAccountsShell(@TempDir Path programs) throws Exception {
        // Stands in for the program that changes the account, which takes root and an account.
        var su = Files.writeString(programs.resolve("su"), """
                #!/bin/sh
                printf "%s %s %s: " "$1" "$2" "$3"
                shift 3
                exec /bin/sh "$@"
                """);
        Files.setPosixFilePermissions(su, PosixFilePermissions.fromString("rwx------"));
        var line = Shell.POSIX.command("printf %s \"it's $((6 * 7)) \\\"x\\\"\"", Optional.of("some body's"));
        var builder = new ProcessBuilder("/bin/sh", "-c", line).redirectErrorStream(true);
        builder.environment().merge("PATH", programs.toString(), (before, own) -> own + ":" + before);
        var process = builder.start();

        assertEquals(
                "-s /bin/sh some body's: it's 42 \"x\"",
                new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
        assertEquals(0, process.waitFor());
    }

    @Test
    void aFileThatArrivesInPartReplacesNothing(@TempDir Path home) throws Exception {
        var file = Files.writeString(home.resolve(".pgpass"), "before\n");
        var sum = new ProcessBuilder("/bin/sh", "-c", "cksum < '" + file + "' | tr ' ' -").start();
        var was = new String(sum.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        var lines = List.of(file.toString(), file + ".kept", was, "7", "h", "1", "d", "u", "require", "1");
        var process = new ProcessBuilder("/bin/sh", "-c", Shell.POSIX.run("place", Optional.empty())).start();
        try (var input = process.getOutputStream()) {
            input.write(Shell.POSIX.input(lines, Optional.empty(), "after".getBytes(StandardCharsets.UTF_8)));
        }

        assertEquals(72, process.waitFor());
        assertEquals("before\n", Files.readString(file));
        try (var left = Files.list(home)) {
            assertEquals(List.of(file), left.toList());
        }
    }

    /// Fish, as the login shell of whoever rolls out, takes these for something else within single quotes.
    @ParameterizedTest
    @ValueSource(strings = {"look", "place", "back", "profiles", "as"})
    void noScriptHasWhatALoginShellOfAnotherKindWouldSpoil(String script) {
        var text = PlainText.shipped(Shell.class, script + ".sh");

        assertFalse(text.contains("'"), script);
        assertFalse(text.contains("\\\\"), script);
    }

    @Test
    void windowsTakesEveryCommandLine() {
        for (var script : SCRIPTS) {
            var line = Shell.WINDOWS.run(script, Optional.empty());
            // What cmd.exe, the usual shell of OpenSSH there, takes at most.
            assertTrue(line.length() < 8_191, script);
            // Neither cmd.exe nor PowerShell finds anything in it that means something to them.
            var words = line.split(" ", -1);
            var encoded = Base64.getDecoder().decode(words[words.length - 1]);
            assertEquals("-EncodedCommand", words[words.length - 2]);
            assertEquals(
                    PlainText.shipped(Shell.class, script + ".ps1"), new String(encoded, StandardCharsets.UTF_16LE));
        }
    }

    @Test
    void bytesReachWindowsWhateverItsCodePage() {
        var input = new String(
                Shell.WINDOWS.input(List.of("a file"), Optional.empty(), new byte[] {(byte) 0xE9, '\n'}),
                StandardCharsets.US_ASCII);

        assertEquals(
                List.of("", "a file", Base64.getEncoder().encodeToString(new byte[] {(byte) 0xE9, '\n'})),
                input.lines().toList());
    }
}

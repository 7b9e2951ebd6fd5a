package org.sauvrest.core.handover;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sauvrest.core.passwords.CredentialFile;
import org.sauvrest.core.passwords.PasswordEntry;
import org.sauvrest.core.settings.ServerProfile;

/// A computer of the park: the home of an account on it, and the script with what lies beside it.
///
/// @param variables set beside the inherited ones
record Computer(Path home, Path script, Map<String, String> variables) {

    /// What a run of the script came to.
    record Ran(int exit, String out) {

        /// FILE and LOGIN of the only line.
        String said() {
            var fields = out.strip().split(";", -1);
            return fields.length < 5 ? out : fields[2] + " " + fields[3];
        }
    }

    static Computer of(Path root, ServerProfile profile, List<PasswordEntry> lines) throws IOException {
        var home = Files.createDirectories(root.resolve("home"));
        var folder = Files.createDirectories(root.resolve("package with spaces"));
        var script = PackageFile.shipped("place-credentials.sh");
        var facts = new ServerFacts(profile, Optional.empty()).file();
        Files.write(folder.resolve(facts.name()), facts.content());
        Files.write(folder.resolve("credentials.pgpass"), CredentialFile.text(lines));
        return new Computer(home, Files.write(folder.resolve(script.name()), script.content()), Map.of());
    }

    /// One on which programs are looked for here first.
    Computer with(Path programs) {
        var more = new HashMap<>(variables);
        more.put("PATH", programs + ":" + System.getenv("PATH"));
        return new Computer(home, script, more);
    }

    Computer with(String variable, String value) {
        var more = new HashMap<>(variables);
        more.put(variable, value);
        return new Computer(home, script, more);
    }

    Path file() {
        return home.resolve(".pgpass");
    }

    Path old() {
        return home.resolve(".pgpass.old");
    }

    Computer holding(String text) throws IOException {
        Files.deleteIfExists(file());
        Files.createFile(file(), PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file(), text);
        return this;
    }

    /// The names of what lies in the home, sorted.
    List<String> files() throws IOException {
        try (var all = Files.list(home)) {
            return all.map(each -> String.valueOf(each.getFileName())).sorted().toList();
        }
    }

    Ran run(String... arguments) throws IOException {
        return run(List.of("sh"), arguments);
    }

    Ran run(List<String> shell, String... arguments) throws IOException {
        var process = start(shell, arguments);
        var out = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Ran(process.onExit().join().exitValue(), out);
    }

    Process start(List<String> shell, String... arguments) throws IOException {
        var command = Stream.of(shell.stream(), Stream.of(script.toString()), Stream.of(arguments))
                .flatMap(words -> words)
                .toList();
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        var environment = builder.environment();
        environment.keySet().removeIf(name -> name.startsWith("PG"));
        environment.put("HOME", home.toString());
        environment.putAll(variables);
        var process = builder.start();
        process.getOutputStream().close();
        return process;
    }
}

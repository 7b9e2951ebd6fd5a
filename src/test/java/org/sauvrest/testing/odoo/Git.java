package org.sauvrest.testing.odoo;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// The git program, with settings of its own and none of the computer's.
///
/// @param settings a file of git's settings
public record Git(Path settings) {

    static Git in(Path folder) throws IOException {
        return new Git(Files.writeString(folder.resolve("gitconfig"), """
                [user]
                name = Ada
                email = ada@school.example
                [init]
                defaultBranch = main
                [safe]
                directory = *
                [advice]
                detachedHead = false
                """));
    }

    /// Runs a command of git, which must go well.
    ///
    /// @return what it printed, without blanks around it
    public String run(Path folder, String... words) throws IOException, InterruptedException {
        var command = new ArrayList<>(List.of("git", "-C", folder.toString()));
        command.addAll(List.of(words));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("GIT_"));
        builder.environment().put("GIT_CONFIG_GLOBAL", settings.toString());
        builder.environment().put("GIT_CONFIG_NOSYSTEM", "1");
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (process.waitFor() != 0) {
            throw new IOException(String.join(" ", command) + ": " + said);
        }
        return said.strip();
    }
}

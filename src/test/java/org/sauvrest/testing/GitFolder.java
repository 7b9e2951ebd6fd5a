package org.sauvrest.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;

/// A real repository of git with its files.
public record GitFolder(Path folder) {

    /// Each commit is days younger than the one before.
    private static final AtomicLong CLOCK = new AtomicLong(1_704_067_200);

    public static boolean isPossible() {
        return Files.isExecutable(Path.of("/usr/bin/git"));
    }

    public static GitFolder init(Path folder) throws IOException, InterruptedException {
        Files.createDirectories(folder);
        var made = new GitFolder(folder);
        made.git("init", "--quiet", "--initial-branch=17.0");
        return made;
    }

    public GitFolder clone(Path to, String... options) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("clone", "--quiet"));
        words.addAll(List.of(options));
        words.addAll(List.of("file://" + folder, to.toString()));
        git(words.toArray(String[]::new));
        return new GitFolder(to);
    }

    /// Runs git, which must go well, and gives what it prints.
    public String git(String... arguments) throws IOException, InterruptedException {
        var words = new ArrayList<>(List.of("git", "-c", "core.quotePath=false"));
        words.addAll(List.of(arguments));
        var builder = new ProcessBuilder(words).directory(folder.toFile()).redirectErrorStream(true);
        var date = "@" + CLOCK.addAndGet(200_000) + " +0100";
        builder.environment()
                .putAll(Map.of(
                        "GIT_AUTHOR_NAME", "Ana",
                        "GIT_AUTHOR_EMAIL", "ana@example.org",
                        "GIT_COMMITTER_NAME", "Ana",
                        "GIT_COMMITTER_EMAIL", "ana@example.org",
                        "GIT_AUTHOR_DATE", date,
                        "GIT_COMMITTER_DATE", date,
                        "GIT_CONFIG_NOSYSTEM", "1",
                        "GIT_CONFIG_GLOBAL", "/dev/null"));
        var process = builder.start();
        process.getOutputStream().close();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.waitFor(), words + ": " + said);
        return said.strip();
    }

    public Path write(String path, String text) throws IOException {
        var file = folder.resolve(path);
        Files.createDirectories(file.getParent() == null ? folder : file.getParent());
        return Files.writeString(file, text);
    }

    public String read(String path) throws IOException {
        return Files.readString(folder.resolve(path));
    }

    /// Commits all that there is.
    ///
    /// @return its id
    public String commit(String subject) throws IOException, InterruptedException {
        git("add", "--all");
        git("commit", "--quiet", "--allow-empty", "--message", subject);
        return head();
    }

    /// Commits a file.
    public String commit(String path, String text) throws IOException, InterruptedException {
        write(path, text);
        return commit("Change " + path);
    }

    public String head() throws IOException, InterruptedException {
        return git("rev-parse", "HEAD");
    }
}

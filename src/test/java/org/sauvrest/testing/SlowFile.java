package org.sauvrest.testing;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/// A file on a disk that takes its time: whoever reads it waits until it is given. Closing it puts the file back.
public final class SlowFile implements AutoCloseable {

    private final Path file;
    private final Path before;
    private final String content;
    private Optional<OutputStream> pipe = Optional.empty();

    public SlowFile(Path file) throws IOException, InterruptedException {
        this.file = file;
        before = file.resolveSibling(file.getFileName() + ".before");
        content = Files.readString(file);
        Files.move(file, before);
        int code = new ProcessBuilder("mkfifo", file.toString())
                .inheritIO()
                .start()
                .waitFor();
        if (code != 0) {
            throw new IOException("mkfifo ended with " + code);
        }
    }

    /// Those who wait go on waiting; whoever comes from now on finds the file as it was.
    public void keepOnlyThoseWhoWait() throws IOException {
        pipe = Optional.of(Files.newOutputStream(file));
        Files.move(before, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /// Gives those who wait this to read, and everybody else the file as it was.
    public void give(String text) throws IOException {
        if (pipe.isEmpty()) {
            keepOnlyThoseWhoWait();
        }
        try (var waiting = pipe.orElseThrow()) {
            waiting.write(text.getBytes(StandardCharsets.UTF_8));
        } catch (IOException e) {
            // Nobody waits any more.
            return;
        }
    }

    public void giveAsItWas() throws IOException {
        give(content);
    }

    @Override
    public void close() throws IOException {
        if (pipe.isEmpty()) {
            giveAsItWas();
        }
    }
}

package org.sauvrest.core.settings;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// A file that only grows: a line of JSON for each thing that happened, on the disk before the next thing is done. A
/// line that a crash has cut short was never written.
public final class JsonLines<T> implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final Path file;
    private final FileChannel channel;

    private JsonLines(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /// Opens it, at the end of its last whole line. That nobody else has it open is the caller's care.
    public static <T> JsonLines<T> open(Path file) throws ProblemException {
        try {
            return new JsonLines<>(file, channel(file));
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(WholeFile.parent(file), e), e);
        }
    }

    private static FileChannel channel(Path file) throws IOException {
        var channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            channel.truncate(wholeLines(channel));
            channel.position(channel.size());
            return channel;
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    /// What a file holds; nothing where it is not there.
    public static <T> List<T> read(Path file, Class<T> type) throws ProblemException {
        try {
            return Files.exists(file)
                    ? Files.readAllLines(file).stream()
                            .flatMap(line -> entry(line, type))
                            .toList()
                    : List.of();
        } catch (IOException e) {
            throw new ProblemException(new Problem.FileUnreadable(file, Fault.of(e)), e);
        }
    }

    public synchronized void add(T entry) throws ProblemException {
        try {
            channel.write(StandardCharsets.UTF_8.encode(MAPPER.writeValueAsString(entry) + "\n"));
            channel.force(false);
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(WholeFile.parent(file), e), e);
        }
    }

    private static long wholeLines(FileChannel channel) throws IOException {
        var last = ByteBuffer.allocate(1);
        for (long end = channel.size(); end > 0; end--) {
            last.clear();
            channel.read(last, end - 1);
            if (last.get(0) == '\n') {
                return end;
            }
        }
        return 0;
    }

    private static <T> Stream<T> entry(String line, Class<T> type) {
        try {
            return Stream.of(MAPPER.readValue(line, type));
        } catch (JacksonException e) {
            return Stream.empty();
        }
    }

    @Override
    public void close() throws ProblemException {
        try {
            channel.close();
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(WholeFile.parent(file), e), e);
        }
    }
}

package org.sauvrest.core.rollout;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sauvrest.core.files.FolderLock;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/// What happened to each computer of a campaign, a line each time, on the disk before the next thing is done. The last
/// line of a computer counts; one that a crash has cut short was never written.
final class Journal implements AutoCloseable {

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private record Entry(
            Instant at,
            String computer,
            HostState state,
            Reason reason,
            String said,
            boolean wrote,
            Optional<String> jump) {}

    private final Path file;
    private final FolderLock lock;
    private final FileChannel channel;

    private Journal(Path file, FolderLock lock, FileChannel channel) {
        this.file = file;
        this.lock = lock;
        this.channel = channel;
    }

    /// Opens it for one program alone.
    ///
    /// @throws ProblemException where another one works on the campaign
    static Journal open(Path file) throws ProblemException {
        var folder = WholeFile.parent(file);
        try {
            var lock = FolderLock.take(folder)
                    .orElseThrow(
                            () -> new ProblemException(new Problem.CampaignBusy(String.valueOf(folder.getFileName()))));
            try {
                return new Journal(file, lock, channel(file));
            } catch (IOException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(folder, e), e);
        }
    }

    /// At the end of the last whole line.
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

    synchronized void note(Standing standing) throws ProblemException {
        var entry = new Entry(
                standing.at().orElseGet(Instant::now),
                standing.computer().name(),
                standing.state(),
                standing.reason(),
                standing.said(),
                standing.wrote(),
                standing.jump());
        try {
            channel.write(StandardCharsets.UTF_8.encode(MAPPER.writeValueAsString(entry) + "\n"));
            channel.force(false);
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(WholeFile.parent(file), e), e);
        }
    }

    /// How each computer stands by what a journal tells.
    static List<Standing> standings(Path file, List<Computer> computers) throws ProblemException {
        Map<String, Standing> standings = computers.stream()
                .collect(Collectors.toMap(
                        Computer::name, Standing::waiting, (first, second) -> first, LinkedHashMap::new));
        for (var line : lines(file)) {
            entry(line)
                    .ifPresent(entry -> standings.computeIfPresent(
                            entry.computer(), (name, before) -> standing(before.computer(), entry)));
        }
        return List.copyOf(standings.values());
    }

    private static Standing standing(Computer computer, Entry entry) {
        return new Standing(
                computer,
                entry.state(),
                entry.reason(),
                entry.said(),
                Optional.of(entry.at()),
                entry.wrote(),
                entry.jump());
    }

    private static List<String> lines(Path file) throws ProblemException {
        try {
            return Files.exists(file) ? Files.readAllLines(file) : List.of();
        } catch (IOException e) {
            throw new ProblemException(new Problem.FileUnreadable(file, Fault.of(e)), e);
        }
    }

    private static Optional<Entry> entry(String line) {
        try {
            return Optional.of(MAPPER.readValue(line, Entry.class));
        } catch (JacksonException e) {
            return Optional.empty();
        }
    }

    @Override
    public void close() throws ProblemException {
        try (lock) {
            channel.close();
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(WholeFile.parent(file), e), e);
        }
    }
}

package org.sauvrest.core.rollout;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sauvrest.core.files.FolderLock;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.RolloutProblem;
import org.sauvrest.core.settings.JsonLines;

/// What happened to each computer of a campaign, a line each time, on the disk before the next thing is done. The last
/// line of a computer counts; one that a crash has cut short was never written.
final class Journal implements AutoCloseable {

    private record Entry(
            Instant at,
            String computer,
            HostState state,
            Reason reason,
            String said,
            boolean wrote,
            Optional<String> jump) {}

    private final Path folder;
    private final FolderLock lock;
    private final JsonLines<Entry> lines;

    private Journal(Path folder, FolderLock lock, JsonLines<Entry> lines) {
        this.folder = folder;
        this.lock = lock;
        this.lines = lines;
    }

    /// Opens it for one program alone.
    ///
    /// @throws ProblemException where another one works on the campaign
    static Journal open(Path file) throws ProblemException {
        var folder = WholeFile.parent(file);
        try {
            var lock = FolderLock.take(folder)
                    .orElseThrow(() -> new ProblemException(
                            new RolloutProblem.CampaignBusy(String.valueOf(folder.getFileName()))));
            try {
                return new Journal(folder, lock, JsonLines.open(file));
            } catch (ProblemException e) {
                lock.close();
                throw e;
            }
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(folder, e), e);
        }
    }

    void note(Standing standing) throws ProblemException {
        lines.add(new Entry(
                standing.at().orElseGet(Instant::now),
                standing.computer().name(),
                standing.state(),
                standing.reason(),
                standing.said(),
                standing.wrote(),
                standing.jump()));
    }

    /// How each computer stands by what a journal tells.
    static List<Standing> standings(Path file, List<Computer> computers) throws ProblemException {
        Map<String, Standing> standings = computers.stream()
                .collect(Collectors.toMap(
                        Computer::name, Standing::waiting, (first, second) -> first, LinkedHashMap::new));
        for (var entry : JsonLines.read(file, Entry.class)) {
            standings.computeIfPresent(entry.computer(), (name, before) -> standing(before.computer(), entry));
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

    @Override
    public void close() throws ProblemException {
        try (lock) {
            lines.close();
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(folder, e), e);
        }
    }
}

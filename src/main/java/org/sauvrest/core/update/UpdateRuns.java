package org.sauvrest.core.update;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sauvrest.core.files.FolderLock;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.problem.UpdateProblem;
import org.sauvrest.core.settings.Installation;
import org.sauvrest.core.settings.JsonLines;
import org.sauvrest.core.settings.NumberedFolders;

/// The updates of this computer, each in a folder of its own: what it is, its journal, the configuration as it was, and
/// the log of each context.
public final class UpdateRuns {

    private static final DateTimeFormatter ID =
            DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmmss").withZone(ZoneId.systemDefault());

    private final NumberedFolders<UpdateRun> folders;

    UpdateRuns(Path folder) {
        this.folders = new NumberedFolders<>(folder, "update.json", UpdateRun.class);
    }

    String take(Instant begun) throws ProblemException {
        return folders.take(ID.format(begun));
    }

    void write(UpdateRun run) throws ProblemException {
        folders.write(run.id(), run);
    }

    /// @param id absent for the newest
    /// @throws ProblemException where there is none
    UpdateRun read(Optional<String> id) throws ProblemException {
        var ids = folders.ids();
        var wanted = id.or(() -> ids.stream().findFirst())
                .orElseThrow(() -> new ProblemException(new UpdateProblem.NoUpdate()));
        return folders.read(wanted)
                .orElseThrow(() -> new ProblemException(new UpdateProblem.UpdateUnknown(wanted, ids)));
    }

    /// How all stand, newest first.
    List<UpdateReport> reports() throws ProblemException {
        var reports = new ArrayList<UpdateReport>();
        for (var id : folders.ids()) {
            reports.add(new Reports(this, read(Optional.of(id))).report());
        }
        return reports;
    }

    /// How long the newest was worked on that has brought a new version to such an Odoo; absent where there is none.
    Optional<Duration> worked(String server, Installation installation) throws ProblemException {
        for (var id : folders.ids()) {
            var run = read(Optional.of(id));
            if (run.server().equals(server) && run.installation().isSamePlace(installation)) {
                var history = History.read(journalFile(run));
                if (history.isDone(UpdateStep.END, "") && !history.isBegun(UpdateStep.TURN_BACK, "")) {
                    return Optional.of(history.worked());
                }
            }
        }
        return Optional.empty();
    }

    /// @throws ProblemException where one for a server waits for somebody's decision
    void requireFinished(String server) throws ProblemException {
        for (var report : reports()) {
            if (report.server().equals(server) && !report.isGood()) {
                throw new ProblemException(new UpdateProblem.UpdateUnfinished(report.id()));
            }
        }
    }

    /// The newest for a server; absent where there is none.
    Optional<UpdateRun> newest(String server) throws ProblemException {
        for (var id : folders.ids()) {
            var run = read(Optional.of(id));
            if (run.server().equals(server)) {
                return Optional.of(run);
            }
        }
        return Optional.empty();
    }

    /// How long each context took in the newest for a server that has brought a new version.
    Map<String, Duration> took(String server) throws ProblemException {
        for (var id : folders.ids()) {
            var run = read(Optional.of(id));
            var report = new Reports(this, run).report();
            if (run.server().equals(server) && report.state() == UpdateReport.State.DONE) {
                return report.contexts().stream()
                        .filter(result -> result.took().isPresent())
                        .collect(Collectors.toMap(
                                UpdateReport.Result::context,
                                result -> result.took().orElseThrow()));
            }
        }
        return Map.of();
    }

    Journal journal(UpdateRun run) throws ProblemException {
        return Journal.open(journalFile(run));
    }

    Path journalFile(UpdateRun run) {
        return place(run).resolve("journal.jsonl");
    }

    JsonLines<LoggedMachine.Ran> commandLog(UpdateRun run) throws ProblemException {
        return JsonLines.open(commands(run));
    }

    /// What ran on the computer of the Odoo.
    Path commands(UpdateRun run) {
        return place(run).resolve("commands.jsonl");
    }

    /// What the server program said of a context.
    Path log(UpdateRun run, String context) {
        return place(run).resolve(context + ".log");
    }

    /// The configuration as it was.
    Path configuration(UpdateRun run) {
        return place(run).resolve("odoo.conf");
    }

    Path folder() {
        return folders.folder();
    }

    /// For what is tried and thrown away, but for what was said meanwhile.
    Path rehearsal() {
        return folders.folder().resolve("rehearsal");
    }

    boolean isWorkedOn() throws ProblemException {
        try {
            return FolderLock.isTaken(folders.folder());
        } catch (IOException e) {
            throw new ProblemException(WholeFile.problem(folders.folder(), e), e);
        }
    }

    Path place(UpdateRun run) {
        return folders.place(run.id());
    }
}

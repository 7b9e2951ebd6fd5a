package org.sauvrest.core.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.process.Command;
import org.sauvrest.core.process.Ended;
import org.sauvrest.core.process.Processes;

/// pg_dump: writes one database into an archive of the custom format.
public final class PgDump {

    private static final String TABLE_BEGINS = "pg_dump: dumping contents of table \"";

    /// A drive that was pulled out, among others.
    private static final Pattern UNWRITABLE =
            Pattern.compile("could not (?:open|write to|close) (?:output )?file(?: \"[^\"]*\")?: ([^:]+)$");

    /// How long somebody who saves waits for another's lock.
    public static final Duration PATIENCE = Duration.ofSeconds(60);

    private final Processes processes;
    private final Duration patience;

    /// @param patience how long it waits for a lock that somebody else has, in whole seconds
    public PgDump(Processes processes, Duration patience) {
        this.processes = processes;
        this.patience = patience;
    }

    public Duration patience() {
        return patience;
    }

    /// @param snapshot exported by a session that stays open until pg_dump has ended
    /// @param target file to write; one that is there is replaced
    /// @param patience how long it waits for a lock that somebody else has
    public record Job(
            ClientProgram client, Login login, String database, String snapshot, Path target, Duration patience) {

        /// Level 2 takes half the time of the usual level 6 for up to thirteen percent more bytes.
        public Command command() {
            return new Command(
                    client.path("pg_dump"),
                    List.of(
                            "--format=custom",
                            "--compress=2",
                            "--no-owner",
                            "--no-privileges",
                            "--no-tablespaces",
                            "--no-publications",
                            "--no-subscriptions",
                            "--no-sync",
                            "--no-password",
                            "--verbose",
                            "--lock-wait-timeout=" + patience.toSeconds() + "s",
                            "--snapshot=" + snapshot,
                            "--file=" + target,
                            "--dbname=" + Login.connectionString(database)),
                    login.environment("-c jit=off"));
        }
    }

    /// @param onTable takes the name of each table, as `schema.name`, when its rows begin
    /// @param onLine takes everything that pg_dump prints
    public void run(Job job, Consumer<String> onTable, Consumer<String> onLine)
            throws ProblemException, InterruptedException {
        var begun = Instant.now();
        var ended = processes.run(job.command(), line -> {
            onLine.accept(line);
            if (line.startsWith(TABLE_BEGINS) && line.endsWith("\"")) {
                onTable.accept(line.substring(TABLE_BEGINS.length(), line.length() - 1));
            }
        });
        if (!ended.well()) {
            throw new ProblemException(problem(job, ended, Duration.between(begun, Instant.now())));
        }
    }

    private static Problem problem(Job job, Ended ended, Duration taken) {
        var errors = ended.lastLines().stream()
                .filter(line -> line.contains("error:") || line.contains("detail:") || line.contains("hint:"))
                .toList();
        var text = String.join(" ", errors);
        if (WholeFile.meansDiskFull(text)) {
            return new Problem.DiskFull(WholeFile.parent(job.target()));
        }
        var unwritable = UNWRITABLE.matcher(text);
        if (unwritable.find()) {
            return WholeFile.problem(WholeFile.parent(job.target()), new IOException(unwritable.group(1)));
        }
        if (isOfLocks(text, job, taken)) {
            return new Problem.TablesLocked(job.database(), job.patience(), new Fault.HeldByUnknown(), text);
        }
        return ToolProblems.meaning(text, job.login())
                .orElseGet(() -> new Problem.ToolFailed(
                        "pg_dump", ended.status(), errors.isEmpty() ? ended.lastLines() : errors));
    }

    /// Its timeout for locks is one for statements, and the only one that pg_dump leaves in force. A server says so in
    /// its own language, but pg_dump adds which statement failed.
    private static boolean isOfLocks(String text, Job job, Duration taken) {
        return text.contains("statement timeout")
                || (text.contains("LOCK TABLE") && taken.compareTo(job.patience()) >= 0);
    }
}

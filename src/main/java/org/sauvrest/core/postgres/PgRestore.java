package org.sauvrest.core.postgres;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.process.Command;
import org.sauvrest.core.process.Ended;
import org.sauvrest.core.process.Processes;

/// pg_restore: fills an empty database from an archive of the custom format.
public final class PgRestore {

    private static final List<String> ITEM_BEGINS =
            List.of("pg_restore: creating ", "pg_restore: processing ", "pg_restore: executing ");

    private final Processes processes;

    public PgRestore(Processes processes) {
        this.processes = processes;
    }

    /// @param owner role that everything shall belong to
    /// @param list of the items that are wanted, as [#list] writes it; absent where all are
    /// @param how what to do at an error
    public record Job(
            ClientProgram client,
            Login login,
            Path archive,
            String database,
            String owner,
            Optional<Path> list,
            Errors how) {

        public Command command() {
            var arguments = new ArrayList<>(List.of(
                    "--no-owner",
                    "--no-privileges",
                    "--no-tablespaces",
                    "--no-publications",
                    "--no-subscriptions",
                    "--no-password",
                    "--verbose"));
            list.ifPresent(file -> arguments.add("--use-list=" + file));
            arguments.addAll(how.options);
            if (!owner.equals(login.user())) {
                arguments.add("--role=" + owner);
            }
            arguments.add("--dbname=" + Login.connectionString(database));
            arguments.add(archive.toString());
            return new Command(client.path("pg_restore"), arguments, login.environment(OPTIONS));
        }
    }

    /// What an error does.
    public enum Errors {
        /// Everything in one transaction: quickest for work on the catalogue, but each table takes some of the server's
        /// places for locks until the end.
        ALL_OR_NOTHING(List.of("--single-transaction")),
        STOP(List.of("--exit-on-error")),
        /// Goes on, and judges in the end.
        JUDGE(List.of());

        @SuppressWarnings("ImmutableEnumChecker") // List.of is
        private final List<String> options;

        Errors(List<String> options) {
            this.options = options;
        }
    }

    /// Nobody uses the database yet, and until the names are swapped nothing of it counts: its own commits need not
    /// wait for the disk.
    private static final String OPTIONS = "-c synchronous_commit=off -c jit=off -c maintenance_work_mem=128MB";

    /// The list that pg_restore takes its items from, in their order.
    public static String list(List<Integer> dumpIds) {
        return dumpIds.stream().map(id -> id + ";\n").collect(Collectors.joining());
    }

    /// @param onItem takes a few words for each item of the archive as it begins
    /// @param onLine takes everything that pg_restore prints
    /// @return the errors that are known to do no harm
    public List<String> run(Job job, Consumer<String> onItem, Consumer<String> onLine)
            throws ProblemException, InterruptedException {
        var errors = new RestoreErrors();
        var ended = processes.run(job.command(), line -> {
            onLine.accept(line);
            errors.accept(line);
            for (var begin : ITEM_BEGINS) {
                if (line.startsWith(begin)) {
                    onItem.accept(line.substring(begin.length()));
                }
            }
        });
        if (ended.well() || errors.areAllHarmless()) {
            return errors.messages();
        }
        throw new ProblemException(problem(job, ended, errors));
    }

    private static Problem problem(Job job, Ended ended, RestoreErrors errors) {
        var messages = errors.messages().isEmpty() ? ended.lastLines() : errors.messages();
        return ToolProblems.meaning(String.join(" ", messages), job.login())
                .orElseGet(() -> messages.isEmpty() || ended.status() != 1
                        ? new Problem.ToolFailed("pg_restore", ended.status(), messages)
                        : new Problem.RestoreErrors(job.database(), messages));
    }
}

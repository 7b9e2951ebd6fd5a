package org.sauvrest.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;
import org.sauvrest.core.postgres.ClientPrograms;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.process.SystemProcesses;

/// Makes things go wrong.
final class Strike {

    private static final Duration SILENCE = Duration.ofSeconds(1);
    private static final Duration REFUSAL = Duration.ofMillis(500);
    private static final long GLANCE_NANOS = 1_000_000;
    private static final int BLOCK = 512;

    private static final String END_SESSIONS =
            "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE application_name LIKE 'SauvRest %'";

    private final School school;
    private final Proxy proxy;
    private final Random random;

    Strike(School school, Proxy proxy, Random random) {
        this.school = school;
        this.proxy = proxy;
        this.random = random;
    }

    /// Has a fault happen at its moment.
    ///
    /// @return whether there was still something to hit
    boolean at(Moment moment, Program program, Fault fault, Deed deed)
            throws ProblemException, InterruptedException, IOException {
        if (!program.await(moment)) {
            return false;
        }
        if (!moment.inExchange()) {
            return now(program, fault);
        }
        var brake = Brake.on(school, program, deed);
        if (brake.isEmpty()) {
            return false;
        }
        try (var held = brake.get()) {
            return switch (fault) {
                case CONNECTION_CUT -> proxy.cut(held.exchanging().port());
                case SESSION_ENDED ->
                    endSessions(" AND pid = " + held.exchanging().process());
                default -> now(program, fault);
            };
        }
    }

    private boolean now(Program program, Fault fault) throws ProblemException, InterruptedException, IOException {
        var tools = program.tools();
        return switch (fault) {
            case PROGRAM_KILLED -> program.handle().destroyForcibly();
            case TOOL_KILLED -> killTool(program);
            case PROGRAM_CANCELLED -> program.handle().destroy();
            case ALL_CANCELLED -> {
                // Where tests run in the background, SIGINT is ignored, and by the program too; SIGTERM it treats
                // alike.
                boolean hit = program.handle().destroy();
                for (var tool : tools) {
                    signal("INT", tool);
                }
                yield hit;
            }
            case CONNECTIONS_CUT -> proxy.cutAll();
            case CONNECTION_CUT -> proxy.cutOne(random);
            case SERVER_UNREACHABLE -> {
                proxy.refuse(true);
                proxy.cutAll();
                Thread.sleep(REFUSAL);
                proxy.refuse(false);
                yield true;
            }
            case NETWORK_SILENT -> {
                proxy.silence(true);
                Thread.sleep(SILENCE);
                proxy.cutAll();
                proxy.silence(false);
                yield true;
            }
            case SESSION_ENDED ->
                endSessions(" AND pid = (SELECT pid FROM pg_stat_activity"
                        + " WHERE application_name LIKE 'SauvRest %' ORDER BY random() LIMIT 1)");
            case SESSIONS_ENDED -> endSessions("");
            case SERVER_CRASHED -> {
                school.server().crash();
                yield true;
            }
            case DISK_FULL -> true;
        };
    }

    /// Has pg_dump find that no more than a part of what it writes has room.
    ///
    /// By the limit that a process has for the size of its files, which needs no right and no second
    /// file system: where the signal for it is ignored, a write fails as it does on a full disk.
    ///
    /// @param usual size of a whole save
    /// @return variables for the program
    Map<String, String> limitedDisk(long usual) throws ProblemException, InterruptedException, IOException {
        int major = Integer.parseInt(
                school.server().value("postgres", "SHOW server_version").split("\\D", 2)[0]);
        var client = new ClientPrograms(new SystemProcesses(), System.getenv(), null).atLeast(major, null);
        // Folders that name the server's version are looked into first.
        var folder = Files.createDirectories(school.home().resolve("limited-" + client.major()));
        var script = """
                #!/bin/sh
                trap '' XFSZ
                case "$1" in --version) ;; *) ulimit -f %d ;; esac
                exec '%s' "$@"
                """.formatted((long) (random.nextDouble() * 0.95 * usual / BLOCK), client.path("pg_dump"));
        Files.writeString(folder.resolve("pg_dump"), script);
        Files.writeString(folder.resolve("pg_restore"), "#!/bin/sh\nexec '" + client.path("pg_restore") + "' \"$@\"\n");
        for (var program : List.of("pg_dump", "pg_restore")) {
            Files.setPosixFilePermissions(folder.resolve(program), PosixFilePermissions.fromString("rwxr-xr-x"));
        }
        return Map.of("PATH", folder + ":" + System.getenv("PATH"));
    }

    private static boolean killTool(Program program) {
        while (program.isAlive()) {
            var tool = program.tools().stream().findAny();
            if (tool.isPresent()) {
                return tool.get().destroyForcibly();
            }
            LockSupport.parkNanos(GLANCE_NANOS);
        }
        return false;
    }

    private static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start()
                .waitFor();
    }

    private boolean endSessions(String which) throws ProblemException, InterruptedException {
        return !school.server().value("postgres", END_SESSIONS + which).equals("0");
    }
}

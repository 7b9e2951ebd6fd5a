package org.sauvrest.core.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.process.SystemProcesses;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

@ExtendWith(WithServer.class)
class PgDumpTest {

    @TempDir
    private Path folder;

    private final SystemProcesses processes = new SystemProcesses();

    /// As where somebody has pulled the drive out.
    @Test
    void aFolderThatCannotBeWrittenToIsNoFailureOfPgDump(TestServer server) throws Exception {
        var gone = folder.resolve("gone");
        try (var session = server.session("postgres")) {
            var client = new ClientPrograms(processes, System.getenv(), null).atLeast(session.majorVersion(), null);
            var job = new PgDump.Job(
                    client, session.login(), "postgres", "none", gone.resolve("a.dump"), PgDump.PATIENCE);

            var failed = assertThrows(
                    ProblemException.class,
                    () -> new PgDump(processes, PgDump.PATIENCE).run(job, table -> {}, line -> {}));

            assertEquals(new Problem.FolderUnwritable(gone, new Fault.Gone()), failed.problem());
        }
    }
}

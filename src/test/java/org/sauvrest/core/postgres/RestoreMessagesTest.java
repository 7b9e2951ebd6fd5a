package org.sauvrest.core.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.operation.Concurrently;
import org.sauvrest.core.postgres.PgRestore.Errors;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.process.Command;
import org.sauvrest.core.process.SystemProcesses;
import org.sauvrest.testing.Blockade;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// What the real pg_restore says, and what it is taken for.
@ExtendWith(WithServer.class)
class RestoreMessagesTest {

    private static final String FROM = "SpecibikeMessages";
    private static final String INTO = "SpecibikeMessages2";

    private final SystemProcesses processes = new SystemProcesses();

    @TempDir
    private Path folder;

    private Path archive(TestServer server) throws Exception {
        var file = folder.resolve("x.dump");
        var ended = processes.run(
                new Command(
                        ServerPrograms.find(System.getenv()).path("pg_dump"),
                        List.of("--format=custom", "--file=" + file, "--dbname=" + FROM),
                        Logins.of(server, "postgres").environment("")),
                line -> {});
        assertTrue(ended.well(), ended.toString());
        return file;
    }

    private List<String> restore(TestServer server, Path archive, boolean atOnce) throws Exception {
        return restore(server, archive, Optional.empty(), atOnce ? Errors.ALL_OR_NOTHING : Errors.JUDGE);
    }

    private List<String> restore(TestServer server, Path archive, Optional<Path> list, Errors how) throws Exception {
        var client = new ClientPrograms(processes, System.getenv(), null).atLeast(15, null);
        var login = Logins.of(server, "prof");
        return new PgRestore(processes)
                .run(new PgRestore.Job(client, login, archive, INTO, "odoo", list, how), item -> {}, line -> {});
    }

    @Test
    void commentsOnWhatBelongsToTheAdministratorDoNoHarm(TestServer server) throws Exception {
        server.context(FROM, "CREATE TABLE bike (id int)", "INSERT INTO bike VALUES (1)");
        server.execute(FROM, "CREATE EXTENSION hstore", "COMMENT ON SCHEMA public IS 'y'");
        server.context(INTO);
        server.execute(
                INTO,
                "CREATE EXTENSION hstore",
                "ALTER SCHEMA public OWNER TO postgres",
                "GRANT ALL ON SCHEMA public TO odoo");

        var harmless = restore(server, archive(server), false);

        assertEquals("1", server.value(INTO, "SELECT count(*) FROM bike"));
        assertEquals(2, harmless.size(), harmless.toString());
        assertTrue(harmless.toString().contains("COMMENT ON SCHEMA public"), harmless.toString());
        assertTrue(harmless.toString().contains("COMMENT ON EXTENSION hstore"), harmless.toString());
    }

    @Test
    void aTableThatIsThereAlreadyIsAnErrorWithItsCommand(TestServer server) throws Exception {
        server.context(FROM, "CREATE TABLE bike (id int)");
        var archive = archive(server);
        server.context(INTO, "CREATE TABLE bike (id int)");

        for (var atOnce : List.of(true, false)) {
            var refusal = assertThrows(ProblemException.class, () -> restore(server, archive, atOnce));

            var problem = assertInstanceOf(Problem.RestoreErrors.class, refusal.problem());
            assertEquals(INTO, problem.context());
            assertTrue(problem.errors().getFirst().contains("relation \"bike\" already exists"), problem.toString());
        }
    }

    @Test
    void aDatabaseThatIsMissingIsNoMatterOfTheFile(TestServer server) throws Exception {
        server.context(FROM);
        var archive = archive(server);
        server.execute("postgres", "DROP DATABASE IF EXISTS " + Sql.identifier(INTO));

        var refusal = assertThrows(ProblemException.class, () -> restore(server, archive, true));

        assertInstanceOf(Problem.ConnectionLost.class, refusal.problem());
    }

    @Test
    void whatIsNoArchiveIsTheToolsFault(TestServer server) throws Exception {
        var file = java.nio.file.Files.writeString(folder.resolve("x.sql"), "SELECT 1;");
        server.context(INTO);

        var refusal = assertThrows(ProblemException.class, () -> restore(server, file, true));

        assertTrue(refusal.problem().toString().contains("does not appear to be a valid archive"), refusal.toString());
    }

    /// The rows of the tables alone.
    private Path rows(Path archive) throws Exception {
        var items = new ArrayList<String>();
        var ended = processes.run(
                new Command(
                        ServerPrograms.find(System.getenv()).path("pg_restore"),
                        List.of("--list", archive.toString()),
                        Map.of()),
                items::add);
        assertTrue(ended.well(), ended.toString());
        items.removeIf(item -> !item.contains(" TABLE DATA "));
        return Files.write(folder.resolve("rows"), items);
    }

    /// Its programs lift every such limit themselves, so that none of their errors is about one.
    @Test
    void aTimeLimitOfTheAccountForLocksEndsNoRestore(TestServer server) throws Exception {
        server.context(FROM, "CREATE TABLE bike (id int)", "INSERT INTO bike VALUES (1)");
        var archive = archive(server);
        var rows = Optional.of(rows(archive));
        server.context(INTO, "CREATE TABLE bike (id int)");
        server.execute("postgres", "ALTER ROLE prof SET lock_timeout = '100ms'");
        try (var beside = new Concurrently()) {
            Future<List<String>> restoring;
            try (var _ = new Blockade(server, INTO)) {
                restoring = beside.start(() -> restore(server, archive, rows, Errors.STOP));
                assertFalse(Concurrently.endsWithin(2_000, restoring), "it waits for the lock");
            }
            assertEquals(List.of(), Concurrently.result(restoring));
        } finally {
            server.execute("postgres", "ALTER ROLE prof RESET lock_timeout");
        }
        assertEquals("1", server.value(INTO, "SELECT count(*) FROM bike"));
    }
}

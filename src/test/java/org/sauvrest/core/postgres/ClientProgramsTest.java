package org.sauvrest.core.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.process.SystemProcesses;

/// The choice among client programs; versions far above any real one, so that this machine's own never fit.
class ClientProgramsTest {

    @TempDir
    private Path folder;

    /// A stand-in that says it is of a version: the thing under test is the choosing.
    private Path client(String name, String version) throws IOException {
        var bin = Files.createDirectories(folder.resolve(name));
        program(bin.resolve("pg_dump"), "echo 'pg_dump (PostgreSQL) " + version + "'");
        program(bin.resolve("pg_restore"), "exit 0");
        return bin;
    }

    private static Path program(Path file, String line) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
        return file;
    }

    private static ClientPrograms onPath(Path... folders) {
        var path = Stream.of(folders).map(Path::toString).collect(Collectors.joining(":"));
        return new ClientPrograms(new SystemProcesses(), Map.of("PATH", path), null);
    }

    private static String chosen(ClientPrograms programs, int major, @Nullable Path configured) throws Exception {
        return programs.atLeast(major, configured).toString();
    }

    @Test
    void theSameMajorVersionIsPreferred() throws Exception {
        var programs = onPath(client("a", "93.1"), client("b", "91.4 (Debian 91.4-1)"), client("c", "92.0"));

        assertEquals("91.4 (" + folder.resolve("b") + ")", chosen(programs, 91, null));
    }

    @Test
    void otherwiseTheNearestNewerOneIsTaken() throws Exception {
        var programs = onPath(client("a", "93.1"), client("b", "90.4"), client("c", "92beta1"));

        assertEquals("92beta1 (" + folder.resolve("c") + ")", chosen(programs, 91, null));
    }

    @Test
    void amongAllThatAreThereTheSameOneIsTheBest() throws Exception {
        var programs = onPath(client("a", "93.1"), client("b", "90.4"), client("c", "92beta1"), client("d", "93.2"));
        var configured = client("mine", "93.0");

        var all = programs.all(configured);

        assertEquals(configured, all.getFirst().folder());
        for (int major : new int[] {90, 91, 92, 93}) {
            assertEquals(chosen(programs, major, null), best(programs, major, null));
            assertEquals(chosen(programs, major, configured), best(programs, major, configured));
        }
        assertTrue(ClientPrograms.best(all, 94, configured).isEmpty());
    }

    private static String best(ClientPrograms programs, int major, @Nullable Path configured) throws Exception {
        return ClientPrograms.best(programs.all(configured), major, configured)
                .orElseThrow()
                .toString();
    }

    @Test
    void whereNoneFitsThoseThatAreThereAreTold() throws Exception {
        var programs = onPath(client("a", "88.1"), client("b", "89.2"));

        var refusal = assertThrows(ProblemException.class, () -> programs.atLeast(91, null));

        var problem = (Problem.NoClient) refusal.problem();
        assertEquals("pg_dump", problem.program());
        assertEquals(91, problem.needed());
        assertTrue(problem.found().contains("88.1 (" + folder.resolve("a") + ")"), problem.toString());
        assertTrue(problem.found().contains("89.2 (" + folder.resolve("b") + ")"), problem.toString());
    }

    @Test
    void theFolderOfTheProfileComesFirstAmongEqualsThoughAnothersPathNamesTheVersion() throws Exception {
        var programs = onPath(client("postgresql/91/bin", "91.2"), client("x", "91.2"));
        var configured = client("mine", "91.1");

        assertEquals("91.1 (" + configured + ")", chosen(programs, 91, configured));
    }

    @Test
    void theFolderBesideTheProgramIsLookedInto() throws Exception {
        var beside = client("app/postgresql/bin", "91.3");
        var programs = new ClientPrograms(new SystemProcesses(), Map.of(), beside);

        assertEquals("91.3 (" + beside + ")", chosen(programs, 91, null));
    }

    @Test
    void debiansWrapperIsPassedOver() throws Exception {
        var wrapper = program(
                Files.createDirectories(folder.resolve("share")).resolve("pg_wrapper"),
                "echo 'pg_dump (PostgreSQL) 91.9'");
        var bin = Files.createDirectories(folder.resolve("usr-bin"));
        Files.createSymbolicLink(bin.resolve("pg_dump"), wrapper);
        Files.createSymbolicLink(bin.resolve("pg_restore"), wrapper);

        assertEquals("92.1 (" + folder.resolve("real") + ")", chosen(onPath(bin, client("real", "92.1")), 91, null));
    }

    @Test
    void whatDoesNotStartOrIsNotPostgresIsNoCandidate() throws Exception {
        var broken = client("broken", "91.1");
        Files.writeString(broken.resolve("pg_dump"), "#!/nowhere/sh\n");
        var other = client("other", "91.1");
        program(other.resolve("pg_dump"), "echo 'pg_dump (EnterpriseThing) 91.1'; exit 0");
        var half = client("half", "91.1");
        Files.delete(half.resolve("pg_restore"));

        assertEquals(
                "91.7 (" + folder.resolve("good") + ")",
                chosen(onPath(broken, other, half, client("good", "91.7")), 91, null));
    }

    @Test
    void theRealOnesOfThisMachineAreFound() throws Exception {
        var client = new ClientPrograms(new SystemProcesses(), System.getenv(), null).atLeast(10, null);

        assertTrue(client.major() >= 10);
        assertFalse(Path.of(client.path("pg_dump")).toRealPath().endsWith("pg_wrapper"));
        assertTrue(Files.isExecutable(Path.of(client.path("pg_restore"))));
    }

    @Test
    void aMajorVersionIsTheFirstNumber() {
        assertEquals(15, new ClientProgram(folder, "15.18").major());
        assertEquals(18, new ClientProgram(folder, "18beta2").major());
        assertEquals(9, new ClientProgram(folder, "9.6.24").major());
    }
}

package org.sauvrest.core.save;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.sauvrest.core.contexts.ContextSummary;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.Workplace;

@ExtendWith(WithServer.class)
class SaveNamesTest {

    private static final Pattern SAFE_FOR_WINDOWS = Pattern.compile("[^\\x00-\\x1f<>:\"/\\\\|?*]*[^\\x00-\\x20.]");

    @TempDir
    private Path folder;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SpecibikeL'Hôpital d\"Aubigné",
                "Specibike 🚲 dbname=postgres host=nowhere",
                "Specibike%41%s%n%%",
                "Specibike\\Dupont\\",
                "Specibike.Jean/../Paul.",
                "Specibike<a>|b?c*d:e;--",
                "Specibike{fn now()} $$ $1 ?",
                "Specibike\ttab\nline",
                "Specibikeééééééééééééééééééééééééééx",
                "Specibike''''''''''''''''''''''''''''''''''''''''''''''''''''''",
                "Specibike\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"\"",
            })
    void goesAllTheWayWithAnOddName(String name, TestServer server) throws Exception {
        server.context(name, "CREATE TABLE t (a int)", "INSERT INTO t VALUES (1)");
        var desk = Workplace.of(server, folder);

        var file = desk.save(name);
        server.execute(name, "INSERT INTO t VALUES (2)");

        assertTrue(SAFE_FOR_WINDOWS.matcher(String.valueOf(file.getFileName())).matches(), file.toString());
        var verified = desk.core().verify().verify(file).run(Progress.UNWATCHED);
        assertEquals(name, verified.context());
        assertEquals(name, verified.header().database());
        var listed = desk.core()
                .contexts()
                .list(desk.profile(), Map.of(name, Instant.EPOCH))
                .run(Progress.UNWATCHED);
        assertEquals(
                1,
                listed.stream().map(ContextSummary::name).filter(name::equals).count());
        assertEquals(1, desk.restore(file).rows());
        assertEquals("1", server.value(name, "SELECT count(*) FROM t"));
        desk.undo(name);
        assertEquals("2", server.value(name, "SELECT count(*) FROM t"));
    }

    @Test
    void namesTwoSavesOfOneSecondApart(TestServer server) throws Exception {
        server.context("SpecibikeTwice", "CREATE TABLE t (a int)");
        var desk = Workplace.of(server, folder);
        var second = Instant.parse("2026-01-02T03:04:05Z");
        var request = new SaveRequest(desk.profile(), "SpecibikeTwice", Optional.empty());

        var names = new TreeSet<Path>();
        for (int i = 0; i < 3; i++) {
            var destination = Destination.of(request, second);
            var save = Files.createTempFile(folder, "made", "");
            var manifest = Files.createTempFile(folder, "made", "");
            names.add(destination.name(save, manifest));
        }

        assertEquals(3, names.size());
        assertEquals(6, desk.files().size());
        assertNotEquals(desk.save("SpecibikeTwice"), desk.save("SpecibikeTwice"));
        assertEquals(10, desk.files().size());
    }

    @Test
    void tellsContextsApartWhoseNamesDifferInForbiddenCharactersOnly() {
        var now = Instant.now();

        assertNotEquals(SaveName.of("Specibike%3A", now, 1), SaveName.of("Specibike:", now, 1));
        assertNotEquals(SaveName.of("Specibike?", now, 1), SaveName.of("Specibike*", now, 1));
    }
}

package org.sauvrest.core.leftovers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.contexts.ApplicationName;
import org.sauvrest.core.files.PartialFile;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;
import org.sauvrest.testing.Workplace;

@ExtendWith(WithServer.class)
class LeftoverFilesTest {

    /// Above what any system gives to a process.
    private static final String DEAD = "99999999999";

    @TempDir
    private Path folder;

    private static List<Leftover> files(Workplace desk) throws Exception {
        return desk.core().leftovers().find(desk.profile()).run(Progress.UNWATCHED).stream()
                .filter(found -> found instanceof Leftover.PartialSave || found instanceof Leftover.LoneManifest)
                .toList();
    }

    private static List<Leftover> remove(Workplace desk, List<Leftover> chosen) throws Exception {
        return desk.core().leftovers().remove(desk.profile(), chosen).run(Progress.UNWATCHED);
    }

    /// A partial file as a program of this computer makes it.
    private Path partial(String name) throws Exception {
        var made =
                PartialFile.of(folder.resolve(name), ApplicationName.computer()).path();
        return Files.writeString(made, "half");
    }

    private Path renamed(Path partial, String from, String to) throws Exception {
        var name = String.valueOf(partial.getFileName());
        assertTrue(name.contains(from), name);
        return Files.move(partial, partial.resolveSibling(name.replace(from, to)));
    }

    private static String me() {
        return "~" + ProcessHandle.current().pid() + "~";
    }

    @Test
    void removesThePartialFileOfAProgramThatIsGone(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        renamed(partial("Spécibike 1.dump"), me(), "~" + DEAD + "~");

        var found = files(desk);

        assertEquals(List.of(true), found.stream().map(Leftover::isRemovable).toList());
        assertEquals(found, remove(desk, found));
        assertEquals(List.of(), desk.files());
    }

    @Test
    void removesThatOfACopyToADriveThatIsPluggedIn(TestServer server) throws Exception {
        var desk = Workplace.of(server, Files.createDirectory(folder.resolve("saves")));
        var key = Files.createDirectory(folder.resolve("USB KEY"));
        var copy = renamed(
                PartialFile.of(key.resolve("a.dump"), ApplicationName.computer())
                        .path(),
                me(),
                "~" + DEAD + "~");
        var running = PartialFile.of(key.resolve("b.dump"), ApplicationName.computer())
                .path();
        Files.writeString(key.resolve("notes.txt"), "mine");
        var leftovers = new LeftoverService(server.connector(), () -> List.of(key, folder.resolve("pulled out")));

        var found = leftovers.find(desk.profile()).run(Progress.UNWATCHED).stream()
                .filter(Leftover.PartialSave.class::isInstance)
                .toList();

        assertEquals(
                Map.of(copy.toString(), true, running.toString(), false),
                found.stream().collect(Collectors.toMap(Leftover::place, Leftover::isRemovable)));
        assertEquals(
                List.of(copy.toString()),
                leftovers.remove(desk.profile(), found).run(Progress.UNWATCHED).stream()
                        .map(Leftover::place)
                        .toList());
        assertTrue(Files.exists(running) && Files.exists(key.resolve("notes.txt")));
        assertFalse(Files.exists(copy));
    }

    @Test
    void removesThatOfAProgramWhoseNumberAnotherHasNow(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        var mine = partial("a.dump");
        var name = String.valueOf(mine.getFileName());
        Files.move(mine, folder.resolve(name.replaceFirst("~\\d+\\.part$", "~1.part")));

        assertEquals(1, remove(desk, files(desk)).size());
        assertEquals(List.of(), desk.files());
    }

    @Test
    void leavesThePartialFileOfAProgramThatRuns(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        partial("a.dump");

        var found = files(desk);

        assertFalse(found.getFirst().isRemovable());
        assertEquals(List.of(), remove(desk, found));
        assertEquals(1, desk.files().size());
    }

    @Test
    void leavesThePartialFileOfAnotherComputer(TestServer server) throws Exception {
        var desk = Workplace.of(server, folder);
        try (var made = PartialFile.of(folder.resolve("a.dump"), "pc-elsewhere")) {
            renamed(made.path(), me(), "~" + DEAD + "~");

            var found = files(desk);

            assertFalse(found.getFirst().isRemovable());
            assertEquals(List.of(), remove(desk, found));
            assertEquals(1, desk.files().size());
        }
    }

    @Test
    void tellsOfAManifestWithoutSaveAndLeavesIt(TestServer server) throws Exception {
        server.context("SpecibikeLone", "CREATE TABLE t (a int)");
        var desk = Workplace.of(server, folder);
        var file = desk.save("SpecibikeLone");
        assertEquals(List.of(), files(desk));
        Files.delete(file);

        var found = files(desk);

        assertEquals(
                file,
                assertInstanceOf(Leftover.LoneManifest.class, found.getFirst()).save());
        assertEquals(List.of(), remove(desk, found));
        assertEquals(1, desk.files().size());
    }

    @Test
    void passesOverEverythingElse(TestServer server) throws Exception {
        for (var name : List.of("a.part", ".a.part", "notes.json", "a.dump", ".hidden", "a~1~2.part")) {
            Files.writeString(folder.resolve(name), "{}");
        }

        assertEquals(List.of(), files(Workplace.of(server, folder)));
        assertEquals(List.of(), files(Workplace.of(server, folder.resolve("none"))));
    }
}

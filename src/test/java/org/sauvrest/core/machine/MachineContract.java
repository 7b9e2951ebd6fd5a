package org.sauvrest.core.machine;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.problem.ProblemException;

/// What every machine does with files.
@Timeout(120)
abstract class MachineContract {

    static final Optional<String> US = Optional.empty();
    static final String OTHER = "nobody";
    private static final String ABC = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";

    @TempDir
    Path folder;

    abstract Machine machine();

    String path(String name) {
        return folder.resolve(name).toString();
    }

    static void asRoot() {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root may work as another account");
    }

    static String rights(Path file) throws Exception {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(file)) + " "
                + Files.getOwner(file).getName();
    }

    private static byte[] bytes(int size) {
        var bytes = new byte[size];
        new Random(size).nextBytes(bytes);
        return bytes;
    }

    @Test
    void aNewFileIsWholeAndItsOwnersAlone() throws Exception {
        for (var size : List.of(0, 1, 256, 3_000_000)) {
            var name = "file " + size;

            machine().write(path(name), bytes(size), US);

            assertArrayEquals(bytes(size), machine().read(path(name)));
            assertEquals("rw------- " + System.getProperty("user.name"), rights(folder.resolve(name)));
        }
    }

    @Test
    void aNewFileOfAnotherAccountIsThatOnesAlone() throws Exception {
        asRoot();

        machine().write(path("file"), bytes(9), Optional.of(OTHER));

        assertEquals("rw------- " + OTHER, rights(folder.resolve("file")));
    }

    @Test
    void aFileThatIsThereKeepsItsOwnerAndItsRights() throws Exception {
        var file = Files.writeString(folder.resolve("odoo.conf"), "before");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r-x"));
        if (System.getProperty("user.name").equals("root")) {
            machine().shell("chown " + OTHER + " " + file, US, line -> {});
        }
        var before = rights(file);

        machine().write(file.toString(), bytes(1000), US);

        assertArrayEquals(bytes(1000), Files.readAllBytes(file));
        assertEquals(before, rights(file));
        assertEquals(List.of("odoo.conf"), machine().list(List.of(path(""))).get(path("")));
    }

    @Test
    void aLinkStaysOne() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "before");
        var link = Files.createSymbolicLink(folder.resolve("link"), Path.of("file"));

        machine().write(link.toString(), bytes(10), US);

        assertTrue(Files.isSymbolicLink(link));
        assertArrayEquals(bytes(10), Files.readAllBytes(file));
    }

    @Test
    void strangeNamesAreNamesLikeOthers() throws Exception {
        var names = List.of(
                "a b",
                "é à ü 😀",
                "it's",
                "-x",
                "--",
                "line\nbreak",
                "$HOME",
                "back\\slash",
                "*",
                ".hidden",
                "..x",
                "\"");
        for (var name : names) {
            machine().write(path(name), "abc".getBytes(StandardCharsets.UTF_8), US);
        }

        assertEquals(
                names.stream().sorted().toList(),
                machine().list(List.of(path(""))).get(path("")));
        for (var name : names) {
            assertTrue(machine().exists(path(name)), name);
            assertEquals("abc", new String(machine().read(path(name)), StandardCharsets.UTF_8), name);
            assertEquals(ABC, machine().digests(List.of(path(""))).get(path(name)), name);
            assertEquals(Optional.of(System.getProperty("user.name")), machine().owner(path(name)));
            machine().remove(path(name));
            assertFalse(machine().exists(path(name)), name);
        }
    }

    @Test
    void digestsAreOfFilesAloneAndFollowNoLinks() throws Exception {
        var deep = Files.createDirectories(folder.resolve("real/a/b"));
        Files.writeString(deep.resolve("file"), "abc");
        Files.createSymbolicLink(deep.resolve("link"), Path.of("file"));
        Files.createSymbolicLink(folder.resolve("real/folder"), deep);
        var way = Files.createSymbolicLink(folder.resolve("way"), folder.resolve("real"));

        var digests = machine().digests(List.of(way.toString(), path("nowhere")));

        assertEquals(java.util.Map.of(way + "/a/b/file", ABC), digests);
    }

    @Test
    void manyFoldersAreListedAtOnce() throws Exception {
        var all = new java.util.ArrayList<String>();
        for (int i = 0; i < 1500; i++) {
            var above = folder.resolve("a rather long name of a folder it's " + i);
            Files.createDirectories(above.resolve("in " + i));
            all.add(above.toString());
        }
        all.add(path("nowhere"));

        var names = machine().list(all);

        assertEquals(all, List.copyOf(names.keySet()));
        assertEquals(List.of("in 1499"), names.get(all.get(1499)));
        assertEquals(List.of(), names.get(path("nowhere")));
    }

    @Test
    void whatIsRemovedIsGoneAndNotWhatALinkLeadsTo() throws Exception {
        var kept = Files.writeString(
                Files.createDirectories(folder.resolve("kept")).resolve("file"), "x");
        var gone = Files.createDirectories(folder.resolve("gone/a/b"));
        Files.createSymbolicLink(gone.resolve("link"), kept.getParent());
        var dangling = Files.createSymbolicLink(folder.resolve("dangling"), Path.of("nowhere"));

        machine().remove(path("gone"));
        machine().remove(dangling.toString());
        machine().remove(path("never was"));

        assertEquals(List.of("kept"), machine().list(List.of(path(""))).get(path("")));
        assertTrue(Files.exists(kept));
    }

    @Test
    void whatIsMissingIsToldByItsName() throws Exception {
        assertFalse(machine().exists(path("no such file")));
        Files.writeString(folder.resolve("file"), "");
        assertFalse(machine().exists(path("file/below")));
        for (var call : List.<org.junit.jupiter.api.function.Executable>of(
                () -> machine().read(path("no such file")),
                () -> machine().owner(path("no such file")),
                () -> machine().write(path("no such file/below"), bytes(1), US))) {
            var problem = assertThrows(ProblemException.class, call).problem();
            assertInstanceOf(Record.class, problem);
            assertTrue(problem.toString().contains(path("no such file")), problem.toString());
        }
    }

    @Test
    void tellsWhatThereIsToUse() throws Exception {
        var resources = machine().resources(path("not/yet there"));

        assertTrue(resources.processors() >= 1, resources.toString());
        assertTrue(resources.memory() > 1_000_000, resources.toString());
        assertTrue(resources.room() > 1_000_000, resources.toString());
    }
}

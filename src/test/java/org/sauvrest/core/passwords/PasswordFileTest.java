package org.sauvrest.core.passwords;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.problem.PasswordFileProblem;
import org.sauvrest.core.problem.ProblemException;

class PasswordFileTest {

    private static final Account ACCOUNT = new Account("db", 5432, "postgres", "prof");

    @TempDir
    private Path folder;

    private Path file(byte[] content) throws Exception {
        var file = folder.resolve("pgpass");
        Files.write(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        return file;
    }

    private Path file(String content) throws Exception {
        return file(content.getBytes(StandardCharsets.UTF_8));
    }

    private static String found(Path file) throws Exception {
        return new PasswordFile(file).find(ACCOUNT).map(Password::reveal).orElse("");
    }

    @Test
    void isWhereLibpqHasIt() {
        var home = Path.of("/home/lea");

        assertEquals(
                Path.of("/home/lea/.pgpass"),
                PasswordFile.usual("Linux", home, Map.of()).path());
        assertEquals(
                Path.of("/roaming/postgresql/pgpass.conf"),
                PasswordFile.usual("Windows 11", home, Map.of("APPDATA", "/roaming"))
                        .path());
        assertEquals(
                Path.of("/home/lea/AppData/Roaming/postgresql/pgpass.conf"),
                PasswordFile.usual("Windows 11", home, Map.of()).path());
        assertEquals(
                Path.of("/etc/pass"),
                PasswordFile.usual("Windows 11", home, Map.of("PGPASSFILE", "/etc/pass"))
                        .path());
        assertEquals(
                Path.of("/home/lea/.pgpass"),
                PasswordFile.usual("Linux", home, Map.of("PGPASSFILE", "")).path());
    }

    @Test
    void aNewLineStandsWhereItCountsAndTheOthersStay() throws Exception {
        var file = file("# mine\r\nelse:1:*:a:b\n*:*:*:*:other\r\n\nshort\nlast without end");

        new PasswordFile(file).store("db", 5432, "prof", new Password("new"));

        assertEquals(
                "# mine\r\nelse:1:*:a:b\ndb:5432:*:prof:new\n*:*:*:*:other\r\n\nshort\nlast without end\n",
                Files.readString(file));
        assertEquals("new", found(file));
    }

    @Test
    void aLineForTheSameAccountGivesWayInItsPlace() throws Exception {
        var file = new PasswordFile(file("# first\ndb:5432:*:prof:old\n# second\ndb:5432:*:other:theirs\n"));

        file.store("db", 5432, "prof", new Password("new"));
        file.store("db", 5432, "third", new Password("x"));

        assertEquals(
                "# first\ndb:5432:*:prof:new\n# second\ndb:5432:*:other:theirs\ndb:5432:*:third:x\n",
                Files.readString(file.path()));
    }

    /// After a change of the password, a line for one database must not go on giving the old one.
    @Test
    void aLineCountsForEveryDatabaseThatItIsFor() throws Exception {
        var file = file("db:5432:postgres:prof:old\ndb:5432:*:prof:older\n");

        new PasswordFile(file).store("db", 5432, "prof", new Password("new"));

        assertEquals("db:5432:*:prof:new\ndb:5432:postgres:prof:old\n", Files.readString(file));
        assertEquals("new", found(file));
    }

    @Test
    void theFileAsItWasStaysBesideForNobodyElse() throws Exception {
        var file = file("db:5432:*:prof:old\n");
        var beside = folder.resolve("pgpass.old");

        new PasswordFile(file).store("db", 5432, "prof", new Password("new"));
        new PasswordFile(file).store("db", 5432, "prof", new Password("new"));

        assertEquals("db:5432:*:prof:old\n", Files.readString(beside));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(beside)));
    }

    @Test
    void aLineThatNeverCountsIsToldByWhichOne() throws Exception {
        var listed = new PasswordFile(file("# x\ndb:*:*:prof:a\n\ndb:5432:*:prof:b\nshort\n*:*:*:*:c\n")).listed();

        assertEquals(
                List.of("2 db Optional.empty", "4 db Optional[2]", "5 - Optional.empty", "6 * Optional.empty"),
                listed.stream()
                        .map(line -> line.number() + " "
                                + line.entry().map(PasswordEntry::host).orElse("-") + " " + line.shadowedBy())
                        .toList());
    }

    @Test
    void aStoredFileIsForNobodyElse() throws Exception {
        var fresh = new PasswordFile(folder.resolve("fresh"));
        var open = file("a:1:*:b:c\n");
        Files.setPosixFilePermissions(open, PosixFilePermissions.fromString("rw-r--r--"));

        fresh.store("db", 5432, "prof", new Password("x"));
        new PasswordFile(open).store("db", 5432, "prof", new Password("x"));

        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(fresh.path())));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(open)));
    }

    /// A new file can be put in its place wherever one may write into the folder; the administrator may everything.
    @Test
    void whatItsOwnerHasProtectedIsNotReplaced() throws Exception {
        var file = new PasswordFile(file("db:5432:*:prof:old\n"));
        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("r--------"));
        refusesToStore(file);
        // Nothing has to be written.
        file.store("db", 5432, "prof", new Password("old"));

        Files.setPosixFilePermissions(file.path(), PosixFilePermissions.fromString("rw-------"));
        file.store("db", 5432, "prof", new Password("new"));
        assertEquals("db:5432:*:prof:new\n", Files.readString(file.path()));
    }

    @Test
    void whatIsSomebodyElsesIsNotReplaced() throws Exception {
        assumeTrue(System.getProperty("user.name").equals("root"), "only root gives files away");
        var file = new PasswordFile(file("db:5432:*:prof:old\n"));
        var accounts = folder.getFileSystem().getUserPrincipalLookupService();
        Files.setOwner(file.path(), accounts.lookupPrincipalByName("nobody"));
        refusesToStore(file);
        assertEquals("nobody", Files.getOwner(file.path()).getName());
    }

    private void refusesToStore(PasswordFile file) throws Exception {
        var refused = assertThrows(ProblemException.class, () -> file.store("db", 5432, "prof", new Password("new")));
        assertEquals(new PasswordFileProblem.PasswordFileReadOnly(file.path()), refused.problem());
        assertEquals("db:5432:*:prof:old\n", Files.readString(file.path()));
        try (var files = Files.list(folder)) {
            assertEquals(List.of(file.path()), files.toList());
        }
    }

    @Test
    void storingGoesThroughASymbolicLink() throws Exception {
        var file = file("a:1:*:b:c\n");
        var link = Files.createSymbolicLink(folder.resolve("link"), file.getFileName());

        new PasswordFile(link).store("db", 5432, "prof", new Password("x"));

        assertTrue(Files.isSymbolicLink(link));
        assertEquals("a:1:*:b:c\ndb:5432:*:prof:x\n", Files.readString(file));
    }

    @Test
    void storingLeavesTheBytesOfOtherLinesAlone() throws Exception {
        var old = "a:1:*:b:été\n".getBytes(StandardCharsets.ISO_8859_1);
        var file = file(old);

        new PasswordFile(file).store("db", 5432, "prof", new Password("été"));

        var expected = new java.io.ByteArrayOutputStream();
        expected.writeBytes(old);
        expected.writeBytes("db:5432:*:prof:été\n".getBytes(StandardCharsets.UTF_8));
        assertEquals(
                expected.toString(StandardCharsets.ISO_8859_1), Files.readString(file, StandardCharsets.ISO_8859_1));
    }

    @Test
    void anOldWindowsFileIsUnderstood() throws Exception {
        assertEquals("été", found(file("*:*:*:*:été\r\n".getBytes(StandardCharsets.ISO_8859_1))));
    }

    @Test
    void anUnescapedIpv6AddressFitsAsItDoesForLibpq() throws Exception {
        var file = file("::1:5432:*:prof:secret\n");

        assertEquals(
                Optional.of("secret"),
                new PasswordFile(file)
                        .find(new Account("::1", 5432, "postgres", "prof"))
                        .map(Password::reveal));
    }

    @Test
    void aMarkBeforeTheFirstLineHidesItAsItDoesForLibpq() throws Exception {
        var marked = new PasswordFile(file("\uFEFF*:*:*:*:x\n"));

        assertEquals("*", marked.marked().orElseThrow().host());
        assertEquals(Optional.empty(), marked.find(ACCOUNT));
        var western = "\u00EF\u00BB\u00BF*:*:*:*:\u00E9\n".getBytes(StandardCharsets.ISO_8859_1);
        assertEquals("*", new PasswordFile(file(western)).marked().orElseThrow().host());
        var comment = new PasswordFile(file("\uFEFF# mine\n*:*:*:*:x\n"));
        assertEquals(Optional.empty(), comment.marked());
        assertEquals(Optional.empty(), comment.faultyLine());
    }

    @Test
    void theFirstIncompleteLineIsNamed() throws Exception {
        assertEquals(Optional.of(3), new PasswordFile(file("#\n*:*:*:*:x\ndb:5432:prof:x\nshort\n")).faultyLine());
        assertEquals(Optional.of(1), new PasswordFile(file("db\\:5432:*:prof:x\n")).faultyLine());
        assertEquals(Optional.empty(), new PasswordFile(file("# all: well\r\n\r\n*:*:*:*:x\r\n")).faultyLine());
        assertEquals(Optional.empty(), new PasswordFile(folder.resolve("none")).faultyLine());
    }
}

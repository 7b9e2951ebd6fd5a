package org.sauvrest.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.SauvRest;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// `sauvrest credentials ...`: the password file of this computer, and files for others.
@ExtendWith(WithServer.class)
class CredentialVerbsTest {

    /// As it stands in a password file.
    private static final String ESCAPED =
            TestServer.SECRET.replace("\\", "\\\\").replace(":", "\\:");

    @TempDir
    private Path home;

    private SauvRest core;
    private Path file;

    @BeforeEach
    void aComputerWithoutAPassword(TestServer server) throws Exception {
        core = server.coreWithoutPassword(home);
        core.settings().add(server.profile(home.resolve("saves")));
        file = core.passwords().file().path();
    }

    private void fileHolds(String text) throws Exception {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private Typed credentials(String verb, String... more) {
        return Typed.in(core, arguments(verb, more));
    }

    private static String[] arguments(String verb, String... more) {
        return java.util.stream.Stream.concat(
                        java.util.stream.Stream.of("credentials", verb), java.util.stream.Stream.of(more))
                .toArray(String[]::new);
    }

    @Test
    void setPutsTheLineWhereItCountsOnceTheServerHasTakenIt(TestServer server) throws Exception {
        fileHolds("# mine\n*:*:*:*:other\n");

        var set = Typed.piped(TestServer.SECRET + "\n", core, arguments("set", "--stdin"));

        assertEquals(0, set.exit(), set.toString());
        assertTrue(set.out().contains("2") && set.out().contains(file.toString()), set.out());
        assertEquals(
                "# mine\n127.0.0.1:%d:*:prof:%s\n*:*:*:*:other\n".formatted(server.port(), ESCAPED),
                Files.readString(file));
        assertEquals("# mine\n*:*:*:*:other\n", Files.readString(file.resolveSibling(file.getFileName() + ".old")));
        assertFalse((set.out() + set.err()).contains(TestServer.SECRET));
        assertEquals(2, credentials("check", "--json").result().path("line").asInt());
    }

    @Test
    void setChangesNothingWhereTheServerRefusesOrNobodyTypes() throws Exception {
        fileHolds("*:*:*:*:other\n");

        var wrong = Typed.piped("wrong\n", core, arguments("set", "--stdin", "--json"));
        var nobody = credentials("set", "--json");
        var empty = credentials("set", "--stdin", "--json");

        assertEquals("TypedPasswordWrong", wrong.problem());
        assertEquals(3, wrong.exit());
        assertEquals("NoPasswordGiven", nobody.problem());
        assertEquals(5, nobody.exit());
        assertEquals("NoPasswordGiven", empty.problem());
        assertEquals("*:*:*:*:other\n", Files.readString(file));
    }

    @Test
    void showTellsEachLineAndNoPassword() throws Exception {
        fileHolds("*:*:*:*:hidden\n# x\ndb:5432:*:prof:hidden\nshort\n");

        var shown = credentials("show");
        var lines = credentials("show", "--json").result().path(0).path("lines");

        assertEquals(0, shown.exit(), shown.toString());
        assertFalse((shown.out() + lines).contains("hidden"), shown.out());
        assertEquals(3, lines.size());
        assertEquals(1, lines.path(1).path("shadowedBy").asInt());
        assertEquals("db", lines.path(1).path("account").path("host").asString());
        assertTrue(lines.path(2).path("account").isNull(), lines.toString());
    }

    @Test
    void showNeedsNoServer(TestServer server) throws Exception {
        var none = server.coreWithoutPassword(Files.createDirectory(home.resolve("other")));

        var shown = Typed.in(none, "credentials", "show");

        assertEquals(0, shown.exit(), shown.toString());
    }

    @Test
    void checkTellsWhatIsWrongWithTheFile(TestServer server) throws Exception {
        assertEquals("PasswordMissing", credentials("check", "--json").problem());
        fileHolds("127.0.0.1:%d:*:prof:wrong\n".formatted(server.port()));
        assertEquals("PasswordWrong", credentials("check", "--json").problem());
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        assertEquals("PasswordFileOpen", credentials("check", "--json").problem());
    }

    /// As Windows' Notepad writes it: PostgreSQL's programs never find the first line.
    @Test
    void aMarkBeforeTheFirstLineIsToldAndSetWritesTheFileWithoutIt(TestServer server) throws Exception {
        var line = "127.0.0.1:%d:*:prof:%s\n".formatted(server.port(), ESCAPED);
        fileHolds("\uFEFF" + line + "elsewhere:5432:*:me:kept\n");

        assertEquals("PasswordFileMarked", credentials("check", "--json").problem());
        var shown = credentials("show");
        assertTrue(shown.out().contains("BOM") && shown.out().contains("credentials set"), shown.out());
        var lines = credentials("show", "--json").result().path(0).path("lines");
        assertTrue(lines.path(0).path("marked").asBoolean(), lines.toString());
        assertEquals("127.0.0.1", lines.path(0).path("account").path("host").asString());
        assertFalse(lines.path(1).path("marked").asBoolean(), lines.toString());
        assertEquals(
                0,
                Typed.piped(TestServer.SECRET + "\n", core, arguments("set", "--stdin"))
                        .exit());
        assertEquals(line + "elsewhere:5432:*:me:kept\n", Files.readString(file));
        assertFalse(credentials("show").out().contains("BOM"));
    }

    @Test
    void whatIsExportedIsImportedElsewhere(TestServer server) throws Exception {
        fileHolds("127.0.0.1:%d:*:prof:%s\n".formatted(server.port(), ESCAPED));
        var key = home.resolve("key.conf");

        var exported = credentials("export", key.toString(), "--context=SpecibikeDupont");
        var again = credentials("export", key.toString(), "--json");
        Files.delete(file);
        var imported = credentials("import", key.toString());

        assertEquals(0, exported.exit(), exported.toString());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(key)));
        assertEquals("FileExists", again.problem());
        assertEquals(0, imported.exit(), imported.toString());
        var start = "127.0.0.1:" + server.port();
        assertEquals(
                "%s:SpecibikeDupont:prof:%s\n%s:*:prof:%s\n".formatted(start, ESCAPED, start, ESCAPED),
                Files.readString(file));
        assertEquals(0, credentials("check").exit());
    }

    @Test
    void aClassIsHandedAFileForEachOfItsContextsOrNone(TestServer server) throws Exception {
        fileHolds("127.0.0.1:%d:*:prof:%s\n".formatted(server.port(), ESCAPED));
        for (var name : List.of("Specibike7EXPORT1", "Specibike7EXPORT1GroupeA", "Specibike7EXPORT2")) {
            server.context(name);
        }
        var key = Files.createDirectory(home.resolve("key"));
        var group = Files.writeString(key.resolve("Specibike7EXPORT1GroupeA.pgpass"), "not ours");

        var taken = credentials("export", key.toString(), "--class=7EXPORT1", "--json");
        assertEquals("FileExists", taken.problem());
        assertEquals(List.of(group), filesIn(key), "whole or none");
        Files.delete(group);
        var exported = credentials("export", key.toString(), "--class=7EXPORT1");
        assertEquals(0, exported.exit(), exported.toString());
        assertEquals(List.of(key.resolve("Specibike7EXPORT1.pgpass"), group), filesIn(key));
        assertTrue(exported.out().contains("  Specibike7EXPORT1.pgpass"), exported.out());
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(group)));
        var start = "127.0.0.1:" + server.port();
        assertEquals(
                "%s:Specibike7EXPORT1GroupeA:prof:%s\n%s:*:prof:%s\n".formatted(start, ESCAPED, start, ESCAPED),
                Files.readString(group));

        var none = credentials("export", key.toString(), "--class=7EXPORT", "--json");
        assertEquals("ClassUnknown", none.problem());
        assertEquals(
                "ValueFault",
                credentials("export", key.toString(), "--class=7EXPORT1", "--context=x", "--json")
                        .problem());
    }

    @Test
    void aContextThatIsNotThereYetIsToldAndTheFileWritten(TestServer server) throws Exception {
        fileHolds("127.0.0.1:%d:*:prof:%s\n".formatted(server.port(), ESCAPED));
        server.context("Specibike7EXPORT3");

        var typo = credentials("export", home.resolve("a.pgpass").toString(), "--context=Specibike7EXPROT3");
        var right = credentials("export", home.resolve("b.pgpass").toString(), "--context=Specibike7EXPORT3");

        assertEquals(0, typo.exit(), typo.toString());
        assertTrue(typo.out().contains("no context Specibike7EXPROT3"), typo.out());
        assertTrue(Files.exists(home.resolve("a.pgpass")));
        assertFalse(right.out().contains("no context"), right.out());
    }

    private static List<Path> filesIn(Path folder) throws Exception {
        try (var all = Files.list(folder)) {
            return all.sorted().toList();
        }
    }

    @Test
    void exportWritesNothingThatDoesNotLetIn(TestServer server) throws Exception {
        fileHolds("127.0.0.1:%d:*:prof:wrong\n".formatted(server.port()));
        var key = home.resolve("key.conf");

        assertEquals(
                "PasswordWrong", credentials("export", key.toString(), "--json").problem());
        assertFalse(Files.exists(key));
    }

    @Test
    void whatItsOwnerHasProtectedIsNotChanged() throws Exception {
        fileHolds("a:1:*:b:c\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("r--------"));
        var given = Files.writeString(home.resolve("given"), "db:5432:*:prof:x\n");

        var refused = credentials("import", given.toString(), "--json");
        assertEquals("PasswordFileReadOnly", refused.problem());
        assertEquals(5, refused.exit());
        assertEquals("a:1:*:b:c\n", Files.readString(file));
    }

    @Test
    void importTakesAFileWholeOrNotAtAll() throws Exception {
        fileHolds("a:1:*:b:c\n");
        var damaged = Files.writeString(home.resolve("given"), "db:5432:*:prof:x\nshort\n");

        var refused = credentials("import", damaged.toString(), "--json");
        assertEquals("PasswordFileFault", refused.problem());
        assertEquals(4, refused.exit());
        assertEquals("a:1:*:b:c\n", Files.readString(file));
    }
}

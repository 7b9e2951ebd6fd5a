package org.sauvrest.core.passwords;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.sauvrest.core.problem.PasswordFileProblem;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;

class CredentialFileTest {

    @TempDir
    private Path folder;

    private Path given(byte[] content) throws Exception {
        return Files.write(folder.resolve("given.conf"), content);
    }

    private Path given(String content) throws Exception {
        return given(content.getBytes(StandardCharsets.UTF_8));
    }

    /// Each line as `HOST PORT DATABASE USER PASSWORD`.
    private static List<String> read(Path file) throws Exception {
        return CredentialFile.read(file).entries().stream()
                .map(entry -> String.join(
                        " ",
                        entry.host(),
                        entry.port(),
                        entry.database(),
                        entry.user(),
                        entry.password().reveal()))
                .toList();
    }

    private static Problem refusal(Path file) {
        return assertThrows(ProblemException.class, () -> CredentialFile.read(file))
                .problem();
    }

    @Test
    void everyLineIsReadAndCommentsAreNot() throws Exception {
        assertEquals(
                List.of("db 5432 * prof secret", "* * SpecibikeLéa léa a:b\\c"),
                read(given("# for Léa\r\n\r\n   \r\ndb:5432:*:prof:secret\r\n*:*:SpecibikeLéa:léa:a\\:b\\\\c")));
    }

    @Test
    void anIpv6AddressIsReadWithAndWithoutItsEscapes() throws Exception {
        var expected = List.of("fe80::1 5432 * prof x");

        assertEquals(expected, read(given("fe80\\:\\:1:5432:*:prof:x\n")));
        assertEquals(expected, read(given("fe80::1:5432:*:prof:x\n")));
        assertEquals(List.of("::1 5432 * prof x"), read(given("::1:5432:*:prof:x\n")));
    }

    @Test
    void whatWindowsEditorsWriteIsRead() throws Exception {
        var expected = List.of("db 5432 * prof été");

        assertEquals(expected, read(given("\uFEFFdb:5432:*:prof:été\r\n")));
        assertEquals(expected, read(given("db:5432:*:prof:été\r\n".getBytes(StandardCharsets.ISO_8859_1))));
    }

    @Test
    void aFileThatOthersMayReadIsReadAsOnEveryUsbKey() throws Exception {
        var file = given("db:5432:*:prof:x\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxrwxrwx"));

        assertEquals(1, read(file).size());
    }

    @Test
    void aLineThatIsOfNoUseIsNamed() throws Exception {
        for (var line : List.of("db:5432:prof:x", "db:port:*:prof:x", "db:5432:*::x", "db:5432:*:prof:", ":1:*:u:x")) {
            var file = given("#\n*:*:*:*:x\n" + line + "\n");
            assertEquals(new PasswordFileProblem.PasswordFileFault(file, 3), refusal(file), line);
        }
    }

    @Test
    void aTextThatHasNothingToDoWithPasswordsIsNotToldToHaveAFaultyLine() throws Exception {
        var homework = given("Exercice 3 : la marge\n\nPrix : 12:50\nNote: a:b:c:d:e\nhttp://lycee.example:8069/web\n");
        assertEquals(new PasswordFileProblem.PasswordFileNoLine(homework), refusal(homework));

        for (var meant : List.of("db:5432:prof:x", "  db:*:prof", "Exercice 3\ndb:5432:*:prof:x")) {
            var file = given("# mine\n" + meant + "\n");
            assertEquals(new PasswordFileProblem.PasswordFileFault(file, 2), refusal(file), meant);
        }
    }

    @Test
    void whatIsNoPasswordFileIsRefusedWithItsReason() throws Exception {
        var empty = given("# nothing\r\n\n");
        assertEquals(new PasswordFileProblem.PasswordFileEmpty(empty), refusal(empty));
        assertEquals(new PasswordFileProblem.PasswordFileForeign(folder), refusal(folder));
        var none = folder.resolve("none");
        assertEquals(new Problem.FileMissing(none), refusal(none));
        var save = given("PGDMP\0\1\16*:*:*:*:x\n");
        assertEquals(new PasswordFileProblem.PasswordFileForeign(save), refusal(save));
        var large = given("*:*:*:*:x\n".repeat(100_000));
        assertEquals(new PasswordFileProblem.PasswordFileForeign(large), refusal(large));
    }

    @Test
    void theOtherUnicodeIsToldFromWhatIsNoText() throws Exception {
        for (var charset : List.of(StandardCharsets.UTF_16, StandardCharsets.UTF_16LE, StandardCharsets.UTF_16BE)) {
            var file = given("db:5432:*:prof:x\n".getBytes(charset));
            assertEquals(new PasswordFileProblem.PasswordFileEncoding(file), refusal(file), charset.name());
        }
    }

    @Test
    void noPasswordShowsItself() throws Exception {
        var file = CredentialFile.read(given("db:5432:*:prof:hidden\n"));

        assertFalse(file.toString().contains("hidden"), file.toString());
    }

    @Test
    void aCopyKeepsTheOrderAndWhatWasThereAndReplacesItsOwnLines() throws Exception {
        var own = Files.writeString(folder.resolve("own"), "# mine\r\ndb:5432:*:prof:old\nx:1:*:y:kept");
        var file = CredentialFile.read(given("db:5432:Specibike:prof:b\\:c\ndb:5432:*:prof:new\n"));

        new PasswordFile(own).store(file.entries());
        new PasswordFile(own).store(file.entries());

        assertEquals(
                "# mine\r\ndb:5432:Specibike:prof:b\\:c\ndb:5432:*:prof:new\nx:1:*:y:kept\n", Files.readString(own));
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(own)));
    }

    @ParameterizedTest
    @CsvSource({
        "pgpass.conf, true",
        "/media/key/PGPASS.CONF, true",
        "C:\\keys\\Specibike1STMG2.pgpass, true",
        "/home/lea/.pgpass, true",
        "pgpass.conf.old, false",
        "/pgpass.conf/x.dump, false",
        "mypgpass.conf, false",
        "list, false"
    })
    void isKnownByItsName(String name, boolean known) {
        assertEquals(known, CredentialFile.isCalledSo(name));
    }
}

package org.sauvrest.core.handover;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIf;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.passwords.CredentialFile;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.passwords.PasswordEntry;
import org.sauvrest.testing.SmallDisk;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// What the script does as root for everybody on a computer that several people use. For the script, and for nobody
/// else, this computer has the accounts and the homes of the test alone.
@ExtendWith(WithServer.class)
@EnabledIf("isPossible")
class EverybodyTest {

    private static final String APART = """
            mount --bind "$0" /srv && cd /srv || exit 99
            for each in passwd shadow; do mount --bind $each /etc/$each || exit 99; done
            mount --bind homes /home && mount --bind tmp /tmp || exit 99
            exec sh "$@"
            """;

    private static final String OTHERS = "# mine\nother:1:*:me:keep\n";

    @TempDir
    private Path root;

    private final List<String> passwd = new ArrayList<>(List.of("root:x:0:0:root:/none:/bin/sh"));
    private final List<String> shadow = new ArrayList<>(List.of("root:*:19000:0:99999:7:::"));
    private Computer computer;
    private String lines;
    private String before;

    static boolean isPossible() {
        return SmallDisk.isPossible() && Files.isExecutable(Path.of("/usr/bin/unshare"));
    }

    @BeforeEach
    void aComputerThatSeveralPeopleUse(TestServer server) throws Exception {
        var entries = List.of(PasswordEntry.of("127.0.0.1", server.port(), "prof", new Password(TestServer.SECRET)));
        var here = Computer.of(root, server.profile(root), entries);
        computer = new Computer(here.home(), Path.of("/srv").resolve(root.relativize(here.script())), here.variables())
                // What root has set for itself is meant for nobody else.
                .with("PGPASSFILE", "/none/pgpass");
        lines = new String(CredentialFile.text(entries), StandardCharsets.UTF_8);
        before = OTHERS + "127.0.0.1:" + server.port() + ":*:prof:the one before\n";
        Files.createDirectory(root.resolve("homes"));
        var shared = Files.createDirectory(root.resolve("tmp"));
        Files.setPosixFilePermissions(shared, PosixFilePermissions.fromString("rwxrwxrwx"));
    }

    /// An account of the computer.
    ///
    /// @param text of its password file; empty for none
    /// @return the file
    private Path account(String name, String home, String text) throws Exception {
        int id = 60_000 + passwd.size();
        passwd.add("%s:x:%d:%d::/home/%s:/usr/sbin/nologin".formatted(name, id, id, home));
        shadow.add(name + ":!:19000:0:99999:7:::");
        var folder = Files.createDirectory(root.resolve("homes").resolve(home));
        var file = folder.resolve(".pgpass");
        if (!text.isEmpty()) {
            Files.writeString(file, text);
            Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
            Files.setAttribute(file, "unix:uid", id);
        }
        Files.setAttribute(folder, "unix:uid", id);
        return file;
    }

    private Path account(String name, String text) throws Exception {
        return account(name, name, text);
    }

    private Computer.Ran run(String... arguments) throws Exception {
        Files.write(root.resolve("passwd"), passwd);
        Files.write(root.resolve("shadow"), shadow);
        var ran = computer.run(List.of("unshare", "--mount", "sh", "-c", APART, root.toString()), arguments);
        assertEquals(List.of(), names(root.resolve("tmp")), "nothing with a password is left");
        return ran;
    }

    /// What FILE and LOGIN are told for each account.
    private static Map<String, String> told(Computer.Ran ran) {
        return ran.out()
                .lines()
                .map(line -> line.split(";", -1))
                // Beside them stands what its programs complain of.
                .filter(fields -> fields.length > 3)
                .collect(Collectors.toMap(
                        fields -> fields[1],
                        fields -> fields[2] + " " + fields[3],
                        (one, other) -> one + ", " + other,
                        TreeMap::new));
    }

    private static List<String> names(Path folder) throws Exception {
        try (var all = Files.list(folder)) {
            return all.map(each -> String.valueOf(each.getFileName())).sorted().toList();
        }
    }

    private static String owned(Path file) throws Exception {
        return Files.getAttribute(file, "unix:uid") + " "
                + PosixFilePermissions.toString(Files.getPosixFilePermissions(file));
    }

    @Test
    void whoHasALineGetsTheNewOneAndItComesBackUnlessSomebodyHasWrittenSince() throws Exception {
        var anne = account("anne", before);
        var odd = account("jean dupont", "o'neil & fils", before);
        var accented = account("zoé", "zoé", before);
        var luc = account("luc", OTHERS);
        account("eve", "");

        var placed = run("--all");

        assertEquals(
                "{anne=written proved, jean dupont=written proved, zoé=written proved}",
                told(placed).toString(),
                placed.out());
        assertEquals(0, placed.exit());
        for (var file : List.of(anne, odd, accented)) {
            assertEquals(OTHERS + lines, Files.readString(file));
        }
        assertEquals("60001 rw-------", owned(anne));
        assertEquals("60001 rw-------", owned(anne.resolveSibling(".pgpass.old")));
        assertEquals(OTHERS, Files.readString(luc));

        var looked = run("--all", "--back", "--check");
        assertEquals(
                "{anne=would-bring-back -, jean dupont=would-bring-back -, zoé=would-bring-back -}",
                told(looked).toString());
        Files.writeString(accented, OTHERS + lines + "since:1:*:me:x\n");
        var back = run("--all", "--back");

        assertEquals(
                "{anne=back -, jean dupont=back -, zoé=failed -}", told(back).toString(), back.out());
        assertEquals(1, back.exit());
        for (var file : List.of(anne, odd)) {
            assertEquals(before, Files.readString(file));
            assertFalse(Files.exists(file.resolveSibling(".pgpass.old")));
        }
        assertEquals("60001 rw-------", owned(anne));
        assertEquals(OTHERS + lines + "since:1:*:me:x\n", Files.readString(accented));
        assertEquals(OTHERS, Files.readString(luc));

        Files.writeString(accented, before);
        var again = run("--all", "--back");
        assertEquals("{-=nothing -}", told(again).toString(), again.out());
        assertEquals(3, again.exit());
    }

    /// The home is its account's, whosever the file in it is.
    @Test
    void aFileOfTheWrongOwnerIsReplacedOrToldWhereItCannotBeRead() throws Exception {
        var readable = account("anne", before);
        Files.setAttribute(readable, "unix:uid", 0);
        Files.setPosixFilePermissions(readable, PosixFilePermissions.fromString("rw-r--r--"));
        var closed = account("luc", before);
        Files.setAttribute(closed, "unix:uid", 0);

        var ran = run("--all");

        assertEquals("{anne=written proved, luc=failed -}", told(ran).toString(), ran.out());
        assertEquals(1, ran.exit());
        assertEquals("60001 rw-------", owned(readable));
        assertEquals(before, Files.readString(closed));
    }

    @Test
    void whatCannotBeWrittenIsToldForEachAndTheOthersGetTheirs() throws Exception {
        var anne = account("anne", before);
        var closed = account("luc", before);
        var folder = root.resolve("homes/luc");
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("r-xr-xr-x"));
        account("old", before);
        shadow.set(3, "old:!:19000:0:99999:7::1:");
        passwd.add("ghost:x:60009:60009::/home/gone:/bin/sh");

        var ran = run("--all");
        var named = run("--account", "ghost", "--account", "nobody at all", "--account", "anne");

        assertEquals(
                "{anne=written proved, luc=failed -, old=failed -}", told(ran).toString(), ran.out());
        assertEquals(1, ran.exit());
        assertEquals(OTHERS + lines, Files.readString(anne));
        assertEquals(before, Files.readString(closed));
        assertEquals(List.of(".pgpass"), names(folder));
        assertEquals(
                "{anne=unchanged proved, ghost=failed -, nobody at all=failed -}",
                told(named).toString(),
                named.out());
    }
}

package org.sauvrest.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// `sauvrest credentials package`.
@ExtendWith(WithServer.class)
class PackageVerbTest {

    @TempDir
    private Path home;

    private Desk desk;
    private Path folder;

    @BeforeEach
    void aComputerThatLogsIn(TestServer server) throws Exception {
        desk = Desk.of(server, home);
        folder = home.resolve("package");
    }

    private Typed pack(String tool, String... more) {
        return desk.type(Stream.concat(
                        Stream.of("credentials", "package", "--for", tool, "--out", folder.toString()), Stream.of(more))
                .toArray(String[]::new));
    }

    @Test
    void itWritesThePackageAndSaysWhatToReadButNoPassword() throws Exception {
        var packed = pack("ansible", "--lang=fr");

        assertEquals(0, packed.exit(), packed.toString());
        assertTrue(packed.out().contains(folder.resolve("LISEZMOI.txt").toString()), packed.out());
        var instructions = Files.readString(folder.resolve("LISEZMOI.txt"));
        assertTrue(instructions.contains("ansible-vault encrypt secret.yml"), instructions);
        assertTrue(instructions.startsWith("UN NOUVEAU MOT DE PASSE POUR prof"), instructions);
        assertFalse((packed.out() + packed.err()).contains("a secret"));
    }

    @Test
    void asJsonItTellsWhatIsWhere() {
        var result =
                pack("GPO", "--results=//pc/results", "--lang=en", "--json").result();

        assertEquals(folder.toString(), result.path("folder").asString());
        assertEquals(1, result.path("lines").asInt());
        assertEquals(
                folder.resolve("README.txt").toString(),
                result.path("instructions").asString());
    }

    @Test
    void whatCannotBeIsRefusedAndNothingIsWritten() throws Exception {
        assertEquals("ValueFault", pack("nonsense", "--json").problem());
        assertEquals("ValueFault", pack("ocs", "--results=x", "--json").problem());
        assertEquals(
                "Usage", desk.typeJson("credentials", "package", "--for=gpo").problem());
        assertEquals(
                "Usage",
                desk.typeJson("credentials", "package", "--out=" + folder).problem());
        assertFalse(Files.exists(folder));

        Files.createDirectory(folder);
        var there = pack("gpo", "--json");
        assertEquals("FolderExists", there.problem());
        assertEquals(5, there.exit());
    }
}

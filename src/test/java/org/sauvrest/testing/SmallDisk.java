package org.sauvrest.testing;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// A disk of its own with little room, in a folder. Mounting one needs root, which the tests are in a container.
///
/// @param root the folder in which it lies
public record SmallDisk(Path root) implements AutoCloseable {

    private static final int PIECE = 1 << 16;

    /// Whether this process may mount disks.
    public static boolean isPossible() {
        return "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/mount"));
    }

    public static SmallDisk in(Path folder, int megabytes) throws IOException {
        run("mount", "-t", "tmpfs", "-o", "size=" + megabytes + "m", "tmpfs", folder.toString());
        return new SmallDisk(folder);
    }

    /// Fills it to the last byte, as another program does that writes beside.
    public Path fill() throws IOException {
        var filler = root.resolve("filler");
        try (var out = Files.newOutputStream(filler, StandardOpenOption.CREATE_NEW)) {
            while (true) {
                out.write(new byte[PIECE]);
            }
        } catch (IOException e) {
            assertEquals(0, root.toFile().getUsableSpace(), e.toString());
            return filler;
        }
    }

    private static void run(String... command) throws IOException {
        var process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertEquals(0, process.onExit().join().exitValue(), said);
    }

    @Override
    public void close() throws IOException {
        run("umount", root.toString());
    }
}

package org.sauvrest.core.problem;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/// What the exceptions of the system mean.
class FaultTest {

    @TempDir
    private Path folder;

    private static Fault of(Executable failing) {
        return Fault.of(assertThrows(IOException.class, failing));
    }

    @Test
    void tellsFilesThatCannotBeRead() throws Exception {
        var file = Files.write(folder.resolve("file"), new byte[] {(byte) 0xE9, 'a'});

        assertEquals(new Fault.Gone(), of(() -> Files.readAllBytes(folder.resolve("none"))));
        assertEquals(new Fault.IsFolder(), of(() -> Files.readAllBytes(folder)));
        assertEquals(new Fault.NoFolder(), of(() -> Files.readAllBytes(file.resolve("below"))));
        assertEquals(new Fault.NoFolder(), of(() -> Files.list(file)));
        assertEquals(new Fault.NameTaken(), of(() -> Files.createDirectories(file)));
        assertEquals(new Fault.NotUtf8(), of(() -> Files.readAllLines(file)));
    }

    /// Root is refused nothing, and no disk here is broken.
    @Test
    void tellsWhatThisComputerDoesNotRefuse() {
        assertEquals(new Fault.AccessDenied(), Fault.of(new AccessDeniedException("f")));
        assertEquals(new Fault.ReadOnly(), Fault.of(new FileSystemException("f", null, "Read-only file system")));
        assertEquals(new Fault.DiskFault(), Fault.of(new IOException("Input/output error")));
        assertEquals(
                new Fault.Said("Zugriff verweigert"),
                Fault.of(new FileSystemException("f", null, "Zugriff verweigert")));
        assertEquals(new Fault.Said("IOException"), Fault.of(new IOException()));
    }

    @Test
    void tellsProgramsThatCannotBeStarted() throws Exception {
        var file = Files.writeString(folder.resolve("file"), "");

        assertEquals(new Fault.Gone(), of(() -> new ProcessBuilder("/nowhere/program").start()));
        assertEquals(new Fault.AccessDenied(), of(() -> new ProcessBuilder(file.toString()).start()));
    }

    @Test
    void tellsAddressesThatDoNotAnswer() throws Exception {
        int port;
        try (var silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = silent.getLocalPort();
            assertEquals(new Fault.Late(), of(() -> status(silent.getLocalPort())));
        }
        assertEquals(new Fault.NotListening(), of(() -> status(port)));
    }

    private static int status(int port) throws IOException {
        var url = URI.create("http://127.0.0.1:" + port + "/").toURL();
        var connection = (HttpURLConnection) url.openConnection();
        connection.setConnectTimeout(2_000);
        connection.setReadTimeout(100);
        return connection.getResponseCode();
    }
}

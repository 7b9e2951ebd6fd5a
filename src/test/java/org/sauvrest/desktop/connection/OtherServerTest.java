package org.sauvrest.desktop.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.connection.Check;
import org.sauvrest.core.demo.PrivateServer;
import org.sauvrest.core.settings.Places;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.Seat;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// Whoever types another server or account while something is being found out for the one before.
@ExtendWith(WithServer.class)
class OtherServerTest {

    /// Longer than what was left takes to come.
    private static final long A_WHILE = 2500;

    /// Comments enough that reading them takes longer than typing another name.
    private static final int LINES = 60_000;

    private static final String LINE = "#".repeat(1000) + "\n";

    /// Longer than it takes to begin to read.
    private static final long A_MOMENT = 100;

    @TempDir
    private Path home;

    private SauvRest core;

    @BeforeEach
    void knowNothing() {
        core = new SauvRest(Places.of("Linux", home, Map.of()), home, Map.of("PATH", System.getenv("PATH")));
    }

    @Test
    void theCheckOfTheOneBeforeIsNeverShown(TestServer server) throws Exception {
        try (var window = OpenWindow.on(core)) {
            try (var silent = new ServerSocket(0, 0, InetAddress.getLoopbackAddress())) {
                window.type("#hosts", PrivateServer.HOST).type("#port", Integer.toString(silent.getLocalPort()));
                window.click("#primary").type("#user", "prof").type("#password", TestServer.SECRET);
                window.click("#primary").sees(window.words().say(Check.PORT));
                window.click("#back").click("#back").type("#port", Integer.toString(server.port()));
                window.click("#primary")
                        .click("#primary")
                        .until("the check has passed", () -> window.isReady("#primary"));
            }
            Thread.sleep(A_WHILE);

            assertTrue(window.isReady("#primary"));
            assertFalse(window.isShown("#again"));
            for (var check : Check.values()) {
                assertEquals(1, count(window, window.words().say(check)), check.name());
            }
        }
    }

    @Test
    void aPasswordThatWasTriedAndNotKeptIsForgotten(TestServer server) throws Exception {
        var context = "SpecibikeTriedPassword";
        var seat = Seat.student(server, home, context);
        seat.context(context, 3);

        try (var window = seat.open()) {
            window.until("home", () -> window.isReady("#save"));
            window.click("#server")
                    .click("#primary")
                    .type("#password", "not this one")
                    .click("#primary");
            window.until("it is refused", () -> window.isShown("#again"));
            window.click("#cancel").until("home again", () -> window.isReady("#save"));
            window.click("#save").click("#primary");
            assertTrue(window.verdict().contains(context), window.text());
        }
    }

    @Test
    void thePasswordOfTheAccountBeforeIsNeverSaidToBeThere() throws Exception {
        passwords(LINE.repeat(LINES) + "*:*:*:a:secret\n");
        try (var window = OpenWindow.on(core)) {
            window.type("#hosts", PrivateServer.HOST).click("#primary").type("#user", "a");
            Thread.sleep(A_MOMENT);
            passwords("*:*:*:other:secret\n");
            window.key(KeyCode.B).sees(window.words().say("connection.window.not-found"));
            Thread.sleep(A_WHILE);

            assertTrue(window.text().contains(window.words().say("connection.window.not-found")), window.text());
        }
    }

    /// Puts another password file in the place of the one that is there, which may still be read.
    private void passwords(String lines) throws Exception {
        var beside = Files.writeString(home.resolve("pgpass"), lines);
        Files.setPosixFilePermissions(beside, PosixFilePermissions.fromString("rw-------"));
        Files.move(beside, home.resolve(".pgpass"), StandardCopyOption.ATOMIC_MOVE);
    }

    /// How many lines of what is shown begin so.
    private static long count(OpenWindow window, String start) {
        return window.text().lines().filter(line -> line.startsWith(start)).count();
    }
}

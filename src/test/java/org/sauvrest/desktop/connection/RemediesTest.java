package org.sauvrest.desktop.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.demo.PrivateServer;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.passwords.PasswordFile;
import org.sauvrest.core.settings.Places;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.settings.TlsMode;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// A check that fails, and the button that leads on from there.
@ExtendWith(WithServer.class)
class RemediesTest {

    @TempDir
    private Path home;

    private SauvRest core;
    private Path own;

    @BeforeEach
    void knowThePassword(TestServer server) throws Exception {
        core = new SauvRest(Places.of("Linux", home, Map.of()), home, Map.of("PATH", System.getenv("PATH")));
        own = home.resolve(".pgpass");
        for (var user : List.of("prof", "eleve")) {
            new PasswordFile(own).store(PrivateServer.HOST, server.port(), user, new Password(TestServer.SECRET));
        }
    }

    /// Goes to the check as this user of a server that is known.
    private OpenWindow check(ServerProfile profile) throws Exception {
        core.settings().add(profile);
        var window = OpenWindow.on(core);
        window.click("#server").click("#primary").click("#primary");
        return window;
    }

    private static void seesFocus(OpenWindow window, String id) {
        window.until(id + " has the keyboard", () -> window.hasFocus(id));
    }

    @Test
    void aWrongNameOrPortLeadsBackToItsField() throws Exception {
        try (var window = check(ServerProfile.of("test", PrivateServer.HOST, 1, "prof"))) {
            window.click("#to-port");
            seesFocus(window, "#port");
            window.type("#hosts", "no-such-computer.invalid").click("#primary").click("#primary");
            window.click("#to-hosts");
            seesFocus(window, "#hosts");
        }
    }

    @Test
    void protectionThatTheServerHasNotLeadsBackToItsChoice(TestServer server) throws Exception {
        var profile = server.profile(home).toBuilder().tls(TlsMode.REQUIRE).build();

        try (var window = check(profile)) {
            window.click("#to-tls");
            seesFocus(window, "#tls");
        }
    }

    @Test
    void aPasswordFileThatOthersMayReadIsMadePrivateAndTheCheckPasses(TestServer server) throws Exception {
        Files.setPosixFilePermissions(own, PosixFilePermissions.fromString("rw-r--r--"));
        var content = Files.readString(own);

        try (var window = check(server.profile(home))) {
            window.until("the repair", () -> window.isReady("#make-private"));
            assertFalse(window.isReady("#primary"));
            assertTrue(window.text().contains(own.toString()));
            window.click("#make-private").until("the check has passed", () -> window.isReady("#primary"));
            window.sees(window.words().say("test.unencrypted"));
        }
        assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(own)));
        assertEquals(content, Files.readString(own));
    }

    @Test
    void aRightThatIsMissingIsPutIntoWordsForWhoeverCanGrantIt(TestServer server) throws Exception {
        try (var window = check(server.profile(home, "eleve"))) {
            window.click("#copy-statement");
            assertEquals(
                    List.of("ALTER ROLE \"eleve\" CREATEDB;"), window.system().copied());
        }
    }

    @Test
    void aMembershipThatIsMissingIsPutIntoWordsToo(TestServer server) throws Exception {
        try (var window = check(server.profile(home).toBuilder().owner("eleve").build())) {
            window.click("#copy-statement");
            assertEquals(
                    List.of("GRANT \"eleve\" TO \"prof\";"), window.system().copied());
        }
    }
}

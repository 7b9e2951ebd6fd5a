package org.sauvrest.desktop.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Map;
import javafx.scene.control.TextInputControl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.testing.OwnAccount;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// A password that the server takes already is put into the file of this computer.
@ExtendWith(WithServer.class)
class SetPasswordTest {

    private static final String PREFIX = "SpecibikeSetPassword";

    @TempDir
    private Path home;

    @Test
    void aWrongOneChangesNothingAndTheRightOneIsProved(TestServer server) throws Exception {
        try (var account = OwnAccount.on(server, "set_in_window")) {
            var seat = account.technician(home, PREFIX);
            OwnAccount.holds(home, OwnAccount.OTHERS);
            try (var window = seat.open()) {
                var words = window.words();
                window.sees("#credentials", words.say("home.credentials.missing", "user", account.name()));
                window.click("#set-password").until("the question", () -> window.isReady("#password"));
                assertFalse(window.isReady("#primary"), "nothing is typed yet");
                window.type("#password", "wrong").click("#primary").verdict();
                window.sees(words.say("window.nothing-changed"));
                assertEquals(OwnAccount.OTHERS, OwnAccount.held(home));

                window.click("#again").until("the question", () -> window.isReady("#password"));
                assertEquals("", window.typed("#password"));
                window.type("#password", OwnAccount.FIRST).click("#primary");
                assertTrue(window.verdict().contains(account.name()));
                window.sees(words.say("credentials.window.line", Map.of("line", 2, "file", home.resolve(".pgpass"))));
                window.click("#primary");
                window.sees(
                        "#credentials-detail",
                        words.say("credentials.window.line", Map.of("line", 2, "file", home.resolve(".pgpass"))));
                assertFalse(window.text().contains(OwnAccount.FIRST));
            }
            assertEquals(OwnAccount.OTHERS + account.line(OwnAccount.FIRST), OwnAccount.held(home));
        }
    }

    @Test
    void whoCancelsHasChangedNothing(TestServer server) throws Exception {
        try (var account = OwnAccount.on(server, "set_cancelled")) {
            var seat = account.technician(home, PREFIX);
            OwnAccount.holds(home, OwnAccount.OTHERS);
            try (var window = seat.open()) {
                var fields = new ArrayList<TextInputControl>();
                window.click("#set-password").type("#password", OwnAccount.FIRST);
                window.clickAny(
                        "the field", node -> "password".equals(node.getId()) && fields.add((TextInputControl) node));
                window.click("#cancel").until("home", () -> window.isReady("#set-password"));
                assertEquals("", fields.getFirst().getText(), "it is forgotten with its wizard");
            }
            assertEquals(OwnAccount.OTHERS, OwnAccount.held(home));
        }
    }
}

package org.sauvrest.desktop.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.operation.Step;
import org.sauvrest.core.words.Words;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.OwnAccount;
import org.sauvrest.testing.StandInOdoo;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// Another password for an account, on the server, here, and in an Odoo; or all as before.
@ExtendWith(WithServer.class)
class ChangePasswordTest {

    private static final String PREFIX = "SpecibikeChangePassword";

    @TempDir
    private Path home;

    private static String conf(OwnAccount account) {
        return "[options]\ndb_user = " + account.name() + "\ndb_password = " + OwnAccount.FIRST + "\n";
    }

    @Test
    void theOneThatIsMadeIsTakenTheOldOneIsRefusedAndTheOdooLogsIn(TestServer server) throws Exception {
        try (var account = OwnAccount.on(server, "change_made");
                var odoo = new StandInOdoo(
                        server, home.resolve("odoo"), home.resolve(".odoorc"), StandInOdoo.Habit.WHEN_ASKED)) {
            var seat = account.technician(home, PREFIX);
            var conf = Files.writeString(home.resolve(".odoorc"), conf(account));
            String made;
            try (var window = seat.open()) {
                window.click("#change-password").click("#make-again").click("#copy-password");
                made = window.typed("#made-password");
                assertEquals(List.of(made), window.system().copied());
                assertTrue(window.textOf("#made-remark").contains("24"), window.textOf("#made-remark"));
                window.click("#primary").until("the Odoo", () -> window.isReady("#primary") && offers(window, conf));
                assertEquals("http://localhost:8069/web/login", window.typed("#odoo-url"));
                window.type("#odoo-restart", odoo.restart());
                window.type("#odoo-url", odoo.url()).click("#primary").verdict();
                var words = window.words();
                window.sees(words.say("change.window.proved"));
                window.sees(words.say("credentials.rotated-url", "url", odoo.url()));
                window.sees(loggedIn(words, account));
                assertFalse(window.text().contains(made), "it is told no more");
                window.click("#primary").sees("#credentials-detail", line(window, 2));
            }
            assertTrue(account.letsIn(made));
            assertFalse(account.letsIn(OwnAccount.FIRST));
            assertEquals(OwnAccount.OTHERS + account.line(made), OwnAccount.held(home));
            assertTrue(Files.readString(odoo.loaded()).contains("db_password = " + made));
        }
    }

    /// Whether the Odoo that was found is the one with this configuration; to be asked within [OpenWindow#until].
    private static boolean offers(OpenWindow window, Path conf) {
        return window.isShown("#odoo-conf") && window.typed("#odoo-conf").equals(conf.toString());
    }

    /// The beginning of what is told of a login that was seen.
    private static String loggedIn(Words words, OwnAccount account) {
        var mark = "\0";
        var told = words.say(
                "credentials.rotated-login",
                Map.of("user", account.name(), "application", "odoo-" + mark, "address", "", "at", ""));
        return told.substring(0, told.indexOf(mark));
    }

    private String line(OpenWindow window, int line) {
        return window.words().say("credentials.window.line", Map.of("line", line, "file", home.resolve(".pgpass")));
    }

    @Test
    void oneOfOnesOwnIsTypedTwiceAndHidden(TestServer server) throws Exception {
        try (var account = OwnAccount.on(server, "change_typed")) {
            var seat = account.technician(home, PREFIX);
            try (var window = seat.open()) {
                window.click("#change-password").click("#choose-password").type("#new-password", "mine: own");
                assertFalse(window.isReady("#primary"));
                window.type("#repeated-password", "mine: owm");
                window.until("a fault", () -> window.isShown("#repeat-fault"));
                assertFalse(window.isReady("#primary"));
                window.type("#repeated-password", "mine: own").click("#primary").click("#primary");
                assertTrue(window.verdict().contains(account.name()), window.verdict());
                window.click("#hand-out").until("for whom", () -> window.isReady("#for-one"));
            }
            assertTrue(account.letsIn("mine: own"));
            assertFalse(account.letsIn(OwnAccount.FIRST));
            assertEquals(OwnAccount.OTHERS + account.line("mine\\: own"), OwnAccount.held(home));
        }
    }

    @Test
    void whereTheOdooDoesNotRestartAllIsAsBefore(TestServer server) throws Exception {
        try (var account = OwnAccount.on(server, "change_failed")) {
            var seat = account.technician(home, PREFIX);
            var conf = Files.writeString(home.resolve(".odoorc"), conf(account));
            try (var window = seat.open()) {
                window.click("#change-password").click("#primary");
                provingNothing(window).type("#odoo-restart", "exit 7").click("#primary");
                window.verdict();
                window.sees(window.words().say("change.window.as-before"));
            }
            asBefore(account);
            assertEquals(conf(account), Files.readString(conf));
        }
    }

    /// Leaves no address where the Odoo must answer.
    private static OpenWindow provingNothing(OpenWindow window) {
        window.until("the Odoo", () -> window.isReady("#primary") && window.isShown("#odoo-url"));
        window.click("#odoo-url").key(KeyCode.CONTROL, KeyCode.A).key(KeyCode.BACK_SPACE);
        return window.until("it is empty", () -> window.typed("#odoo-url").isEmpty());
    }

    /// The second time is the one that takes all back.
    private String slowTheFirstTime() {
        var been = home.resolve("been");
        return "[ -e " + been + " ] && exit 0; touch " + been + "; exec sleep 600";
    }

    private void asBefore(OwnAccount account) throws Exception {
        assertTrue(account.letsIn(OwnAccount.FIRST));
        assertEquals(OwnAccount.OTHERS + account.line(OwnAccount.FIRST), OwnAccount.held(home));
        assertFalse(Files.exists(home.resolve(".pgpass.pending")));
    }

    @Test
    void whoCancelsOnEachPageHasChangedNothing(TestServer server) throws Exception {
        try (var account = OwnAccount.on(server, "change_cancelled")) {
            var seat = account.technician(home, PREFIX);
            Files.writeString(home.resolve(".odoorc"), conf(account));
            try (var window = seat.open()) {
                window.click("#change-password").click("#cancel");
                window.click("#change-password").click("#primary").click("#cancel");
                asBefore(account);

                window.click("#change-password").click("#primary");
                provingNothing(window).type("#odoo-restart", slowTheFirstTime()).click("#primary");
                window.sees("#progress-step", window.words().say(Step.RESTART_ODOO));
                window.until("the first time", () -> Files.exists(home.resolve("been")));
                window.click("#cancel").verdict();
                window.sees(window.words().say("window.stopped"));
            }
            asBefore(account);
        }
    }

    @Test
    void aServerThatDiesInTheMiddleLeavesBothPasswordsAndIsGoneOnWithAfterwards() throws Exception {
        try (var server = new TestServer();
                var account = OwnAccount.on(server, "change_dying")) {
            var seat = account.technician(home, PREFIX);
            Files.writeString(home.resolve(".odoorc"), conf(account));
            var goesOn = home.resolve("goes-on");
            String made;
            try (var window = seat.open()) {
                window.click("#change-password").until("a new one", () -> window.isReady("#copy-password"));
                made = window.typed("#made-password");
                provingNothing(window.click("#primary"));
                window.type("#odoo-restart", "until [ -e " + goesOn + " ]; do sleep 0.1; done; exit 1");
                window.click("#primary").sees("#progress-step", window.words().say(Step.RESTART_ODOO));
                server.server().stop();
                Files.writeString(goesOn, "");
                window.verdict();
                var pending = home.resolve(".pgpass.pending").toString();
                window.sees(pending);
                assertFalse(window.text().contains(window.words().say("change.window.as-before")));
                assertTrue(Files.readString(Path.of(pending)).contains(made), "it is not lost");
                assertEquals(OwnAccount.FIRST, account.stored(home));

                server.startThere();
                window.click("#again").click("#primary").until("that Odoo", () -> window.isShown("#odoo-restart"));
                assertTrue(window.typed("#odoo-restart").contains(goesOn.toString()));
                window.click("#without-odoo").click("#primary");
                window.verdict();
                window.sees(window.words().say("change.window.resumed-other"));
            }
            assertTrue(account.letsIn(made));
            assertFalse(account.letsIn(OwnAccount.FIRST));
            assertEquals(made, account.stored(home));
        }
    }
}

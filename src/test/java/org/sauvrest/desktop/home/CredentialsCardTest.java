package org.sauvrest.desktop.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.core.words.Words;
import org.sauvrest.testing.Blockade;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.OwnAccount;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// What the technician's home says of the password, while everything else changes.
@ExtendWith(WithServer.class)
class CredentialsCardTest {

    private static final String PREFIX = "SpecibikeCredentialsCard";
    private static final Duration OFTEN = Duration.ofMillis(300);

    @TempDir
    private Path home;

    private String line(Words words, int line) {
        return words.say("credentials.window.line", Map.of("line", line, "file", home.resolve(".pgpass")));
    }

    @Test
    void aServerThatIsGoneProvesNothingAndOneThatIsBackDoesAgain() throws Exception {
        try (var server = new TestServer();
                var account = OwnAccount.on(server, "card_gone")) {
            var seat = account.technician(home, PREFIX);
            try (var window = OpenWindow.lookingEvery(OFTEN, seat.core())) {
                var words = window.words();
                window.sees("#credentials-detail", line(words, 2));
                server.server().stop();
                window.sees("#credentials", words.say("home.credentials.untried", "user", account.name()));
                server.startThere();
                window.sees("#credentials-detail", line(words, 2));
            }
        }
    }

    @Test
    void aPasswordThatSomebodyElseHasChangedIsTold(TestServer server) throws Exception {
        try (var account = OwnAccount.on(server, "card_changed")) {
            var seat = account.technician(home, PREFIX);
            try (var window = OpenWindow.lookingEvery(OFTEN, seat.core())) {
                var words = window.words();
                window.sees("#credentials-detail", line(words, 2));
                server.execute("postgres", "ALTER ROLE card_changed PASSWORD " + Sql.literal("another"));
                window.sees("#credentials", words.say("home.credentials.refused", "user", account.name()));
                window.sees("#server-state", words.say("home.refused"));
                OwnAccount.holds(home, account.line("another"));
                window.sees("#credentials-detail", line(words, 1));
            }
        }
    }

    @Test
    void aLineThatIsHiddenAndAFileThatOthersReadAreToldAndMended(TestServer server) throws Exception {
        try (var account = OwnAccount.on(server, "card_hidden")) {
            var seat = account.technician(home, PREFIX);
            OwnAccount.holds(home, "*:*:*:*:wrong\n" + account.line(OwnAccount.FIRST));
            var file = home.resolve(".pgpass");
            try (var window = OpenWindow.lookingEvery(OFTEN, seat.core())) {
                var words = window.words();
                window.sees(
                        "#credentials-detail",
                        words.say("home.credentials.shadowed", Map.of("file", file, "line", 2, "first", 1)));
                OwnAccount.holds(home, account.line(OwnAccount.FIRST));
                Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
                window.sees("#credentials", words.say("home.credentials.open", "user", account.name()));
                window.click("#password-lines").sees(account.name());
                assertFalse(window.text().contains(OwnAccount.FIRST));
                window.click("#make-private").until("it is", () -> !window.isShown("#make-private"));
                assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
                window.click("#back-home").sees("#credentials-detail", line(words, 1));
            }
        }
    }

    @Test
    void aLineThatIsLostByAMarkIsTold(TestServer server) throws Exception {
        try (var account = OwnAccount.on(server, "card_marked")) {
            var seat = account.technician(home, PREFIX);
            OwnAccount.holds(home, "\uFEFF" + account.line(OwnAccount.FIRST));
            try (var window = OpenWindow.lookingEvery(OFTEN, seat.core())) {
                var words = window.words();
                window.sees(
                        "#credentials-detail",
                        words.say("problem.PasswordFileMarked.what", "file", home.resolve(".pgpass")));
                window.click("#password-lines").sees(words.say("credentials.marked"));
                window.sees(words.say("home.credentials.marked-todo"));
            }
        }
    }

    @Test
    void noWizardCanBeOpenedThatWouldStopASave(TestServer server) throws Exception {
        try (var account = OwnAccount.on(server, "card_busy")) {
            var seat = account.technician(home, PREFIX);
            seat.context(PREFIX, 5);
            try (var window = seat.open();
                    var _ = new Blockade(server, PREFIX)) {
                window.click("#save-all").until("it is saving", () -> !window.isReady("#change-password"));
                assertFalse(window.isReady("#set-password"));
                assertFalse(window.isReady("#hand-out"));
                window.click("#stop").until("it has stopped", () -> window.isReady("#change-password"));
            }
        }
    }
}

package org.sauvrest.desktop;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;
import org.sauvrest.testing.Exhibition;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.OwnAccount;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WebServer;
import org.sauvrest.testing.WithServer;

/// The pages around passwords, as [PagesTest] shows all others; together in `contact-sheet-credentials.png`.
@ExtendWith(WithServer.class)
class CredentialPagesTest {

    private static final Exhibition EXHIBITION = new Exhibition("contact-sheet-credentials");

    @TempDir
    private Path home;

    @AfterAll
    static void writeSheet() {
        EXHIBITION.writeSheet();
    }

    @ParameterizedTest
    @FieldSource("org.sauvrest.core.words.Words#LANGUAGES")
    void theCardTheLinesAndAPasswordThatIsPutIn(String language, TestServer server) throws Exception {
        try (var account = OwnAccount.on(server, "openpg_card_" + language)) {
            var seat = account.technician(home, "SpecibikeCard_" + language);
            OwnAccount.holds(
                    home,
                    "# mine\nincomplete:5432\n*:*:*:" + account.name() + ":wrong\n" + account.line(OwnAccount.FIRST));
            try (var window = OpenWindow.on(seat.core(), language)) {
                var walk = new Walk(EXHIBITION, language, window);
                window.sees("#credentials", window.words().say("home.credentials.refused", "user", account.name()));
                walk.show("credentials-card-wrong");
                window.click("#password-lines").sees(window.words().say("credentials.shadowed", "line", 3));
                walk.show("credentials-lines");
                window.click("#back-home").click("#set-password").type("#password", "wrong");
                walk.show("credentials-set");
                window.click("#primary").verdict();
                walk.show("credentials-set-wrong");
                window.click("#again").type("#password", OwnAccount.FIRST);
                window.click("#primary").verdict();
                walk.show("credentials-set-done");
            }
        }
        assertEquals("", EXHIBITION.faults());
    }

    @ParameterizedTest
    @FieldSource("org.sauvrest.core.words.Words#LANGUAGES")
    void aChangeOfPassword(String language, TestServer server) throws Exception {
        try (var account = OwnAccount.on(server, "openpg_change_" + language);
                var odoo = new WebServer(200)) {
            var seat = account.technician(home, "SpecibikeChange_" + language);
            var conf = Files.writeString(
                    home.resolve(".odoorc"), "[options]\ndb_user = " + account.name() + "\ndb_password = x\n");
            try (var window = OpenWindow.on(seat.core(), language)) {
                var walk = new Walk(EXHIBITION, language, window);
                window.click("#change-password").until("a new one", () -> window.isReady("#copy-password"));
                walk.show("change-password-made");
                window.click("#choose-password").type("#new-password", "secret").type("#repeated-password", "secreT");
                walk.show("change-password-typed");
                window.click("#make-password").click("#primary");
                window.until("the Odoo", () -> offers(window, conf));
                window.type("#odoo-url", "localhost").type("#odoo-conf", conf + ".bak");
                window.until("a fault", () -> window.isShown("#conf-fault"));
                walk.show("change-odoo-faults");
                window.type("#odoo-conf", conf.toString()).type("#odoo-restart", "exit 7");
                window.type("#odoo-url", odoo.url()).until("it is taken", () -> window.isReady("#primary"));
                walk.show("change-odoo");
                window.click("#primary").verdict();
                walk.show("change-failed");
                window.click("#again").click("#primary");
                window.until("the Odoo", () -> offers(window, conf));
                window.type("#odoo-url", odoo.url()).until("it is taken", () -> window.isReady("#primary"));
                window.click("#primary").verdict();
                walk.show("change-done");
            }
        }
        assertEquals("", EXHIBITION.faults());
    }

    @ParameterizedTest
    @FieldSource("org.sauvrest.core.words.Words#LANGUAGES")
    void filesForOthersAndAFileThatWasGiven(String language, TestServer server) throws Exception {
        try (var account = OwnAccount.on(server, "openpg_give_" + language)) {
            var prefix = "SpecibikeGive_" + language;
            var seat = account.technician(home, prefix);
            for (var name : new String[] {"1STMG2", "1STMG2_groupe_A", "1STMG2_groupe_B"}) {
                server.context(prefix + name);
            }
            var key = Files.createDirectory(home.resolve("clé_usb"));
            try (var window = OpenWindow.on(seat.core(), language)) {
                var walk = new Walk(EXHIBITION, language, window);
                window.click("#hand-out").click("#for-class").click("#class").clickText("1STMG2");
                walk.show("handout-whom");
                window.click("#for-one").click("#for-context").clickText(prefix + "1STMG2");
                walk.show("handout-one");
                window.click("#for-class").click("#primary").system().choosesFolder(key);
                window.click("#other-folder").until("the place", () -> window.isReady("#primary"));
                walk.show("handout-place");
                window.click("#primary").verdict();
                walk.show("handout-done");
            }
            try (var window = OpenWindow.with(key.resolve(prefix + "1STMG2.pgpass"), seat.core(), language)) {
                var walk = new Walk(EXHIBITION, language, window);
                window.until("its lines", () -> window.isReady("#primary"));
                walk.show("take-file");
                window.click("#primary").verdict();
                walk.show("take-done");
            }
        }
        assertEquals("", EXHIBITION.faults());
    }

    @ParameterizedTest
    @FieldSource("org.sauvrest.core.words.Words#LANGUAGES")
    void theCardBeforeAServerThatAnswersAndOneThatIsGone(String language) throws Exception {
        try (var server = new TestServer();
                var account = OwnAccount.on(server, "openpg")) {
            var seat = account.technician(home, "SpecibikeGone_" + language);
            seat.context("SpecibikeGone_" + language + "1STMG2", 5);
            try (var window = OpenWindow.lookingEvery(java.time.Duration.ofMillis(300), seat.core(), language)) {
                var walk = new Walk(EXHIBITION, language, window);
                var words = window.words();
                window.sees(
                        "#credentials-detail",
                        words.say("credentials.window.line", Map.of("file", home.resolve(".pgpass"), "line", 2)));
                window.until("the programs", () -> !window.textOf("#clients").isEmpty());
                walk.show("credentials-card");
                server.server().stop();
                window.sees(words.say("home.gone"));
                window.sees("#credentials", words.say("home.credentials.untried", "user", account.name()));
                walk.show("credentials-card-gone");
                server.startThere();
            }
        }
        assertEquals("", EXHIBITION.faults());
    }

    private static boolean offers(OpenWindow window, Path conf) {
        return window.isShown("#odoo-conf") && window.typed("#odoo-conf").equals(conf.toString());
    }
}

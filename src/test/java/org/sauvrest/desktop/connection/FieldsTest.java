package org.sauvrest.desktop.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.demo.PrivateServer;
import org.sauvrest.core.settings.Places;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.core.settings.TlsMode;
import org.sauvrest.testing.Certificates;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// What is wrong with a field is said under it, as one types.
@ExtendWith(WithServer.class)
class FieldsTest {

    private static final String LONG = "a".repeat(64);

    @TempDir
    private Path home;

    private SauvRest core;

    @BeforeEach
    void knowNothing() {
        core = new SauvRest(Places.of("Linux", home, Map.of()), home, Map.of("PATH", System.getenv("PATH")));
    }

    @Test
    void theAddressIsLookedAtAsOneTypes() {
        try (var window = OpenWindow.on(core)) {
            window.type("#hosts", "http://db")
                    .sees(window.words().say("connection.window.bad-host", "host", "http://db"));
            assertFalse(window.isReady("#primary"));
            window.type("#hosts", "/run/postgresql");
            window.sees(window.words().say("connection.window.bad-host", "host", "/run/postgresql"));
            assertFalse(window.isReady("#primary"));
            window.type("#hosts", "db, [::1]:5433").type("#port", "70000");
            window.sees(window.words().say("connection.window.bad-port", "port", "70000"));
            assertFalse(window.isReady("#primary"));
            window.type("#port", "5432").until("all is well", () -> window.isReady("#primary"));
            assertFalse(window.text().contains("70000"));
        }
    }

    @Test
    void aFrenchUserIsToldInFrench() {
        try (var window = OpenWindow.on(core, "fr")) {
            window.type("#hosts", "db:x").sees("«\u00a0db:x\u00a0» n’est ni un nom ni une adresse de serveur");
            window.type("#hosts", "db").type("#port", "70000").sees("«\u00a070000\u00a0» n’est pas un port");
            assertFalse(window.isReady("#primary"));
        }
    }

    @Test
    void escapeClosesAListAndNotTheWizard() {
        try (var window = OpenWindow.on(core)) {
            window.type("#hosts", "pg.example")
                    .click("#tls")
                    .sees(window.words().say(TlsMode.VERIFY_FULL));
            window.key(KeyCode.ESCAPE);
            window.until(
                    "the list is closed",
                    () -> !window.text().contains(window.words().say(TlsMode.VERIFY_FULL)));
            assertEquals("pg.example", window.typed("#hosts"));
            window.key(KeyCode.ESCAPE)
                    .until(
                            "another wizard",
                            () -> window.isReady("#hosts")
                                    && window.typed("#hosts").isEmpty());
        }
    }

    @Test
    void theNamesAreLookedAtAsOneTypes(TestServer server) throws Exception {
        core.settings().add(server.profile(home).toBuilder().owner("odoo").build());

        try (var window = OpenWindow.on(server.core(home))) {
            window.click("#server").click("#primary").type("#user", LONG);
            window.sees(window.words().say("connection.window.long-name", "most", 63));
            assertFalse(window.isReady("#primary"));
            window.type("#user", "prof").click("#primary");
            window.until("the check has passed", () -> window.isReady("#primary"))
                    .click("#primary");
            for (var field : List.of("#prefix", "#owner")) {
                var before = window.until(field, () -> window.isReady(field)).typed(field);
                window.type(field, LONG).until("a fault", () -> !window.isReady("#primary"));
                window.sees(window.words().say("connection.window.long-name", "most", 63));
                window.type(field, before).until("all is well", () -> window.isReady("#primary"));
            }
        }
    }

    /// As it comes with what is copied from a message; nobody sees it.
    @Test
    void aSpaceAroundThePasswordIsPointedOutAndNothingIsRefused() {
        try (var window = OpenWindow.on(core)) {
            window.type("#hosts", " db , other ").click("#primary").type("#user", "prof");
            for (var spaced : List.of("secret ", " secret", " ")) {
                window.type("#password", spaced).sees("#spaces", window.words().say("window.spaces"));
                assertTrue(window.isReady("#primary"));
            }
            window.type("#password", "se cret").until("nothing is pointed out", () -> !window.isShown("#spaces"));
        }
    }

    @Test
    void aNameThatIsTakenIsToldBeforeItIsKept(TestServer server) throws Exception {
        try (var window = OpenWindow.on(core)) {
            window.type("#hosts", " " + PrivateServer.HOST + ", localhost ")
                    .type("#port", Integer.toString(server.port()));
            window.click("#primary").type("#user", "prof").type("#password", TestServer.SECRET);
            window.click("#primary").until("the check has passed", () -> window.isReady("#primary"));
            // Another program makes a server known meanwhile.
            core.settings().add(ServerProfile.of("school", "elsewhere", 5432, "prof"));
            window.click("#primary").until("the name it would have", () -> PrivateServer.HOST.equals(prompt(window)));
            window.type("#name", "school");
            window.sees("#name-fault", window.words().say("connection.window.name-taken", "name", "school"));
            assertFalse(window.isReady("#primary"));
            window.type("#name", "home").until("all is well", () -> window.isReady("#primary"));
            assertFalse(window.isShown("#name-fault"));
        }
    }

    @Test
    void aFolderThatNoSaveCanBeWrittenToIsRefusedBesideIt(TestServer server) throws Exception {
        core.settings().add(server.profile(home));
        var file = Files.writeString(home.resolve("file"), "no folder");
        var roomy = home.resolve("new").resolve("saves");

        try (var window = OpenWindow.on(server.core(home))) {
            window.click("#server").click("#primary").click("#primary");
            window.until("the check has passed", () -> window.isReady("#primary"))
                    .click("#primary");
            for (var folder : List.of(file, file.resolve("saves"))) {
                window.system().choosesFolder(folder);
                window.click("#saves-folder").sees("The folder " + folder + " cannot be written to");
                window.sees(window.words().say("window.to-correct"));
                assertFalse(window.isReady("#primary"));
            }
            window.system().choosesFolder(roomy);
            window.click("#saves-folder").until("all is well", () -> window.isReady("#primary"));
            assertFalse(window.isShown("#unwritable"));
            assertFalse(Files.exists(roomy.getParent()), "nothing stays of the attempt");

            // What has happened since it was chosen is found as it is kept.
            Files.writeString(roomy.getParent(), "in its place");
            window.click("#primary").sees("The folder " + roomy + " cannot be written to");
            window.until("it is not kept", () -> !window.isReady("#primary"));
            Files.delete(roomy.getParent());
            window.click("#saves-folder").click("#primary").until("home", () -> !window.isShown("#saves-folder"));
        }
        assertEquals(roomy, core.settings().server(null).saves());
    }

    @Test
    void theRootCertificateIsLookedIntoWhereOneIsNeeded() throws Exception {
        var certificate = Certificates.valid(home);

        try (var window = OpenWindow.on(core)) {
            window.type("#hosts", PrivateServer.HOST);
            assertFalse(window.isShown("#root-certificate"));
            window.click("#tls").clickText(window.words().say(TlsMode.VERIFY_FULL));
            window.type("#root-certificate", home.resolve("none").toString());
            window.sees(window.words().say("problem.FileMissing.todo"));
            assertFalse(window.isReady("#primary"));
            window.type("#root-certificate", Certificates.expired(home).toString());
            window.sees(window.words().say("problem.CertificateExpired.todo"));
            window.system().chooses(certificate);
            window.click("#choose-certificate").until("all is well", () -> window.isReady("#primary"));
            assertEquals(certificate.toString(), window.typed("#root-certificate"));
            assertFalse(window.isShown("#certificate-fault"));
        }
    }

    private static @Nullable String prompt(OpenWindow window) {
        return window.stage().getScene().lookup("#name") instanceof TextField name ? name.getPromptText() : null;
    }
}

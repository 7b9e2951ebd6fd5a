package org.sauvrest.desktop.credentials;

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
import org.sauvrest.core.settings.Places;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.testing.Dragged;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.OwnAccount;
import org.sauvrest.testing.Profiles;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// Files by which others get in, from the technician who writes them to the student who opens one.
@ExtendWith(WithServer.class)
class HandOutTest {

    private static final String PREFIX = "SpecibikeHandOut";
    private static final String CONTEXT = PREFIX + "1STMG2";
    private static final String GROUP = PREFIX + "1STMG2GroupeA";

    @TempDir
    private Path home;

    private Path key;
    private Path other;

    @BeforeEach
    void twoComputersAndAKey() throws Exception {
        key = Files.createDirectory(home.resolve("key"));
        other = Files.createDirectory(home.resolve("other"));
    }

    private static String own(OwnAccount account, String context) {
        return account.line(OwnAccount.FIRST).replace(":*:", ":" + context + ":") + account.line(OwnAccount.FIRST);
    }

    private List<String> onKey() throws Exception {
        try (var all = Files.list(key)) {
            return all.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    @Test
    void aClassGetsAFileForEachContextAndAnotherTimeNone(TestServer server) throws Exception {
        server.context(CONTEXT);
        server.context(GROUP);
        try (var account = OwnAccount.on(server, "hand_out_class")) {
            var seat = account.technician(home, PREFIX);
            try (var window = seat.open()) {
                window.system().choosesFolder(key);
                chooseClass(window);
                window.click("#cancel");
                chooseClass(window);
                window.click("#primary").click("#other-folder").until("the place", () -> window.isReady("#primary"));
                window.click("#cancel");
                assertEquals(List.of(), onKey());

                write(window);
                assertTrue(window.verdict().contains("1STMG2"), window.verdict());
                window.click("#show").click("#primary");
                assertEquals(
                        List.of(key.resolve(CONTEXT + ".pgpass")),
                        window.system().shown());
                Files.delete(key.resolve(CONTEXT + ".pgpass"));
                write(window);
                window.sees(window.words().say("problem.FileExists.window"));
                assertEquals(List.of(GROUP + ".pgpass"), onKey());
            }
            var file = key.resolve(GROUP + ".pgpass");
            assertEquals(own(account, GROUP), Files.readString(file));
            assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
        }
    }

    private static void chooseClass(OpenWindow window) {
        window.click("#hand-out").click("#for-class");
        assertFalse(window.isReady("#primary"), "no class is chosen");
        window.click("#class").clickText("1STMG2");
    }

    private static void write(OpenWindow window) {
        chooseClass(window);
        window.click("#primary").click("#other-folder").until("the place", () -> window.isReady("#primary"));
        window.click("#primary").verdict();
    }

    @Test
    void aFileForOneIsOpenedElsewhereAndLetsIn(TestServer server) throws Exception {
        server.context(CONTEXT);
        try (var account = OwnAccount.on(server, "hand_out_one")) {
            var seat = account.technician(home, PREFIX);
            try (var window = seat.open()) {
                window.system().choosesFolder(key);
                window.click("#hand-out").click("#for-context").clickText(CONTEXT);
                window.click("#primary").click("#other-folder").until("the place", () -> window.isReady("#primary"));
                window.click("#primary").verdict();
            }
            var given = key.resolve(CONTEXT + ".pgpass");
            OwnAccount.holds(other, OwnAccount.OTHERS + account.line("an old one"));
            var there = account.seat(other, student(server, account));
            try (var window = OpenWindow.with(given, there.core(), "en")) {
                window.until("its lines", () -> window.isReady("#primary"));
                assertTrue(window.textOf("#given-lines").contains(CONTEXT));
                assertFalse(window.text().contains(OwnAccount.FIRST));
                window.click("#cancel").until("home", () -> window.isShown("#saves"));
                assertEquals(OwnAccount.OTHERS + account.line("an old one"), OwnAccount.held(other));

                assertTrue(new Dragged(given).dropOn(window, "#saves"));
                window.until("its lines", () -> window.isReady("#primary")).click("#primary");
                window.verdict();
                window.sees(window.words().say("window.verdict.good")).click("#primary");
                window.until("home", () -> window.isReady("#save"));
            }
            assertEquals(OwnAccount.OTHERS + own(account, CONTEXT), OwnAccount.held(other));
        }
    }

    private ServerProfile student(TestServer server, OwnAccount account) {
        return Profiles.student(server.profile(other.resolve("saves"), account.name()), CONTEXT);
    }

    @Test
    void aFileThatLetsNobodyInIsSaidToAndADamagedOneIsLeftAlone(TestServer server) throws Exception {
        server.context(CONTEXT);
        try (var account = OwnAccount.on(server, "hand_out_wrong")) {
            OwnAccount.holds(other, OwnAccount.OTHERS);
            var there = account.seat(other, student(server, account));
            var wrong = Files.writeString(key.resolve("pgpass.conf"), account.line("wrong"));
            try (var window = OpenWindow.with(wrong, there.core(), "en")) {
                window.until("its lines", () -> window.isReady("#primary")).click("#primary");
                window.verdict();
                window.sees(window.words().say("window.verdict.bad"));
                window.click("#primary").until("home", () -> window.isShown("#saves"));

                Files.writeString(wrong, "short\n");
                assertTrue(new Dragged(wrong).dropOn(window, "#saves"));
                window.sees(window.words().say("problem.PasswordFileNoLine.todo"));
                assertFalse(window.isReady("#primary"));
            }
            assertEquals(OwnAccount.OTHERS + account.line("wrong"), OwnAccount.held(other));
        }
    }

    @Test
    void whereNoServerIsKnownTheFileFillsInTheConnection(TestServer server) throws Exception {
        server.context(CONTEXT);
        try (var account = OwnAccount.on(server, "hand_out_new")) {
            var given = Files.writeString(key.resolve(CONTEXT + ".pgpass"), own(account, CONTEXT));
            var core = new SauvRest(Places.of("Linux", other, Map.of()), other, Map.of("PATH", System.getenv("PATH")));
            try (var window = OpenWindow.with(given, core, "en")) {
                window.until("the server is known", () -> window.isReady("#primary"));
                assertEquals(Integer.toString(server.port()), window.typed("#port"));
                window.click("#primary").until("the account", () -> window.isReady("#user"));
                assertEquals(account.name(), window.typed("#user"));
            }
        }
    }
}

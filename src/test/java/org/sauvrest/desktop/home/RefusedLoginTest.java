package org.sauvrest.desktop.home;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.settings.Role;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.testing.OpenWindow;
import org.sauvrest.testing.OwnAccount;
import org.sauvrest.testing.Profiles;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// Somebody whose password is not right any more, and the way to the right one.
@ExtendWith(WithServer.class)
class RefusedLoginTest {

    private static final String CONTEXT = "SpecibikeRefused";

    @TempDir
    private Path home;

    private ServerProfile profile(TestServer server, OwnAccount account, Role role) {
        return Profiles.technician(server.profile(home.resolve("saves"), account.name()), CONTEXT).toBuilder()
                .role(role)
                .build();
    }

    private static OpenWindow atPassword(OpenWindow window) {
        window.click("#login").until("the question for the password", () -> window.hasFocus("#password"));
        return window;
    }

    @Test
    void aButtonLeadsAStudentToThePasswordAndBack(TestServer server) throws Exception {
        server.context(CONTEXT, "CREATE TABLE bike (id int)");
        try (var account = OwnAccount.on(server, "refused_student")) {
            var seat = account.seat(home, profile(server, account, Role.STUDENT));
            OwnAccount.holds(home, account.line("an old one"));
            try (var window = seat.open()) {
                window.sees(window.words().say("window.server.refused"));
                window.until("the way out has the keyboard", () -> window.hasFocus("#login"));
                assertFalse(window.isShown("#connect"));
                keeps(window);
                assertFalse(window.isShown("#login"));
                assertEquals(OwnAccount.FIRST, account.stored(home));
            }
        }
    }

    /// A file of the profile's own comes before the usual one: what is kept elsewhere would never be read.
    @Test
    void aPasswordIsKeptWhereTheProfileReadsIt(TestServer server) throws Exception {
        server.context(CONTEXT, "CREATE TABLE IF NOT EXISTS bike (id int)");
        try (var account = OwnAccount.on(server, "refused_own_file")) {
            var own = home.resolve("given.conf");
            var profile = profile(server, account, Role.STUDENT).toBuilder()
                    .passwordFile(own)
                    .build();
            var seat = account.seat(home, profile);
            OwnAccount.holds(home, account.line("an old one"));
            Files.move(home.resolve(".pgpass"), own);
            try (var window = seat.open()) {
                window.sees(window.words().say("window.server.refused"));
                keeps(window);
                assertTrue(Files.readString(own).contains(account.line(OwnAccount.FIRST)));
                assertFalse(Files.exists(home.resolve(".pgpass")));
            }
        }
    }

    @Test
    void aFileThatCannotBeWrittenIsReadNoLonger(TestServer server) throws Exception {
        server.context(CONTEXT, "CREATE TABLE IF NOT EXISTS bike (id int)");
        try (var account = OwnAccount.on(server, "refused_no_file")) {
            var profile = profile(server, account, Role.STUDENT).toBuilder()
                    .passwordFile(home.resolve("gone/given.conf"))
                    .build();
            var seat = account.seat(home, profile);
            try (var window = seat.open()) {
                window.sees(window.words().say("window.server.refused"));
                keeps(window);
                assertEquals(OwnAccount.FIRST, account.stored(home));
                assertNull(seat.core().settings().server(null).passwordFile());
            }
        }
    }

    @Test
    void aFileThatItsOwnerHasProtectedStaysAsItIsAndIsReadNoLonger(TestServer server) throws Exception {
        server.context(CONTEXT, "CREATE TABLE IF NOT EXISTS bike (id int)");
        try (var account = OwnAccount.on(server, "refused_protected")) {
            var given = Files.writeString(home.resolve("given.conf"), account.line("an old one"));
            Files.setPosixFilePermissions(given, PosixFilePermissions.fromString("r--------"));
            var profile = profile(server, account, Role.STUDENT).toBuilder()
                    .passwordFile(given)
                    .build();
            var seat = account.seat(home, profile);
            try (var window = seat.open()) {
                window.sees(window.words().say("window.server.refused"));
                keeps(window);
            }
            assertEquals(account.line("an old one"), Files.readString(given));
            assertEquals("r--------", PosixFilePermissions.toString(Files.getPosixFilePermissions(given)));
            assertEquals(OwnAccount.FIRST, account.stored(home));
            // Another start finds what was kept: nothing is remembered from before.
            var later = server.coreWithoutPassword(home);
            var found = later.settings().server(null);
            assertNull(found.passwordFile());
            later.credentials().check(found).run(Progress.UNWATCHED);
        }
    }

    /// Types the right password and keeps it, from the home page to the home page.
    private static void keeps(OpenWindow window) {
        atPassword(window).type("#password", OwnAccount.FIRST).click("#primary");
        window.until("the check has passed", () -> window.isReady("#primary"));
        window.click("#primary").until("what for", () -> window.isReady("#primary"));
        window.click("#primary").until("home", () -> window.isReady("#save"));
    }

    @Test
    void aButtonLeadsATeacherToThePassword(TestServer server) throws Exception {
        try (var account = OwnAccount.on(server, "refused_teacher")) {
            var seat = account.seat(home, profile(server, account, Role.TEACHER));
            OwnAccount.holds(home, account.line("an old one"));
            try (var window = seat.open()) {
                window.sees(window.words().say("window.server.refused"));
                atPassword(window).click("#cancel").until("home", () -> window.isReady("#login"));
            }
        }
    }

    @Test
    void aSaveThatIsRefusedHasTheButtonToo(TestServer server) throws Exception {
        server.context(CONTEXT, "CREATE TABLE IF NOT EXISTS bike (id int)");
        try (var account = OwnAccount.on(server, "refused_save")) {
            var seat = account.seat(home, profile(server, account, Role.STUDENT));
            OwnAccount.holds(home, account.line(OwnAccount.FIRST));
            try (var window = seat.open()) {
                window.click("#save").until("the place", () -> window.isReady("#primary"));
                OwnAccount.holds(home, account.line("an old one"));
                window.click("#primary").verdict();
                atPassword(window);
            }
        }
    }
}

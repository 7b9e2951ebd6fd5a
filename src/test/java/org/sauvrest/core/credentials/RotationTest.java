package org.sauvrest.core.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sauvrest.core.credentials.Rotating.NEW;
import static org.sauvrest.core.credentials.Rotating.OLD;
import static org.sauvrest.core.credentials.Rotating.USER;
import static org.sauvrest.core.credentials.Rotating.done;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.contexts.ApplicationName;
import org.sauvrest.core.credentials.RotateRequest.Odoo;
import org.sauvrest.core.files.WholeFile;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.passwords.PasswordEntry;
import org.sauvrest.core.passwords.Passwords;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.core.problem.PasswordFileProblem;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

@ExtendWith(WithServer.class)
class RotationTest {

    @TempDir
    private Path home;

    private Rotating its;

    @BeforeEach
    void anAccountOfItsOwn(TestServer server) throws Exception {
        its = Rotating.on(server, home);
    }

    @AfterEach
    void noAccountIsLeft() throws Exception {
        its.remove();
    }

    private Outcome<RotateReport> rotate(Optional<Password> password, Optional<Odoo> odoo) {
        return its.rotate(password, odoo, Duration.ZERO);
    }

    /// As a program that ends in the middle does, and as one did that noted no Odoo.
    private void leave(Password password) throws Exception {
        var address = its.profile().addresses().getFirst();
        var entry = PasswordEntry.of(address.host(), address.port(), USER, password);
        its.logins().pending().write(List.of(entry), Optional.empty());
    }

    private String leaveAnothers() throws Exception {
        var another = "127.0.0.1:1:*:another:of-another-account\n";
        WholeFile.write(its.pending(), another.getBytes(StandardCharsets.UTF_8));
        return another;
    }

    /// Its new password may be the only one that the server takes.
    @Test
    void whatAnotherAccountsChangeHasLeftStays(TestServer server) throws Exception {
        var another = leaveAnothers();
        leave(NEW);
        server.execute("postgres", "ALTER ROLE rotating PASSWORD " + Sql.literal(NEW.reveal()));
        var second = its.pending().resolveSibling("pgpass.pending-2");
        assertTrue(Files.exists(second));

        assertTrue(done(rotate(Optional.empty(), Optional.empty())).resumed());
        assertFalse(Files.exists(second));
        assertFalse(done(rotate(Optional.empty(), Optional.empty())).resumed());

        assertEquals(another, Files.readString(its.pending()));
    }

    @Test
    void aChangeThatCannotBeginLeavesWhatAnotherAccountsHasLeft() throws Exception {
        var another = leaveAnothers();
        its.logins().pending().remove();

        assertEquals(another, Files.readString(its.pending()));
    }

    @Test
    void theServerTakesTheNewOneAndRefusesTheOldOne() throws Exception {
        var report = done(rotate(Optional.empty(), Optional.empty()));

        assertEquals(its.file().path(), report.file());
        assertTrue(its.stored().reveal().matches("([2-9a-km-np-z]{4}-){4}[2-9a-km-np-z]{4}"));
        assertTrue(its.logins().isAccepted(its.stored()));
        assertFalse(its.logins().isAccepted(OLD));
        assertFalse(Files.exists(its.pending()));
    }

    @Test
    void whatWasTypedBeforeIsForgotten() throws Exception {
        var account = its.logins().account(its.profile().addresses().getFirst());
        its.passwords().remember(account.host(), account.port(), USER, Passwords.Found.typed(OLD));

        done(rotate(Optional.of(NEW), Optional.empty()));

        assertEquals(
                NEW.reveal(),
                its.passwords()
                        .find(account, Optional.empty())
                        .orElseThrow()
                        .password()
                        .reveal());
    }

    @Test
    void theServerNeverSeesThePassword(TestServer server) throws Exception {
        server.execute("postgres", "ALTER ROLE rotating SET log_statement = 'all'");

        done(rotate(Optional.of(NEW), Optional.empty()));

        var log = server.log();
        assertTrue(log.contains("ALTER ROLE \"rotating\" PASSWORD"), "the change is not in the log");
        assertFalse(log.contains("one é"), "the password is in the log");
        assertEquals(
                "t",
                server.value(
                        "postgres",
                        "SELECT rolpassword LIKE 'SCRAM-SHA-256$%' FROM pg_authid WHERE rolname = 'rotating'"));
    }

    @Test
    void thePasswordThatHoldsAlreadyIsNoNewOne() throws Exception {
        var outcome = rotate(Optional.of(OLD), Optional.empty());

        assertInstanceOf(
                Problem.OldPasswordAccepted.class,
                assertInstanceOf(Outcome.Failed.class, outcome).problem());
        its.nothingHasChanged();
    }

    /// It is known before the server is asked for anything, so that nothing has to be taken back.
    @Test
    void nothingBeginsWhereTheFileIsNotToBeChanged(TestServer server) throws Exception {
        var known = "SELECT rolpassword FROM pg_authid WHERE rolname = 'rotating'";
        var before = server.value("postgres", known);
        Files.setPosixFilePermissions(its.file().path(), PosixFilePermissions.fromString("r--------"));

        var outcome = rotate(Optional.of(NEW), Optional.empty());

        assertEquals(
                new PasswordFileProblem.PasswordFileReadOnly(its.file().path()),
                assertInstanceOf(Outcome.Failed.class, outcome).problem());
        its.nothingHasChanged();
        assertEquals(before, server.value("postgres", known), "the server had another password for a moment");
    }

    /// As after a power cut between the server and the password file.
    @Test
    void anInterruptedChangeIsFinished(TestServer server) throws Exception {
        var address = its.profile().addresses().getFirst();
        leave(NEW);
        server.execute("postgres", "ALTER ROLE rotating PASSWORD " + Sql.literal(NEW.reveal()));

        assertEquals(
                new Problem.ChangeUnfinished(USER, address.host(), its.pending()),
                assertInstanceOf(Outcome.Failed.class, its.check()).problem());
        var report = done(rotate(
                Optional.empty(),
                Optional.of(new Odoo(Optional.empty(), its.conf(), Optional.empty(), Optional.empty()))));

        assertTrue(report.resumed());
        assertEquals(NEW.reveal(), its.stored().reveal());
        assertTrue(Files.readString(its.conf()).contains("db_password = "));
        assertFalse(Files.exists(its.pending()));
    }

    /// The server has forgotten the old one: nobody may say that it holds again.
    @Test
    void anInterruptedChangeWhoseOdooFailsIsNotToldAsTakenBack(TestServer server) throws Exception {
        var address = its.profile().addresses().getFirst();
        leave(NEW);
        server.execute("postgres", "ALTER ROLE rotating PASSWORD " + Sql.literal(NEW.reveal()));
        var odoo = new Odoo(Optional.empty(), its.conf(), Optional.of("exit 7"), Optional.empty());

        var outcome = rotate(Optional.empty(), Optional.of(odoo));

        var failed = new Problem.RestartFailed("exit 7", 7, List.of());
        assertEquals(
                new Problem.ChangeStuck(USER, address.host(), its.pending(), List.of(failed)),
                assertInstanceOf(Outcome.Failed.class, outcome).problem());
        assertTrue(Files.exists(its.pending()), "the new one is not lost");
        var again = new Odoo(Optional.empty(), its.conf(), Optional.empty(), Optional.empty());
        assertTrue(done(rotate(Optional.empty(), Optional.of(again))).resumed());
    }

    /// Else the second would take what the first has begun for a change that was interrupted.
    @Test
    void twoNeverChangeItAtOnce() throws Exception {
        var begun = home.resolve("begun");
        var end = home.resolve("end");
        var restart = "touch '%s'; until [ -e '%s' ]; do sleep 0.05; done; exit 7".formatted(begun, end);
        var odoo = new Odoo(Optional.empty(), its.conf(), Optional.of(restart), Optional.empty());
        try (var first = Executors.newSingleThreadExecutor()) {
            var changing = first.submit(() -> rotate(Optional.of(NEW), Optional.of(odoo)));
            Outcome<RotateReport> second;
            try {
                while (!Files.exists(begun) && !changing.isDone()) {
                    Thread.sleep(20);
                }
                second = rotate(Optional.empty(), Optional.empty());
            } finally {
                Files.createFile(end);
            }

            var busy = assertInstanceOf(
                    Problem.PasswordBusy.class,
                    assertInstanceOf(Outcome.Failed.class, second).problem());
            assertEquals(ApplicationName.here(), busy.who());
            assertInstanceOf(
                    Problem.RestartFailed.class,
                    assertInstanceOf(Outcome.Failed.class, changing.get()).problem());
        }
        its.nothingHasChanged();
    }

    /// As after a power cut before the server knew the new one.
    @Test
    void aPasswordThatTheServerNeverKnewIsForgotten() throws Exception {
        leave(NEW);

        var report = done(rotate(Optional.empty(), Optional.empty()));

        assertFalse(report.resumed());
        assertFalse(its.logins().isAccepted(NEW));
        assertTrue(its.logins().isAccepted(its.stored()));
    }
}

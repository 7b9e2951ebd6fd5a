package org.sauvrest.core.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.credentials.RotateRequest.Odoo;
import org.sauvrest.core.odoo.OdoosHere;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.passwords.PasswordEntry;
import org.sauvrest.core.passwords.PasswordFile;
import org.sauvrest.core.passwords.Passwords;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.process.SystemProcesses;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WebServer;
import org.sauvrest.testing.WithServer;

@ExtendWith(WithServer.class)
class RotationTest {

    private static final String USER = "rotating";
    private static final Password OLD = new Password("old one");
    private static final Password NEW = new Password("new: \\one é");

    private static final String CONF =
            "[options]\n; the account\ndb_user = rotating\ndb_password=old one\nworkers = 3\n";

    @TempDir
    private Path home;

    private ServerProfile profile;
    private PasswordFile file;
    private Passwords passwords;
    private Path conf;
    private Logins logins;

    @BeforeEach
    void anAccountOfItsOwn(TestServer server) throws Exception {
        server.execute("postgres", "CREATE ROLE rotating LOGIN PASSWORD " + Sql.literal(OLD.reveal()));
        profile = server.profile(home).toBuilder().user(USER).build();
        file = new PasswordFile(home.resolve("pgpass"));
        file.store(profile.addresses().getFirst().host(), server.port(), USER, OLD);
        passwords = new Passwords(Map.of(), file);
        conf = Files.writeString(home.resolve("odoo.conf"), CONF);
        Files.setPosixFilePermissions(conf, PosixFilePermissions.fromString("rw-r-----"));
        logins = new Logins(profile, file);
    }

    @AfterEach
    void noAccountIsLeft(TestServer server) throws Exception {
        server.execute("postgres", "DROP ROLE rotating");
    }

    private Outcome<RotateReport> rotate(Optional<Password> password, Optional<Odoo> odoo) {
        return new CredentialService(
                        passwords, new SystemProcesses(), new OdoosHere(home, home, Map.of()), Duration.ofSeconds(1))
                .rotate(new RotateRequest(profile, password, odoo))
                .outcome(Progress.UNWATCHED);
    }

    private static Odoo here(Path conf, Optional<String> restart, Optional<String> url) {
        return new Odoo(Optional.empty(), conf, restart, url);
    }

    private static RotateReport done(Outcome<RotateReport> outcome) {
        return outcome instanceof Outcome.Done<RotateReport>(var report) ? report : fail(outcome.toString());
    }

    private Password stored() throws Exception {
        var address = profile.addresses().getFirst();
        return file.find(logins.account(address)).orElseThrow();
    }

    private void nothingHasChanged() throws Exception {
        assertTrue(logins.isAccepted(OLD));
        assertEquals(OLD.reveal(), stored().reveal());
        assertEquals(CONF, Files.readString(conf));
        assertFalse(Files.exists(home.resolve("pgpass.pending")));
    }

    @Test
    void theServerTakesTheNewOneAndRefusesTheOldOne() throws Exception {
        var report = done(rotate(Optional.empty(), Optional.empty()));

        assertEquals(file.path(), report.file());
        assertTrue(stored().reveal().matches("([2-9a-km-np-z]{4}-){4}[2-9a-km-np-z]{4}"));
        assertTrue(logins.isAccepted(stored()));
        assertFalse(logins.isAccepted(OLD));
        assertFalse(Files.exists(home.resolve("pgpass.pending")));
    }

    @Test
    void whatWasTypedBeforeIsForgotten() throws Exception {
        var account = logins.account(profile.addresses().getFirst());
        passwords.remember(account.host(), account.port(), USER, Passwords.Found.typed(OLD));

        done(rotate(Optional.of(NEW), Optional.empty()));

        assertEquals(
                NEW.reveal(),
                passwords
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
    void anOdooIsChangedAndRestartedAndAnswers() throws Exception {
        var restarted = home.resolve("restarted");
        try (var web = new WebServer(200)) {
            var report = done(rotate(
                    Optional.of(NEW),
                    Optional.of(
                            here(conf, Optional.of("cp '" + conf + "' '" + restarted + "'"), Optional.of(web.url())))));

            assertTrue(report.restarted());
        }
        assertEquals(CONF.replace("db_password=old one", "db_password = " + NEW.reveal()), Files.readString(conf));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(conf)));
        assertEquals(Files.readString(conf), Files.readString(restarted));
    }

    @Test
    void whereTheOdooDoesNotRestartAllIsAsBefore() throws Exception {
        var outcome =
                rotate(Optional.of(NEW), Optional.of(here(conf, Optional.of("echo why; exit 7"), Optional.empty())));

        assertEquals(
                new Problem.RestartFailed("echo why; exit 7", 7, List.of("why")),
                assertInstanceOf(Outcome.Failed.class, outcome).problem());
        nothingHasChanged();
    }

    @Test
    void whereTheOdooDoesNotAnswerAllIsAsBefore() throws Exception {
        var restarts = home.resolve("restarts");
        try (var web = new WebServer(500)) {
            var outcome = rotate(
                    Optional.of(NEW),
                    Optional.of(here(conf, Optional.of("echo x >> '" + restarts + "'"), Optional.of(web.url()))));

            var failed = assertInstanceOf(Outcome.Failed.class, outcome);
            assertEquals(new Problem.OdooSilent(web.url(), new Fault.Http(500)), failed.problem());
        }
        nothingHasChanged();
        assertEquals(List.of("x", "x"), Files.readAllLines(restarts), "with the new one, and again with the old one");
    }

    @Test
    void anOdooOfAnotherAccountIsLeftAlone() throws Exception {
        Files.writeString(conf, CONF.replace("rotating", "other"));

        var outcome = rotate(Optional.of(NEW), Optional.of(here(conf, Optional.empty(), Optional.empty())));

        assertEquals(
                new Problem.OdooConfOther(conf, "other", USER),
                assertInstanceOf(Outcome.Failed.class, outcome).problem());
        Files.writeString(conf, CONF);
        nothingHasChanged();
    }

    @Test
    void thePasswordThatHoldsAlreadyIsNoNewOne() throws Exception {
        var outcome = rotate(Optional.of(OLD), Optional.empty());

        assertInstanceOf(
                Problem.OldPasswordAccepted.class,
                assertInstanceOf(Outcome.Failed.class, outcome).problem());
        nothingHasChanged();
    }

    /// As after a power cut between the server and the password file.
    @Test
    void anInterruptedChangeIsFinished(TestServer server) throws Exception {
        var address = profile.addresses().getFirst();
        PendingPassword.beside(file).write(List.of(PasswordEntry.of(address.host(), address.port(), USER, NEW)));
        server.execute("postgres", "ALTER ROLE rotating PASSWORD " + Sql.literal(NEW.reveal()));

        var report = done(rotate(Optional.empty(), Optional.of(here(conf, Optional.empty(), Optional.empty()))));

        assertTrue(report.resumed());
        assertEquals(NEW.reveal(), stored().reveal());
        assertTrue(Files.readString(conf).contains("db_password = "));
        assertFalse(Files.exists(home.resolve("pgpass.pending")));
    }

    /// As after a power cut before the server knew the new one.
    @Test
    void aPasswordThatTheServerNeverKnewIsForgotten() throws Exception {
        var address = profile.addresses().getFirst();
        PendingPassword.beside(file).write(List.of(PasswordEntry.of(address.host(), address.port(), USER, NEW)));

        var report = done(rotate(Optional.empty(), Optional.empty()));

        assertFalse(report.resumed());
        assertFalse(logins.isAccepted(NEW));
        assertTrue(logins.isAccepted(stored()));
    }
}

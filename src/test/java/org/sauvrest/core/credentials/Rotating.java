package org.sauvrest.core.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.sauvrest.core.credentials.RotateRequest.Odoo;
import org.sauvrest.core.odoo.OdoosHere;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.passwords.Password;
import org.sauvrest.core.passwords.PasswordFile;
import org.sauvrest.core.passwords.Passwords;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.core.process.SystemProcesses;
import org.sauvrest.core.remote.SshLogin;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.testing.TestServer;

/// An account of one test's own, the file that has its password, and the configuration of an Odoo that uses it.
record Rotating(
        TestServer server,
        Path home,
        ServerProfile profile,
        PasswordFile file,
        Passwords passwords,
        Path conf,
        Logins logins) {

    static final String USER = "rotating";
    static final Password OLD = new Password("old one");
    static final Password NEW = new Password("new: \\one é");

    static final String CONF = "[options]\n; the account\ndb_user = rotating\ndb_password=old one\nworkers = 3\n";

    static Rotating on(TestServer server, Path home) throws Exception {
        server.execute("postgres", "CREATE ROLE rotating LOGIN PASSWORD " + Sql.literal(OLD.reveal()));
        var profile = server.profile(home).toBuilder().user(USER).build();
        var file = new PasswordFile(home.resolve("pgpass"));
        file.store(profile.addresses().getFirst().host(), server.port(), USER, OLD);
        var conf = Files.writeString(home.resolve("odoo.conf"), CONF);
        Files.setPosixFilePermissions(conf, PosixFilePermissions.fromString("rw-r-----"));
        return new Rotating(
                server, home, profile, file, new Passwords(Map.of(), file), conf, new Logins(profile, file));
    }

    Outcome<RotateReport> rotate(Optional<Password> password, Optional<Odoo> odoo, Duration patience) {
        return rotate(new RotateRequest(profile, password, odoo), patience);
    }

    Outcome<RotateReport> rotateWithoutOdoo() {
        return rotate(new RotateRequest(profile, Optional.empty(), Optional.empty(), true), Duration.ZERO);
    }

    private Outcome<RotateReport> rotate(RotateRequest request, Duration patience) {
        return new CredentialService(
                        passwords, new SystemProcesses(), new OdoosHere(home, home, Map.of()), ssh(), patience)
                .rotate(request)
                .outcome(Progress.UNWATCHED);
    }

    private SshLogin ssh() {
        return SshLogin.usual(home.resolve(".ssh"), Optional.empty());
    }

    Outcome<LoginProof> check() {
        return new CredentialService(passwords, new SystemProcesses(), new OdoosHere(home, home, Map.of()), ssh())
                .check(profile)
                .outcome(Progress.UNWATCHED);
    }

    static RotateReport done(Outcome<RotateReport> outcome) {
        return outcome instanceof Outcome.Done<RotateReport>(var report) ? report : fail(outcome.toString());
    }

    Password stored() throws Exception {
        return file.find(logins.account(profile.addresses().getFirst())).orElseThrow();
    }

    /// What an interrupted change leaves.
    Path pending() {
        return home.resolve("pgpass.pending");
    }

    void nothingHasChanged() throws Exception {
        assertTrue(logins.isAccepted(OLD));
        assertEquals(OLD.reveal(), stored().reveal());
        assertEquals(CONF, Files.readString(conf));
        assertFalse(Files.exists(pending()));
    }

    void remove() throws Exception {
        server.execute("postgres", "DROP ROLE rotating");
    }
}

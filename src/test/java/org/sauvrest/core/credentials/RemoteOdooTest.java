package org.sauvrest.core.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

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
import org.sauvrest.core.passwords.PasswordFile;
import org.sauvrest.core.passwords.Passwords;
import org.sauvrest.core.postgres.Sql;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.process.SystemProcesses;
import org.sauvrest.core.remote.RemoteFault;
import org.sauvrest.core.remote.SshLogin;
import org.sauvrest.core.remote.SshPlace;
import org.sauvrest.core.remote.Target;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.testing.OpenSshd;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// A change of password with an Odoo on another computer, behind a real OpenSSH server.
@ExtendWith(WithServer.class)
class RemoteOdooTest {

    private static final String USER = "remoteodoo";
    private static final Password OLD = new Password("old one");
    private static final Password NEW = new Password("it's: \\one é");
    private static final String CONF = "[options]\ndb_user = remoteodoo\ndb_password=old one\n";

    @TempDir
    private Path home;

    private ServerProfile profile;
    private PasswordFile file;
    private OpenSshd computer;
    private Path conf;
    private Logins logins;

    @BeforeEach
    void anOdooElsewhere(TestServer server) throws Exception {
        assumeTrue(OpenSshd.isPossible(), "there is no /usr/sbin/sshd: install openssh-server");
        server.execute("postgres", "CREATE ROLE remoteodoo LOGIN PASSWORD " + Sql.literal(OLD.reveal()));
        profile = server.profile(home).toBuilder().user(USER).build();
        file = new PasswordFile(home.resolve("pgpass"));
        file.store(profile.addresses().getFirst().host(), server.port(), USER, OLD);
        logins = new Logins(profile, file);
        Files.createDirectory(home.resolve(".ssh"));
        var key = OpenSshd.key(home.resolve(".ssh/id_ed25519"), "ed25519", "");
        computer = new OpenSshd(
                Files.createDirectory(home.resolve("odoo")), "127.78.1.1", Path.of(key + ".pub"), "ed25519");
        Files.writeString(home.resolve(".ssh/known_hosts"), computer.knownHost());
        conf = Files.writeString(computer.home().resolve("odoo's.conf"), CONF);
        Files.setPosixFilePermissions(conf, PosixFilePermissions.fromString("rw-r-----"));
    }

    @AfterEach
    void noAccountIsLeft(TestServer server) throws Exception {
        if (OpenSshd.isPossible()) {
            computer.close();
            server.execute("postgres", "DROP ROLE remoteodoo");
        }
    }

    private Outcome<RotateReport> rotate(String restart) {
        var login = SshLogin.usual(home.resolve(".ssh"), Optional.empty());
        var place =
                new SshPlace(new Target(computer.address(), computer.port(), System.getProperty("user.name")), login);
        var odoo = new Odoo(Optional.of(place), conf, Optional.of(restart), Optional.empty());
        return new CredentialService(
                        new Passwords(Map.of(), file),
                        new SystemProcesses(),
                        new OdoosHere(home, home, Map.of()),
                        Duration.ofSeconds(1))
                .rotate(new RotateRequest(profile, Optional.of(NEW), Optional.of(odoo)))
                .outcome(Progress.UNWATCHED);
    }

    @Test
    void theConfigurationThereIsChangedAndTheOdooRestarted() throws Exception {
        var outcome = rotate("cp \"$HOME/odoo's.conf\" \"$HOME/restarted\"");

        assertInstanceOf(Outcome.Done.class, outcome, () -> outcome + computer.log());
        assertEquals(CONF.replace("db_password=old one", "db_password = " + NEW.reveal()), Files.readString(conf));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(conf)));
        assertEquals(Files.readString(conf), Files.readString(computer.home().resolve("restarted")));
        assertTrue(logins.isAccepted(NEW));
    }

    @Test
    void whereItDoesNotRestartAllIsAsBeforeThereToo() throws Exception {
        var outcome = rotate("echo why; exit 7");

        assertEquals(
                new Problem.RestartFailed("echo why; exit 7", 7, List.of("why")),
                assertInstanceOf(Outcome.Failed.class, outcome).problem());
        assertEquals(CONF, Files.readString(conf));
        assertTrue(logins.isAccepted(OLD));
        assertFalse(logins.isAccepted(NEW));
    }

    @Test
    void whereTheComputerIsNotTheOneThatIsKnownNothingIsChanged() throws Exception {
        Files.delete(home.resolve(".ssh/known_hosts"));

        var outcome = rotate("true");

        var problem = assertInstanceOf(Outcome.Failed.class, outcome).problem();
        assertEquals(
                RemoteFault.KEY_NEW,
                assertInstanceOf(Problem.RemoteFailed.class, problem).fault());
        assertEquals(CONF, Files.readString(conf));
        assertTrue(logins.isAccepted(OLD));
    }
}

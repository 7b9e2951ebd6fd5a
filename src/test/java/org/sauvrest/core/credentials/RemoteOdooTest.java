package org.sauvrest.core.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
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
import org.sauvrest.core.problem.RemoteProblem;
import org.sauvrest.core.process.SystemProcesses;
import org.sauvrest.core.remote.RemoteFault;
import org.sauvrest.core.remote.SshLogin;
import org.sauvrest.core.remote.SshPlace;
import org.sauvrest.core.remote.Target;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.testing.OpenSshd;
import org.sauvrest.testing.StandInOdoo;
import org.sauvrest.testing.StandInOdoo.Habit;
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

    private SshPlace place() {
        var login = SshLogin.usual(home.resolve(".ssh"), Optional.empty());
        return new SshPlace(new Target(computer.address(), computer.port(), System.getProperty("user.name")), login);
    }

    private Outcome<RotateReport> rotate(String restart) {
        return rotate(restart, Duration.ofSeconds(1));
    }

    private Outcome<RotateReport> rotate(String restart, Duration patience) {
        var odoo = new Odoo(Optional.of(place()), conf, Optional.of(restart), Optional.empty());
        return rotate(new RotateRequest(profile, Optional.of(NEW), Optional.of(odoo)), patience);
    }

    private Outcome<RotateReport> rotate(RotateRequest request, Duration patience) {
        return new CredentialService(
                        new Passwords(Map.of(), file),
                        new SystemProcesses(),
                        new OdoosHere(home, home, Map.of()),
                        SshLogin.usual(home.resolve(".ssh"), Optional.empty()),
                        patience)
                .rotate(request)
                .outcome(Progress.UNWATCHED);
    }

    private StandInOdoo odoo(TestServer server, Path itsConf) throws Exception {
        return new StandInOdoo(server, computer.home().resolve("odoo"), itsConf, Habit.AT_START);
    }

    @Test
    void theConfigurationThereIsChangedAndTheOdooRestartedAndLogsIn(TestServer server) throws Exception {
        try (var odoo = odoo(server, conf)) {
            var outcome = rotate(odoo.restart(), Duration.ofSeconds(30));

            RotateReport report =
                    outcome instanceof Outcome.Done<RotateReport>(var done) ? done : fail(outcome + computer.log());
            var login = report.login().orElseThrow();
            assertTrue(login.application().matches("odoo-\\d+"), login.application());
            assertEquals(Files.readString(conf), Files.readString(odoo.loaded()));
        }
        assertEquals(CONF.replace("db_password=old one", "db_password = " + NEW.reveal()), Files.readString(conf));
        assertEquals("rw-r-----", PosixFilePermissions.toString(Files.getPosixFilePermissions(conf)));
        assertTrue(logins.isAccepted(NEW));
    }

    @Test
    void whereItIsNotLetInAllIsAsBeforeThereToo(TestServer server) throws Exception {
        var forgotten = Files.copy(conf, computer.home().resolve("the-one-that-it-reads.conf"));
        try (var odoo = odoo(server, forgotten)) {
            var outcome = rotate(odoo.restart());

            assertInstanceOf(
                    Problem.OdooNotLoggedIn.class,
                    assertInstanceOf(Outcome.Failed.class, outcome).problem());
            assertEquals(2, odoo.starts(), "with the new one, and again with the old one");
        }
        assertEquals(CONF, Files.readString(conf));
        assertTrue(logins.isAccepted(OLD));
        assertFalse(logins.isAccepted(NEW));
    }

    @Test
    void theComputerTellsItsAddresses() throws Exception {
        var own = new OdooHost.Here(new SystemProcesses()).addresses();

        var told = new OdooHost.There(place()).addresses();

        assertTrue(own.containsAll(told), () -> told + " of " + own);
        var others = own.stream().filter(address -> !address.isLoopbackAddress() && !address.isLinkLocalAddress());
        assertEquals(others.collect(Collectors.toSet()), told);
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

    /// The computer is reached again as it was then, and what needed no secret is done again.
    @Test
    void anInterruptedChangeIsFinishedThereToo(TestServer server) throws Exception {
        var pending = home.resolve("pgpass.pending");
        var noted = home.resolve("noted");
        var restart = "[ -e '%2$s' ] || cp '%1$s' '%2$s'; exit 7".formatted(pending, noted);
        rotate(restart);
        Files.move(noted, pending);
        server.execute("postgres", "ALTER ROLE remoteodoo PASSWORD " + Sql.literal(NEW.reveal()));

        var again = new RotateRequest(profile, Optional.empty(), Optional.empty());
        var outcome = rotate(again, Duration.ZERO);

        var stuck = assertInstanceOf(
                Problem.ChangeStuck.class,
                assertInstanceOf(Outcome.Failed.class, outcome).problem());
        assertEquals(List.of(new Problem.RestartFailed(restart, 7, List.of(""))), stuck.left());
        assertTrue(Files.readString(conf).contains("db_password = " + NEW.reveal()));
        Files.delete(home.resolve(".ssh/known_hosts"));
        var refused = assertInstanceOf(
                Problem.OdooUnfinished.class,
                assertInstanceOf(Outcome.Failed.class, rotate(again, Duration.ZERO))
                        .problem());
        assertTrue(refused.options().contains("--odoo-host " + place().target()), refused.options());
    }

    @Test
    void whereTheComputerIsNotTheOneThatIsKnownNothingIsChanged() throws Exception {
        Files.delete(home.resolve(".ssh/known_hosts"));

        var outcome = rotate("true");

        var problem = assertInstanceOf(Outcome.Failed.class, outcome).problem();
        assertEquals(
                RemoteFault.KEY_NEW,
                assertInstanceOf(RemoteProblem.RemoteFailed.class, problem).fault());
        assertEquals(CONF, Files.readString(conf));
        assertTrue(logins.isAccepted(OLD));
    }
}

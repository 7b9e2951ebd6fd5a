package org.sauvrest.core.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.SauvRest;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.Progress;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

@ExtendWith(WithServer.class)
class AccountStandingTest {

    private static final String SECRET = TestServer.SECRET.replace("\\", "\\\\").replace(":", "\\:");

    @TempDir
    private Path home;

    private SauvRest core;
    private ServerProfile profile;
    private Path usual;

    @BeforeEach
    void aComputerWithoutAPassword(TestServer server) {
        core = server.coreWithoutPassword(home);
        profile = server.profile(home.resolve("saves"));
        usual = core.passwords().file().path();
    }

    private static void holds(Path file, String text) throws Exception {
        Files.writeString(file, text);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
    }

    private AccountStanding standing() throws Exception {
        return core.credentials().standing(profile).run(Progress.UNWATCHED);
    }

    private static Problem problem(AccountStanding standing) {
        return assertInstanceOf(Outcome.Failed.class, standing.login()).problem();
    }

    @Test
    void aLoginIsProvedWithTheLineThatCounts() throws Exception {
        holds(usual, "# mine\nelsewhere:1:*:prof:x\n127.0.0.1:*:*:prof:" + SECRET + "\n");

        var standing = standing();

        assertInstanceOf(Outcome.Done.class, standing.login());
        assertEquals(usual, standing.file());
        assertEquals(Optional.of(3), standing.line());
        assertEquals(Optional.empty(), standing.shadowed());
    }

    @Test
    void aLineThatNeverCountsIsTold() throws Exception {
        holds(usual, "*:*:*:*:wrong\n127.0.0.1:*:*:prof:" + SECRET + "\n");

        var standing = standing();

        assertInstanceOf(Problem.PasswordWrong.class, problem(standing));
        assertEquals(Optional.of(1), standing.line());
        assertEquals(Optional.of(2), standing.shadowed());
    }

    @Test
    void theServersOwnFileCountsWhereItHasALine() throws Exception {
        var own = home.resolve("own");
        profile = profile.toBuilder().passwordFile(own).build();
        assertEquals(own, standing().file(), "where it is looked for first");
        holds(usual, "*:*:*:*:" + SECRET + "\n");
        assertEquals(usual, standing().file());
        holds(own, "*:*:*:prof:" + SECRET + "\n");
        assertEquals(own, standing().file());
    }

    @Test
    void whatTheFileSaysIsToldOfAServerThatIsGoneToo() throws Exception {
        holds(usual, "127.0.0.1:1:*:prof:x\n");
        profile = profile.toBuilder().port(1).build();

        var standing = standing();

        assertInstanceOf(Problem.PortClosed.class, problem(standing));
        assertEquals(Optional.of(1), standing.line());
    }
}

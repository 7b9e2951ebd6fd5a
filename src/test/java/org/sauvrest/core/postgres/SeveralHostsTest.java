package org.sauvrest.core.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.sauvrest.core.demo.PrivateServer;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.ServerProfile;
import org.sauvrest.testing.OwnServer;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// Of several hosts the primary is found, wherever it stands in the list.
@ExtendWith(WithServer.class)
class SeveralHostsTest {

    private static final int DEAD = 1;

    private static @Nullable OwnServer standby;

    @BeforeAll
    static void startTheStandby(TestServer primary) throws Exception {
        standby = OwnServer.standbyOf(primary);
        standby().start(Map.of());
    }

    @AfterAll
    static void stopTheStandby() {
        standby().close();
    }

    private static OwnServer standby() {
        return java.util.Objects.requireNonNull(standby);
    }

    private static ServerProfile profile(int... ports) {
        var hosts = Arrays.stream(ports)
                .mapToObj(port -> PrivateServer.HOST + ":" + port)
                .toList();
        return ServerProfile.builder("test", hosts, "prof").build();
    }

    private static int found(TestServer server, int... ports) throws Exception {
        try (var session = server.connector().open(profile(ports), "test")) {
            session.execute("CREATE TEMPORARY TABLE proof (id int)");
            return session.login().address().port();
        }
    }

    @Test
    void thePrimaryIsFoundWhicheverTheOrder(TestServer server) throws Exception {
        int primary = server.port();

        assertEquals(primary, found(server, primary, standby().port()));
        assertEquals(primary, found(server, standby().port(), primary));
        assertEquals(primary, found(server, DEAD, standby().port(), primary));
        assertEquals(primary, found(server, DEAD, primary));
    }

    @Test
    void standbysAloneAreNoPrimary(TestServer server) {
        var refusal = assertThrows(
                ProblemException.class, () -> found(server, standby().port()));

        assertEquals(
                new Problem.NoPrimary(
                        List.of(PrivateServer.HOST + ":" + standby().port())),
                refusal.problem());
    }

    @Test
    void whereNoneIsThereTheFirstOnesProblemIsTold(TestServer server) {
        var refusal = assertThrows(ProblemException.class, () -> found(server, DEAD, 2));

        assertEquals(new Problem.PortClosed(PrivateServer.HOST, DEAD), refusal.problem());
    }

    @Test
    void theStandbysSessionsAreClosedAgain(TestServer server) throws Exception {
        found(server, standby().port(), server.port());

        try (var watcher = server.connector().open(Logins.at(standby().address(), "postgres"), "postgres")) {
            var deadline = System.nanoTime() + 30_000_000_000L;
            while (watcher.one("SELECT count(*) FROM pg_stat_activity WHERE usename = 'prof'", row -> row.number(1))
                    > 0) {
                assertTrue(System.nanoTime() < deadline);
                Thread.sleep(20);
            }
        }
    }

    @Test
    void aServerThatIsNotReadyIsTold(TestServer server) throws Exception {
        try (var stopping = OwnServer.standbyOf(server)) {
            // A standby that takes no guests is what starting up looks like, for as long as one likes.
            stopping.start(Map.of("hot_standby", "off"));

            var refusal = assertThrows(ProblemException.class, () -> found(server, stopping.port()));

            var problem = assertInstanceOf(Problem.ServerNotReady.class, refusal.problem());
            assertTrue(problem.answer().contains("not accepting connections"), problem.answer());
        }
    }

    @Test
    void aServerThatIsStoppingIsTold() throws Exception {
        try (var stopping = OwnServer.create()) {
            stopping.start(Map.of());
            var connector = new Connector(new org.sauvrest.core.passwords.Passwords(
                    Map.of(), new org.sauvrest.core.passwords.PasswordFile(stopping.data())));
            var login = Logins.at(stopping.address(), "postgres");
            // Who is still there is waited for; closing the server sends him away.
            var last = connector.open(login, "postgres");
            stopping.stopPolitely();
            Problem problem = new Problem.NoServer();
            for (int i = 0; i < 1000 && !(problem instanceof Problem.ServerNotReady); i++) {
                try (var another = connector.open(login, "postgres")) {
                    assertTrue(another.isAlive() && last.isAlive());
                } catch (ProblemException e) {
                    problem = e.problem();
                }
                Thread.sleep(20);
            }
            assertInstanceOf(Problem.ServerNotReady.class, problem);
        }
    }
}

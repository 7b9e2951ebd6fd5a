package org.sauvrest.core.postgres;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.sauvrest.core.passwords.PasswordFile;
import org.sauvrest.core.passwords.Passwords;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.settings.HostPort;
import org.sauvrest.core.settings.TlsMode;

/// Addresses where no PostgreSQL is: the look beforehand and the connecting itself come to the same problem.
class StrangersTest {

    /// No letter of such a name ever leads to an address (RFC 6761).
    private static final HostPort NOWHERE = new HostPort("no-such-computer.invalid", 5432);

    /// TCP knows no connection to a multicast address: the system has no way to it.
    private static final HostPort NO_WAY = new HostPort("224.0.0.1", 5432);

    private static Problem connecting(HostPort address, TlsMode tls, Duration patience) {
        var connector = new Connector(new Passwords(Map.of(), new PasswordFile(Path.of("none"))), patience);
        return assertThrows(
                        ProblemException.class,
                        () -> connector.open(Logins.of(address, "prof", Optional.of("x"), tls), "postgres"))
                .problem();
    }

    private static Problem connecting(HostPort address, TlsMode tls) {
        return connecting(address, tls, Duration.ofSeconds(20));
    }

    private static HostPort closed() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return new HostPort("127.0.0.1", socket.getLocalPort());
        }
    }

    @Test
    void aNameThatLeadsNowhere() {
        var problem = new Problem.HostUnknown(NOWHERE.host());

        assertEquals(Optional.of(problem), ServerProbe.resolve(NOWHERE));
        assertEquals(problem, connecting(NOWHERE, TlsMode.PREFER));
    }

    @Test
    void aFolderOfSocketsIsNoHost() {
        assertEquals(
                new Problem.HostUnknown("/var/run/postgresql"),
                connecting(new HostPort("/var/run/postgresql", 5432), TlsMode.PREFER));
    }

    @Test
    void aClosedPort() throws Exception {
        var address = closed();
        var problem = new Problem.PortClosed(address.host(), address.port());

        assertEquals(Optional.empty(), ServerProbe.resolve(address));
        assertEquals(Optional.of(problem), ServerProbe.connect(address));
        assertEquals(problem, connecting(address, TlsMode.PREFER));
    }

    @Test
    void anAddressToWhichThereIsNoWay() {
        var problem = new Problem.NoAnswer(NO_WAY.host(), NO_WAY.port());

        assertEquals(Optional.of(problem), ServerProbe.connect(NO_WAY));
        assertEquals(problem, connecting(NO_WAY, TlsMode.PREFER));
    }

    @Test
    void aWebServer() throws Exception {
        try (var web = Strangers.http()) {
            var problem =
                    new Problem.NotPostgres(web.address().host(), web.address().port());

            assertEquals(Optional.empty(), ServerProbe.connect(web.address()));
            assertEquals(Optional.of(problem), ServerProbe.greet(web.address()));
            for (var tls : List.of(TlsMode.PREFER, TlsMode.DISABLE, TlsMode.REQUIRE)) {
                assertEquals(problem, connecting(web.address(), tls), tls.word());
            }
        }
    }

    @Test
    void somethingThatHangsUp() throws Exception {
        try (var rude = Strangers.closing()) {
            var problem = new Problem.NotPostgres(
                    rude.address().host(), rude.address().port());

            assertEquals(Optional.of(problem), ServerProbe.greet(rude.address()));
            for (var tls : List.of(TlsMode.PREFER, TlsMode.DISABLE)) {
                assertEquals(problem, connecting(rude.address(), tls), tls.word());
            }
        }
    }

    @Test
    void somethingThatTakesTheCallAndSaysNothing() throws Exception {
        try (var silent = Strangers.silent();
                var hanging = Strangers.hanging()) {
            assertEquals(Optional.of(noAnswer(silent)), ServerProbe.greet(silent.address(), 300));
            for (var tls : List.of(TlsMode.PREFER, TlsMode.DISABLE)) {
                assertEquals(noAnswer(silent), connecting(silent.address(), tls, Duration.ofMillis(300)), tls.word());
            }
            assertEquals(noAnswer(hanging), connecting(hanging.address(), TlsMode.PREFER, Duration.ofMillis(300)));
        }
    }

    private static Problem noAnswer(Strangers stranger) {
        return new Problem.NoAnswer(
                stranger.address().host(), stranger.address().port());
    }

    @Test
    void connectingCanBeInterrupted() throws Exception {
        try (var silent = Strangers.silent()) {
            var ending = new CompletableFuture<Boolean>();
            var connecting = Thread.ofVirtual().start(() -> {
                try {
                    connecting(silent.address(), TlsMode.DISABLE);
                    ending.complete(false);
                } catch (AssertionError e) {
                    ending.complete(e.getCause() instanceof InterruptedException);
                }
            });
            Thread.sleep(100);
            connecting.interrupt();

            assertTrue(ending.get(60, TimeUnit.SECONDS));
        }
    }
}

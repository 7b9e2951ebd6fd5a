package org.sauvrest.core.credentials;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.sauvrest.core.credentials.Rotating.NEW;

import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.sauvrest.core.credentials.RotateRequest.Odoo;
import org.sauvrest.core.operation.Outcome;
import org.sauvrest.core.operation.Threads;
import org.sauvrest.core.problem.Fault;
import org.sauvrest.core.problem.Problem;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.testing.TestServer;
import org.sauvrest.testing.WithServer;

/// An Odoo that takes a connection and never answers on it.
@ExtendWith(WithServer.class)
class RestartProofTest {

    private static final int SECONDS_TO_CANCEL = 15;

    @TempDir
    private Path home;

    private ServerSocket door;
    private String url;

    @BeforeEach
    void anOdooThatHangs() throws Exception {
        door = new ServerSocket(0, 8, InetAddress.getLoopbackAddress());
        url = "http://127.0.0.1:" + door.getLocalPort() + "/web/login";
    }

    @AfterEach
    void itEnds() throws Exception {
        door.close();
    }

    @Test
    void whoCancelsDoesNotWaitForIt(TestServer server) throws Exception {
        var its = Rotating.on(server, home);
        try {
            var odoo = new Odoo(Optional.empty(), its.conf(), Optional.of("true"), Optional.of(url));
            var rotating =
                    new FutureTask<>(() -> its.rotate(Optional.of(NEW), Optional.of(odoo), Duration.ofMinutes(2)));
            // A thread of the kind that the program itself works with: others hear an interruption anyhow.
            var worker = Threads.start(rotating);
            try (var asked = door.accept()) {
                assertEquals('G', asked.getInputStream().read(), "it is asked for a page");

                worker.interrupt();
                var outcome = rotating.get(SECONDS_TO_CANCEL, TimeUnit.SECONDS);

                assertInstanceOf(Outcome.Stopped.class, outcome, outcome.toString());
                asked.setSoTimeout(SECONDS_TO_CANCEL * 1000);
                asked.getInputStream().readAllBytes();
            }
            its.nothingHasChanged();
        } finally {
            its.remove();
        }
    }

    @Test
    void oneThatIsNotThereIsToldOnceTimeIsUp() throws Exception {
        door.close();
        var proof = new RestartProof(Optional.of(url), Duration.ofMillis(1));
        long begun = System.nanoTime();

        var failed = assertThrows(ProblemException.class, proof::requireAnswer);

        assertEquals(new Problem.OdooSilent(url, new Fault.NotListening()), failed.problem());
        assertTrue(System.nanoTime() - begun < TimeUnit.SECONDS.toNanos(20));
    }
}

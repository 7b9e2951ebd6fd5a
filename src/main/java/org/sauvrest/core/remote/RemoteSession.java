package org.sauvrest.core.remote;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.client.session.ClientSession;

/// A session on another computer.
public final class RemoteSession implements AutoCloseable {

    /// More than any password file or message has; a command that prints without end is not listened to for ever.
    private static final int LARGEST_OUTPUT = 1024 * 1024;

    private final ClientSession session;

    RemoteSession(ClientSession session) {
        this.session = session;
    }

    /// Runs a command, as the login shell there takes it.
    ///
    /// @param input for its standard input: secrets go this way, and never into the command, which others there see
    public Answer run(String command, byte[] input, Duration patience) throws RemoteException, InterruptedException {
        return run(command, input, patience, LARGEST_OUTPUT);
    }

    /// As the other.
    ///
    /// @param largest output; what is printed beyond is not kept
    public Answer run(String command, byte[] input, Duration patience, int largest)
            throws RemoteException, InterruptedException {
        var output = new Bounded(largest);
        var errors = new Bounded(LARGEST_OUTPUT);
        try (var channel = session.createExecChannel(command)) {
            channel.setOut(output);
            channel.setErr(errors);
            channel.open().verify(patience);
            try (var stream = channel.getInvertedIn()) {
                stream.write(input);
            } catch (IOException e) {
                // A command that ends without reading everything says by its status why.
            }
            // The channel's own way to wait passes over an interruption: who cancels would wait as long as we do.
            var closed = new CountDownLatch(1);
            channel.addCloseFutureListener(future -> closed.countDown());
            if (!closed.await(patience.toMillis(), TimeUnit.MILLISECONDS)) {
                throw RemoteException.during(RemoteFault.LATE, output.text());
            }
            var status = channel.getExitStatus();
            if (status == null && channel.getExitSignal() == null) {
                throw RemoteException.during(RemoteFault.LOST, output.text());
            }
            return new Answer(status == null ? -1 : status, output.toByteArray(), errors.text());
        } catch (IOException e) {
            throw SshFaults.explained(e);
        }
    }

    /// Starts a command whose output may have no end, and whose standard input stays open until it is closed.
    ///
    /// @param patience until it has begun
    public RemoteRun start(String command, Duration patience) throws RemoteException, InterruptedException {
        try {
            return new RemoteRun(session.createExecChannel(command), patience);
        } catch (IOException e) {
            throw SshFaults.explained(e);
        }
    }

    /// A way to a port of that computer which only its own programs reach, and at which nobody listens yet.
    ///
    /// @return nothing where it passes no connection on
    public Optional<PortPassage> passage() throws RemoteException, InterruptedException {
        return Passage.toFreePort(session);
    }

    boolean isOpen() {
        return session.isOpen();
    }

    private static final class Bounded extends ByteArrayOutputStream {

        private final int largest;

        Bounded(int largest) {
            this.largest = largest;
        }

        @Override
        public synchronized void write(byte[] bytes, int start, int length) {
            super.write(bytes, start, Math.min(length, largest - size()));
        }

        synchronized String text() {
            return toString(StandardCharsets.UTF_8);
        }
    }

    @Override
    public void close() {
        session.close(true);
    }
}

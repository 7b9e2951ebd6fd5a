package org.sauvrest.core.remote;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.client.channel.ChannelExec;

/// A command that runs on another computer, and is read while it runs.
public final class RemoteRun implements AutoCloseable {

    private static final int MILLISECONDS_BETWEEN_LOOKS = 50;

    private final ChannelExec channel;
    private final CountDownLatch closed = new CountDownLatch(1);

    /// @param channel not yet open
    RemoteRun(ChannelExec channel, Duration patience) throws IOException {
        this.channel = channel;
        channel.setRedirectErrorStream(true);
        channel.addCloseFutureListener(future -> closed.countDown());
        channel.open().verify(patience);
    }

    /// Its standard output and error.
    public InputStream output() {
        return channel.getInvertedOut();
    }

    /// Writes to its standard input. A command that no longer reads says by its status why.
    public void give(byte[] input) {
        try {
            channel.getInvertedIn().write(input);
            channel.getInvertedIn().flush();
        } catch (IOException e) {
            return;
        }
    }

    /// Ends its standard input.
    public void hangUp() {
        try {
            channel.getInvertedIn().close();
        } catch (IOException e) {
            // It has ended, and its input with it.
            return;
        }
    }

    /// Waits for its end, or for that of the connection. What it has left running may still hold its output open.
    public boolean hasEnded(Duration patience) throws InterruptedException {
        long until = System.nanoTime() + patience.toNanos();
        // The library's own way to wait passes over an interruption.
        while (!isEnded() && System.nanoTime() < until) {
            closed.await(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
        }
        return isEnded();
    }

    /// As [#hasEnded], without heed to an interruption.
    public void awaitEnd(Duration patience) {
        long until = System.nanoTime() + patience.toNanos();
        boolean interrupted = false;
        while (!isEnded() && System.nanoTime() < until) {
            try {
                closed.await(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS);
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean isEnded() {
        return closed.getCount() == 0 || channel.getExitStatus() != null || channel.getExitSignal() != null;
    }

    /// Its exit status, once it has ended; -1 where it was killed.
    ///
    /// @throws RemoteException where the connection broke before
    public int status() throws RemoteException {
        var status = channel.getExitStatus();
        if (status == null && channel.getExitSignal() == null) {
            throw new RemoteException(RemoteFault.LOST, "");
        }
        return status == null ? -1 : status;
    }

    @Override
    public void close() {
        channel.close(true);
    }
}

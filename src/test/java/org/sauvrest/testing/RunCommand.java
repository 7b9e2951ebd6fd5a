package org.sauvrest.testing;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.apache.sshd.server.Environment;
import org.apache.sshd.server.ExitCallback;
import org.apache.sshd.server.channel.ChannelSession;
import org.apache.sshd.server.command.Command;
import org.jspecify.annotations.Nullable;

/// A command that came through SSH, run by a real shell in a home of its own.
final class RunCommand implements Command {

    private final String line;
    private final File home;
    private final Map<String, String> environment;
    private InputStream in = InputStream.nullInputStream();
    private OutputStream out = OutputStream.nullOutputStream();
    private OutputStream err = OutputStream.nullOutputStream();
    private ExitCallback exit = (status, message, immediately) -> {};
    private volatile @Nullable Process process;

    RunCommand(String line, File home, Map<String, String> environment) {
        this.line = line;
        this.home = home;
        this.environment = environment;
    }

    @Override
    public void setInputStream(InputStream stream) {
        in = stream;
    }

    @Override
    public void setOutputStream(OutputStream stream) {
        out = stream;
    }

    @Override
    public void setErrorStream(OutputStream stream) {
        err = stream;
    }

    @Override
    public void setExitCallback(ExitCallback callback) {
        exit = callback;
    }

    @Override
    public void start(ChannelSession channel, Environment given) throws IOException {
        var builder = new ProcessBuilder("/bin/sh", "-c", line).directory(home);
        builder.environment().clear();
        builder.environment().putAll(environment);
        builder.environment().put("HOME", home.getPath());
        var started = builder.start();
        process = started;
        Thread.ofPlatform().daemon().start(() -> pump(in, started.getOutputStream()));
        var errors = Thread.ofPlatform().daemon().start(() -> pump(started.getErrorStream(), err));
        Thread.ofPlatform().daemon().start(() -> {
            pump(started.getInputStream(), out);
            try {
                errors.join();
                exit.onExit(started.waitFor());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
    }

    private static void pump(InputStream from, OutputStream to) {
        try (from) {
            // What a program has said is heard while it still runs, as from a real server.
            var portion = new byte[8192];
            for (int count = from.read(portion); count >= 0; count = from.read(portion)) {
                to.write(portion, 0, count);
                to.flush();
            }
        } catch (IOException e) {
            // The other end has gone.
        } finally {
            try {
                to.close();
            } catch (IOException e) {
                // It has gone already.
            }
        }
    }

    @Override
    public void destroy(ChannelSession channel) throws IOException {
        var running = process;
        if (running == null) {
            return;
        }
        // The shell's children first: they would live on without it.
        running.descendants().forEach(ProcessHandle::destroyForcibly);
        running.destroy();
        try {
            running.waitFor(1, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running.destroyForcibly();
    }
}

package org.sauvrest.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sauvrest.core.demo.PrivateServer;
import org.sauvrest.core.postgres.ServerPrograms;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.core.remote.PosixScript;

/// Is to PostgreSQL and to a browser what an Odoo is. It reads its configuration when it starts, keeps the session that
/// it opens, calls it as Odoo does, and answers a browser even where the server refuses it. The session is one of a
/// real `psql`.
public final class StandInOdoo implements AutoCloseable {

    /// When it opens its session.
    public enum Habit {
        AT_START,
        WHEN_ASKED
    }

    private final Path folder;
    private final WebServer web;

    /// @param folder of its own, which is made
    /// @param conf the configuration that it reads
    public StandInOdoo(TestServer server, Path folder, Path conf, Habit habit)
            throws IOException, InterruptedException, ProblemException {
        this.folder = Files.createDirectory(folder);
        Files.writeString(script(), text(server.port(), conf, habit));
        OpenSshd.run("mkfifo", folder.resolve("pipe").toString());
        web = new WebServer(200, () -> run("page"));
    }

    /// A pipe that nobody closes keeps psql waiting for what it is to do.
    private String text(int port, Path conf, Habit habit) throws ProblemException {
        return """
            #!/bin/sh
            # start | page | stop
            cd %s || exit 1
            stop() {
                [ -f session ] && kill "$(cat session)" 2>/dev/null
                rm -f session
            }
            open() {
                [ -f session ] && kill -0 "$(cat session)" 2>/dev/null && return
                PGPASSWORD=$(sed -n 's/^db_password *= *//p' loaded)
                PGUSER=$(sed -n 's/^db_user *= *//p' loaded)
                export PGPASSWORD PGUSER
                sh -c 'PGAPPNAME=odoo-$$ exec %s -X -q -w -h %s -p %d -d postgres' <>pipe >>log 2>&1 &
                echo $! >session
            }
            case $1 in
            start)
                stop
                cp %s loaded
                echo started >>starts
                [ %s = AT_START ] && open
                ;;
            page) open ;;
            stop) stop ;;
            esac
            exit 0
            """.formatted(
                        PosixScript.quoted(folder.toString()),
                        ServerPrograms.find(System.getenv()).path("psql"),
                        PrivateServer.HOST,
                        port,
                        PosixScript.quoted(conf.toString()),
                        habit);
    }

    private Path script() {
        return folder.resolve("odoo");
    }

    /// The command that starts it anew.
    public String restart() {
        return "sh " + PosixScript.quoted(script().toString()) + " start";
    }

    public String url() {
        return web.url();
    }

    public Path loaded() {
        return folder.resolve("loaded");
    }

    /// How often it was started.
    public int starts() throws IOException {
        return Files.readAllLines(folder.resolve("starts")).size();
    }

    private void run(String verb) {
        try {
            OpenSshd.run("sh", script().toString(), verb);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        web.close();
        run("stop");
    }
}

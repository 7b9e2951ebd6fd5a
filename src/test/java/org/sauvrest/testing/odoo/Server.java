package org.sauvrest.testing.odoo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;

/// One run of the program: the databases that it was told are loaded or updated, then it ends, or serves them.
final class Server {

    private static final int FAILED = 255;
    private static final int INTERRUPTED = 130;

    private final Running running;
    private final Series series;
    private final Options options;
    private final Databases databases;
    private volatile boolean serving;
    private volatile boolean ended;

    Server(Running running) {
        this.running = running;
        this.series = running.series();
        this.options = running.options();
        this.databases = new Databases(running);
    }

    int run() {
        if (options.user().equals("postgres") && series.since(6, 1)) {
            System.err.println("Using the database user 'postgres' is a security risk, aborting.");
            return 1;
        }
        introduce();
        if (options.user().equals("postgres")) {
            running.log(
                    "ERROR",
                    "",
                    "Connecting to the database as 'postgres' user is forbidden, as it present major"
                            + " security issues. Shutting down.");
            return 1;
        }
        Runtime.getRuntime().addShutdownHook(new Thread(this::signalled));
        try {
            if (series.since(9)) {
                for (var database : options.databases()) {
                    new Creation(running, database).run();
                }
            }
            listen();
            int status = preload();
            if (options.stop()) {
                if (series.since(8)) {
                    sayEnd();
                }
                return end(status);
            }
            serve();
            return end(0);
        } catch (PythonFault e) {
            // Nobody has caught it.
            (series.since(6, 1) ? System.err : System.out).println(e.traceback(running));
            return end(1);
        }
    }

    private void introduce() {
        if (!series.since(6, 1)) {
            running.log("INFO", "", "OpenERP version - " + running.version());
            running.log("INFO", "", "addons_path - " + String.join(",", options.addonsPath()));
        } else {
            running.log("INFO", "", series.product() + " version " + running.version());
            if (series.since(10) && !options.value("config").isEmpty()) {
                running.log("INFO", "", "Using configuration file at " + options.value("config"));
            }
            running.log("INFO", "", "addons paths: " + running.addons());
        }
        if (series.since(10)) {
            running.log("INFO", "", "database: %s@%s:%s".formatted(options.user(), options.host(), options.port()));
        } else {
            var between = series.since(6, 1) ? ": " : " - ";
            running.log("INFO", "", "database hostname" + between + options.host());
            running.log("INFO", "", "database port" + between + options.port());
            running.log("INFO", "", "database user" + between + options.user());
        }
        if (!series.since(6, 1)) {
            running.log("INFO", "", "initialising distributed objects services");
        }
        if (series.since(14)) {
            running.log().raw("Warn: Can't find .pfb for face 'Times-Roman'");
            running.log(
                    "INFO",
                    "addons.base.models.ir_actions_report",
                    "You need Wkhtmltopdf to print a pdf version of the reports.");
        }
    }

    /// With workers the port is taken even where the program shall stop after its work; the oldest series always does.
    private void listen() throws PythonFault {
        boolean workers = options.number("workers") > 0;
        if (options.stop() && !workers && series.since(6, 1)) {
            return;
        }
        if (options.netrpc(series)) {
            takeNetrpc();
        }
        if (!options.http()) {
            return;
        }
        try {
            new WebService(running, databases).start();
        } catch (IOException e) {
            if (workers || !series.since(8)) {
                throw new PythonFault(
                        series.since(11) ? "OSError" : "socket.error", "[Errno 98] Address already in use");
            }
            // The thread of the service ends, and nothing else does.
            running.log().raw("""
                    Exception in thread %s.service.httpd:
                    Traceback (most recent call last):
                      File "/usr/lib/python3/socketserver.py", line 466, in server_bind
                        self.socket.bind(self.server_address)
                    OSError: [Errno 98] Address already in use""".formatted(series.logger()));
        }
        if (series.since(7)) {
            running.log(
                    "INFO",
                    series.since(8) ? "service.server" : "service.wsgi_server",
                    "HTTP service (werkzeug) running on " + options.httpInterface() + ":" + options.httpPort());
        }
    }

    /// The protocol of the old client: nobody here speaks it, but its port is taken.
    private void takeNetrpc() throws PythonFault {
        try {
            var door = new ServerSocket(options.netrpcPort(), 1, InetAddress.getLoopbackAddress());
            Thread.ofPlatform().daemon().start(() -> turnAway(door));
        } catch (IOException e) {
            throw new PythonFault("socket.error", "[Errno 98] Address already in use");
        }
    }

    private static void turnAway(ServerSocket door) {
        try (door) {
            while (true) {
                door.accept().close();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /// @return the exit status that the series has for it
    private int preload() throws PythonFault {
        var init = options.init();
        var update = options.update();
        int failures = 0;
        for (var database : options.databases()) {
            try {
                databases.load(database, init, update);
            } catch (PythonFault e) {
                failures++;
                if (!series.since(6, 1)) {
                    throw e;
                }
                running.log(
                        series.since(8) ? "CRITICAL" : "ERROR",
                        database,
                        series.since(8) ? "service.server" : "",
                        "Failed to initialize database `" + database + "`.");
                running.log().raw(e.traceback(running));
                if (series.since(8)) {
                    return FAILED;
                }
            }
            // Only the first database is updated: what was asked for counts as done.
            init = Set.of();
            update = Set.of();
        }
        return series.since(7) ? failures : 0;
    }

    private void serve() throws PythonFault {
        if (!series.since(8)) {
            running.log("INFO", "", "OpenERP server is running, waiting for connections...");
        }
        serving = true;
        try {
            Thread.sleep(Long.MAX_VALUE);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void sayEnd() {
        if (options.number("workers") > 0) {
            running.log("INFO", "service.server", "Stopping gracefully");
            return;
        }
        var database = options.databases().isEmpty() ? "?" : options.databases().getLast();
        running.log("INFO", database, "service.server", "Initiating shutdown");
        running.log(
                "INFO", database, "service.server", "Hit CTRL-C again or send a second signal to force the shutdown.");
        if (series.since(16)) {
            running.log("INFO", database, "sql_db", "ConnectionPool(used=0/count=0/max=64): Closed 1 connections ");
        }
    }

    private int end(int status) {
        ended = true;
        return status;
    }

    private void signalled() {
        if (ended) {
            return;
        }
        Conduct.end();
        if (serving) {
            sayEnd();
            Runtime.getRuntime().halt(0);
        }
        System.err.println("Traceback (most recent call last):\nKeyboardInterrupt");
        Runtime.getRuntime().halt(INTERRUPTED);
    }
}

package org.sauvrest.faults;

import java.time.Duration;
import org.sauvrest.core.problem.ProblemException;
import org.sauvrest.testing.TestServer;

/// Uses a context as Odoo does: connects again at once whenever it is thrown out, and notes in the ledger what the
/// server said was committed.
final class Writer implements AutoCloseable {

    private static final Duration BETWEEN_ROWS = Duration.ofMillis(4);
    private static final Duration BETWEEN_CONNECTIONS = Duration.ofMillis(5);
    private static final String IDENTITY = "SELECT oid FROM pg_database WHERE datname = current_database()";

    private final TestServer server;
    private final String context;
    private final Ledger ledger;
    private final Thread thread;
    private volatile boolean stopping;

    Writer(TestServer server, String context, Ledger ledger) {
        this.server = server;
        this.context = context;
        this.ledger = ledger;
        this.thread = Thread.ofVirtual().start(this::write);
    }

    private void write() {
        long number = 0;
        while (!stopping) {
            try (var session = server.session(context, "odoo")) {
                long database = session.one(IDENTITY, row -> row.number(1));
                while (!stopping) {
                    number++;
                    ledger.attempt(database, number);
                    session.execute("INSERT INTO journal VALUES (" + number + ")");
                    ledger.committed(database, number);
                    Thread.sleep(BETWEEN_ROWS);
                }
            } catch (ProblemException e) {
                // Thrown out, or not let in yet.
                pause();
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(BETWEEN_CONNECTIONS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void close() {
        stopping = true;
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}

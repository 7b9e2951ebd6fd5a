package org.sauvrest.core.postgres;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Function;
import org.postgresql.PGConnection;
import org.sauvrest.core.operation.Ahead;
import org.sauvrest.core.operation.Threads;
import org.sauvrest.core.problem.ProblemException;

/// One connection to one database. Each call can be interrupted: the server is then told to cancel the statement.
public final class Session implements Ahead.Closing {

    private static final int SECONDS_TO_ANSWER = 5;
    private static final int CANCEL_ATTEMPTS = 25;
    private static final int MILLISECONDS_TO_CANCEL = 200;

    private static final String TLS = "SELECT (SELECT version FROM pg_stat_ssl WHERE pid = pg_backend_pid())";

    private final Connection connection;
    private final Login login;
    private final String database;

    Session(Connection connection, Login login, String database) {
        this.connection = connection;
        this.login = login;
        this.database = database;
    }

    public Login login() {
        return login;
    }

    public String database() {
        return database;
    }

    /// The server's version, such as 15.
    public int majorVersion() throws ProblemException {
        try {
            return connection.getMetaData().getDatabaseMajorVersion();
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    /// The server's version in full, such as `15.18 (Debian 15.18-0+deb12u1)`.
    public String version() throws ProblemException {
        try {
            return connection.getMetaData().getDatabaseProductVersion();
        } catch (SQLException e) {
            throw problem(e);
        }
    }

    /// The version of the protocol that protects the connection, such as `TLSv1.3`; absent where nothing does.
    public Optional<String> tls() throws ProblemException, InterruptedException {
        return one(TLS, row -> row.maybeText(1));
    }

    /// Runs statements without an answer; several are separated by `;` and sent at once.
    public void execute(String sql) throws ProblemException, InterruptedException {
        run(() -> {
            try (var statement = connection.createStatement()) {
                return statement.execute(sql);
            }
        });
    }

    public <T> List<T> rows(String sql, Function<Row, T> reader, Object... arguments)
            throws ProblemException, InterruptedException {
        return run(() -> {
            try (var statement = connection.prepareStatement(sql)) {
                bind(statement, arguments);
                var rows = new ArrayList<T>();
                try (var result = statement.executeQuery()) {
                    var row = new Row(result);
                    while (result.next()) {
                        rows.add(reader.apply(row));
                    }
                }
                return rows;
            }
        });
    }

    /// The first row of an answer.
    public <T> Optional<T> first(String sql, Function<Row, T> reader, Object... arguments)
            throws ProblemException, InterruptedException {
        return rows(sql, reader, arguments).stream().findFirst();
    }

    /// An answer's only value.
    public <T> T one(String sql, Function<Row, T> reader, Object... arguments)
            throws ProblemException, InterruptedException {
        return rows(sql, reader, arguments).getFirst();
    }

    /// Whether the server still answers on this connection.
    public boolean isAlive() {
        try {
            return connection.isValid(SECONDS_TO_ANSWER);
        } catch (SQLException e) {
            return false;
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // The server has ended it already, or the network has: in both cases it is closed.
            return;
        }
    }

    private <T> T run(SqlWork<T> work) throws ProblemException, InterruptedException {
        if (Thread.interrupted()) {
            throw new InterruptedException();
        }
        var future = new CompletableFuture<T>();
        Threads.start(() -> {
            try {
                future.complete(work.run());
            } catch (SQLException | RuntimeException e) {
                future.completeExceptionally(e);
            }
        });
        try {
            return future.get();
        } catch (ExecutionException e) {
            throw problem(Objects.requireNonNull(e.getCause()));
        } catch (InterruptedException e) {
            cancel(future);
            throw e;
        }
    }

    private ProblemException problem(Throwable cause) {
        return switch (cause) {
            case SQLException fault -> SqlProblems.explain(fault, login, database);
            case Row.UncheckedSqlException wrapped -> SqlProblems.explain(wrapped.fault(), login, database);
            case RuntimeException unforeseen -> throw unforeseen;
            default -> throw new IllegalStateException(cause);
        };
    }

    private void cancel(CompletableFuture<?> future) {
        try {
            // Again and again, since the statement may reach the server only after the first request to cancel it.
            var cancelling = connection.unwrap(PGConnection.class);
            for (int attempt = 0; attempt < CANCEL_ATTEMPTS && !future.isDone(); attempt++) {
                cancelling.cancelQuery();
                ended(future);
            }
        } catch (SQLException | ExecutionException e) {
            // The statement was cancelled, or the server is gone: the caller is stopping either way.
            return;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void ended(CompletableFuture<?> future) throws ExecutionException, InterruptedException {
        try {
            future.get(MILLISECONDS_TO_CANCEL, TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            return;
        }
    }

    private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }

    private interface SqlWork<T> {
        T run() throws SQLException;
    }
}

package org.sauvrest.testing.odoo;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/// A connection to a database, in a transaction until it is committed or closed; its errors are those of psycopg2.
final class Cursor implements AutoCloseable {

    private final Running running;
    private final String database;
    private final Connection connection;
    private int queries;

    private Cursor(Running running, String database, Connection connection) {
        this.running = running;
        this.database = database;
        this.connection = connection;
    }

    static Cursor open(Running running, String database) throws PythonFault {
        var options = running.options();
        var login = new Properties();
        login.setProperty("user", options.user());
        login.setProperty("password", options.password());
        if (running.series().since(13)) {
            login.setProperty(
                    "ApplicationName", "odoo-" + ProcessHandle.current().pid());
        }
        var url = "jdbc:postgresql://" + options.host() + ":" + options.port() + "/"
                + java.net.URLEncoder.encode(database, java.nio.charset.StandardCharsets.UTF_8);
        try {
            var connection = DriverManager.getConnection(url, login);
            connection.setAutoCommit(false);
            return new Cursor(running, database, connection);
        } catch (SQLException e) {
            running.log("INFO", "sql_db", "Connection to the database failed");
            throw new PythonFault(
                    "psycopg2.OperationalError",
                    "connection to server at \"%s\", port %s failed: %s\n"
                            .formatted(options.host(), options.port(), words(e).replaceFirst("^FATAL: ", "FATAL:  ")));
        }
    }

    String database() {
        return database;
    }

    int queries() {
        return queries;
    }

    int execute(String sql, Object... arguments) throws PythonFault {
        queries++;
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            statement.execute();
            return Math.max(statement.getUpdateCount(), 0);
        } catch (SQLException e) {
            throw badQuery(sql, e);
        }
    }

    /// The first column of an answer, as text; null values are left out.
    List<String> column(String sql, Object... arguments) throws PythonFault {
        return rows(sql, 1, arguments).stream().map(List::getFirst).toList();
    }

    List<List<String>> rows(String sql, int columns, Object... arguments) throws PythonFault {
        queries++;
        try (var statement = connection.prepareStatement(sql)) {
            bind(statement, arguments);
            var rows = new ArrayList<List<String>>();
            try (var result = statement.executeQuery()) {
                while (result.next()) {
                    var row = new ArrayList<String>();
                    for (int i = 1; i <= columns; i++) {
                        var value = result.getString(i);
                        row.add(value == null ? "" : value);
                    }
                    rows.add(row);
                }
            }
            return rows;
        } catch (SQLException e) {
            throw badQuery(sql, e);
        }
    }

    void commit() throws PythonFault {
        try {
            connection.commit();
        } catch (SQLException e) {
            throw badQuery("COMMIT", e);
        }
    }

    void rollback() {
        try {
            connection.rollback();
        } catch (SQLException e) {
            // The server has done so by itself.
            return;
        }
    }

    boolean isAlive() {
        try {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }

    /// Statements that no transaction bears.
    void autocommit() throws PythonFault {
        try {
            connection.setAutoCommit(true);
        } catch (SQLException e) {
            throw badQuery("COMMIT", e);
        }
    }

    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // It was closed by the server.
            return;
        }
    }

    private static void bind(PreparedStatement statement, Object... arguments) throws SQLException {
        for (int i = 0; i < arguments.length; i++) {
            statement.setObject(i + 1, arguments[i]);
        }
    }

    private PythonFault badQuery(String sql, SQLException fault) {
        running.log("ERROR", database, "sql_db", "bad query: " + sql + "\n" + words(fault) + "\n");
        return new PythonFault(
                type(String.valueOf(fault.getSQLState())), words(fault).replaceFirst("^[A-Z]+: ", ""));
    }

    private String type(String state) {
        var errors = running.series().since(12) ? "psycopg2.errors." : "psycopg2.";
        return switch (state) {
            case "55P03" -> running.series().since(12) ? errors + "LockNotAvailable" : "psycopg2.OperationalError";
            case "42501" -> running.series().since(12) ? errors + "InsufficientPrivilege" : "psycopg2.ProgrammingError";
            case "57P01", "08006", "08003" -> "psycopg2.OperationalError";
            default -> "psycopg2.ProgrammingError";
        };
    }

    private static String words(SQLException fault) {
        return String.valueOf(fault.getMessage()).strip();
    }
}

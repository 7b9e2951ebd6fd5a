package org.sauvrest.core.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;

/// One row of an answer; columns are counted from 1.
public final class Row {

    private final ResultSet result;

    Row(ResultSet result) {
        this.result = result;
    }

    public String text(int column) {
        return maybeText(column).orElse("");
    }

    public Optional<String> maybeText(int column) {
        return Optional.ofNullable(read(() -> result.getString(column)));
    }

    public long number(int column) {
        return read(() -> result.getLong(column));
    }

    public boolean flag(int column) {
        return read(() -> result.getBoolean(column));
    }

    public Instant time(int column) {
        return read(() -> result.getTimestamp(column)).toInstant();
    }

    private static <T> T read(SqlRead<T> read) {
        try {
            return read.get();
        } catch (SQLException e) {
            throw new UncheckedSqlException(e);
        }
    }

    private interface SqlRead<T> {
        T get() throws SQLException;
    }

    /// Carries the driver's exception through a row reader; [Session] unpacks it.
    static final class UncheckedSqlException extends RuntimeException {

        private static final long serialVersionUID = 1L;

        private final SQLException fault;

        UncheckedSqlException(SQLException fault) {
            super(fault);
            this.fault = fault;
        }

        SQLException fault() {
            return fault;
        }
    }
}

package org.cwtt.casework.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;

/// Lends the running transaction's connection to hand-written SQL.
@ApplicationScoped
class Database {
    /// What is done with the connection.
    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /// A failed statement; its cause is the database's own error.
    static final class DatabaseException extends RuntimeException {
        DatabaseException(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    <T> T call(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.with(connection);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }
}

package org.cwtt.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Function;
import javax.sql.DataSource;

/// Lends the connection of the running transaction.
@ApplicationScoped
class Database {
    private static final String SERIALIZATION_FAILURE = "40001";

    private final DataSource dataSource;

    Database(DataSource dataSource) {
        this.dataSource = dataSource;
    }

    <T> T call(Function<Connection, T> work) {
        try (Connection connection = dataSource.getConnection()) {
            return work.apply(connection);
        } catch (SQLException e) {
            throw new DatabaseFailure(e);
        }
    }

    /// What was read has been changed by another transaction: everything is to be done again, on what stands now.
    static DatabaseFailure changedMeanwhile(String what) {
        return new DatabaseFailure(new SQLException(what + " changed meanwhile", SERIALIZATION_FAILURE));
    }

    /// The database failed; its cause says how.
    static final class DatabaseFailure extends RuntimeException {
        DatabaseFailure(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }
}

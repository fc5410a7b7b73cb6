package org.cwtt.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
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

    /// Differences hold only against what was read. What was found is locked, but another transaction may have written
    /// a row first where none was found: then everything is to be done again, on what stands now.
    static void requireAsRead(int rows, long fresh, List<Boolean> inserted) {
        if (inserted.size() != rows || inserted.stream().filter(i -> i).count() != fresh) {
            throw new DatabaseFailure(new SQLException("A row was written meanwhile", SERIALIZATION_FAILURE));
        }
    }

    /// The database failed; its cause says how.
    static final class DatabaseFailure extends RuntimeException {
        DatabaseFailure(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }
}

package org.cwtt.casework.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.cwtt.messaging.Unnest.RowReader;
import org.jspecify.annotations.Nullable;

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

    /// Runs a query with plain parameters; a collection becomes an array of text.
    <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return call(connection -> {
            List<T> found = new ArrayList<>();
            try (PreparedStatement statement = bound(connection, sql, parameters);
                    ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    found.add(reader.read(rows));
                }
            }
            return found;
        });
    }

    /// Runs a change with plain parameters and answers how many rows it touched.
    int update(String sql, @Nullable Object... parameters) {
        return call(connection -> {
            try (PreparedStatement statement = bound(connection, sql, parameters)) {
                return statement.executeUpdate();
            }
        });
    }

    private static PreparedStatement bound(Connection connection, String sql, @Nullable Object... parameters)
            throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < parameters.length; i++) {
            Object parameter = parameters[i];
            statement.setObject(
                    i + 1,
                    switch (parameter) {
                        case Collection<?> many -> connection.createArrayOf("text", many.toArray());
                        case Instant at -> at.atOffset(ZoneOffset.UTC);
                        case null, default -> parameter;
                    });
        }
        return statement;
    }
}

package org.cwtt.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import javax.sql.DataSource;
import org.cwtt.messaging.Unnest.RowReader;
import org.jspecify.annotations.Nullable;

/// The connection of the running transaction.
@ApplicationScoped
class Database {
    interface Work<T> {
        T on(Connection connection) throws SQLException;
    }

    private final DataSource source;

    Database(DataSource source) {
        this.source = source;
    }

    <T> T with(Work<T> work) {
        try (Connection connection = source.getConnection()) {
            return work.on(connection);
        } catch (SQLException e) {
            throw new DatabaseException(e);
        }
    }

    /// Runs a query with plain parameters; a collection becomes an array of text.
    <T> List<T> query(String sql, RowReader<T> reader, @Nullable Object... parameters) {
        return with(connection -> {
            List<T> found = new ArrayList<>();
            try (var statement = connection.prepareStatement(sql)) {
                for (int i = 0; i < parameters.length; i++) {
                    Object parameter = parameters[i];
                    statement.setObject(
                            i + 1,
                            parameter instanceof Collection<?> many
                                    ? connection.createArrayOf("text", many.toArray())
                                    : parameter);
                }
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        found.add(reader.read(rows));
                    }
                }
            }
            return found;
        });
    }

    /// What the database refused; the cause says why.
    static final class DatabaseException extends RuntimeException {
        DatabaseException(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }
}

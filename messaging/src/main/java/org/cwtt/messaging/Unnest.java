package org.cwtt.messaging;

import java.lang.reflect.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/// Set-based SQL: the columns of many rows as one array parameter each, in the order in which they are named.
///
/// ```java
/// Unnest.of(events).uuids(Event::id).texts(Event::name)
///     .update(connection, "INSERT INTO t (id, name) SELECT * FROM unnest(?, ?) ON CONFLICT DO NOTHING");
/// ```
public final class Unnest<R> {
    /// Reads one row of a result.
    @FunctionalInterface
    public interface RowReader<T> {
        T read(ResultSet row) throws SQLException;
    }

    private record Column(String sqlType, @Nullable Object[] values) {}

    private final List<R> rows;
    private final List<Column> columns = new ArrayList<>();

    private Unnest(List<R> rows) {
        this.rows = rows;
    }

    public static <R> Unnest<R> of(Collection<R> rows) {
        return new Unnest<>(List.copyOf(rows));
    }

    public Unnest<R> uuids(Function<R, ? extends @Nullable Object> column) {
        return column("uuid", Object.class, column);
    }

    public Unnest<R> texts(Function<R, @Nullable String> column) {
        return column("text", String.class, column);
    }

    public Unnest<R> longs(Function<R, @Nullable Long> column) {
        return column("bigint", Long.class, column);
    }

    public Unnest<R> ints(Function<R, @Nullable Integer> column) {
        return column("integer", Integer.class, column);
    }

    public Unnest<R> doubles(Function<R, @Nullable Double> column) {
        return column("double precision", Double.class, column);
    }

    public Unnest<R> booleans(Function<R, @Nullable Boolean> column) {
        return column("boolean", Boolean.class, column);
    }

    public Unnest<R> bytes(Function<R, byte @Nullable []> column) {
        return column("bytea", byte[].class, column);
    }

    /// JSON documents, given as text.
    public Unnest<R> jsons(Function<R, @Nullable String> column) {
        return column("jsonb", String.class, column);
    }

    public Unnest<R> instants(Function<R, @Nullable Instant> column) {
        return column("timestamptz", String.class, row -> textOf(column.apply(row)));
    }

    public Unnest<R> dates(Function<R, @Nullable LocalDate> column) {
        return column("date", String.class, row -> textOf(column.apply(row)));
    }

    /// Runs an INSERT, UPDATE or DELETE and answers how many rows it touched.
    public int update(Connection connection, String sql) {
        try (PreparedStatement statement = bind(connection, sql)) {
            return statement.executeUpdate();
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    /// Runs a query, or a change with RETURNING.
    public <T> List<T> query(Connection connection, String sql, RowReader<T> reader) {
        List<T> found = new ArrayList<>();
        try (PreparedStatement statement = bind(connection, sql);
                ResultSet result = statement.executeQuery()) {
            while (result.next()) {
                found.add(reader.read(result));
            }
            return found;
        } catch (SQLException e) {
            throw new SqlFailure(e);
        }
    }

    private Unnest<R> column(String sqlType, Class<?> javaType, Function<R, ? extends @Nullable Object> column) {
        @Nullable Object[] values = (Object[]) Array.newInstance(javaType, rows.size());
        for (int i = 0; i < values.length; i++) {
            values[i] = column.apply(rows.get(i));
        }
        columns.add(new Column(sqlType, values));
        return this;
    }

    private PreparedStatement bind(Connection connection, String sql) throws SQLException {
        PreparedStatement statement = connection.prepareStatement(sql);
        for (int i = 0; i < columns.size(); i++) {
            Column column = columns.get(i);
            statement.setArray(i + 1, connection.createArrayOf(column.sqlType(), column.values()));
        }
        return statement;
    }

    private static @Nullable String textOf(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    /// A failed statement; its cause is the database's own error.
    static final class SqlFailure extends RuntimeException {
        SqlFailure(SQLException cause) {
            super(cause.getMessage(), cause);
        }
    }
}

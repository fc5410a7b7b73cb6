package org.cwtt.system.oracle;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.cwtt.system.Installation;

/// Looks into the services' databases from outside, for the oracle's eyes only.
public final class Databases {
    private final Installation installation;

    public Databases(Installation installation) {
        this.installation = installation;
    }

    /// Reads one row.
    @FunctionalInterface
    public interface Row<T> {
        T read(ResultSet row) throws SQLException;
    }

    /// The rows of a query in a service's database.
    public <T> List<T> rows(String service, String sql, Row<T> reader) {
        Installation.Database database = installation.database(service);
        try (Connection connection = DriverManager.getConnection(database.url(), database.user(), database.password());
                Statement statement = connection.createStatement();
                ResultSet result = statement.executeQuery(sql)) {
            List<T> rows = new ArrayList<>();
            while (result.next()) {
                rows.add(reader.read(result));
            }
            return rows;
        } catch (SQLException e) {
            throw new IllegalStateException("The database of " + service + " did not answer", e);
        }
    }

    /// A query's only number.
    public long number(String service, String sql) {
        return rows(service, sql, row -> row.getLong(1)).getFirst();
    }
}

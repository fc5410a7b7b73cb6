package org.cwtt.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;

/// A database and a user for everyone who keeps something; nobody gets into another's.
final class Databases {
    private final PostgresPart postgres;
    private final Secrets secrets;

    Databases(PostgresPart postgres, Secrets secrets) {
        this.postgres = postgres;
        this.secrets = secrets;
    }

    /// Makes those that are missing. The user bears the name of the database.
    void create(List<String> names) {
        try (Connection connection = postgres.connectAsSuperuser("postgres");
                Statement sql = connection.createStatement()) {
            sql.execute("REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC");
            for (String name : names) {
                create(sql, name);
            }
        } catch (SQLException e) {
            throw new StartFailedException("the databases cannot be made: " + e.getMessage(), e);
        }
    }

    private void create(Statement sql, String name) throws SQLException {
        String user = sql.enquoteIdentifier(name, true);
        if (!exists(sql, "SELECT FROM pg_roles WHERE rolname = " + sql.enquoteLiteral(name))) {
            String password = sql.enquoteLiteral(secrets.databasePassword(name));
            sql.execute("CREATE ROLE " + user + " LOGIN PASSWORD " + password);
        }
        if (!exists(sql, "SELECT FROM pg_database WHERE datname = " + sql.enquoteLiteral(name))) {
            sql.execute("CREATE DATABASE " + user + " OWNER " + user);
        }
        sql.execute("REVOKE ALL ON DATABASE " + user + " FROM PUBLIC");
    }

    private static boolean exists(Statement sql, String query) throws SQLException {
        try (var rows = sql.executeQuery(query)) {
            return rows.next();
        }
    }
}

package org.cwtt.local;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/// A database and a user for everyone who keeps something; nobody gets into another's.
final class Databases {
    private final Connection superuser;
    private final Function<String, String> passwords;

    /// @param superuser connected to the database `postgres`
    /// @param passwords of each user, by name of the database
    Databases(Connection superuser, Function<String, String> passwords) {
        this.superuser = superuser;
        this.passwords = passwords;
    }

    /// Those of the services that keep something, of the registry and of the identity provider.
    static List<String> names() {
        List<String> names = new ArrayList<>(Service.databases());
        names.add(RegistryPart.DATABASE);
        names.add(KeycloakPart.DATABASE);
        return names;
    }

    /// Makes those that are missing, and gives each user its password. The user bears the name of the database.
    void create() {
        try (Statement sql = superuser.createStatement()) {
            sql.execute("REVOKE ALL ON DATABASE postgres, template1 FROM PUBLIC");
            for (String name : names()) {
                create(sql, name);
            }
        } catch (SQLException e) {
            throw new StartFailedException("the databases cannot be made: " + e.getMessage(), e);
        }
    }

    private void create(Statement sql, String name) throws SQLException {
        String user = sql.enquoteIdentifier(name, true);
        if (!exists(sql, "SELECT FROM pg_roles WHERE rolname = " + sql.enquoteLiteral(name))) {
            sql.execute("CREATE ROLE " + user + " LOGIN");
        }
        sql.execute("ALTER ROLE " + user + " PASSWORD " + sql.enquoteLiteral(passwords.apply(name)));
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

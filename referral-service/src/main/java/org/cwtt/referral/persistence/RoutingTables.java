package org.cwtt.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.cwtt.referral.domain.UsedRouting;

/// The routing tables that were used, each as it was when it was used first.
@ApplicationScoped
public class RoutingTables {
    private static final String INSERT = """
            INSERT INTO routing_tables (table_id, version, document, first_used_at) VALUES (?, ?, ?, ?)
            ON CONFLICT DO NOTHING RETURNING table_id, version, first_used_at""";
    private static final String ALL =
            "SELECT table_id, version, first_used_at FROM routing_tables ORDER BY first_used_at DESC, version DESC";
    private static final String FIND = "SELECT document FROM routing_tables WHERE table_id = ? AND version = ?";

    private final Database database;

    RoutingTables(Database database) {
        this.database = database;
    }

    /// Keeps one that was not used before; what is known stays as it is.
    public void add(String id, String version, String document, Instant at) {
        database.query(
                INSERT, RoutingTables::read, id, version, document, OffsetDateTime.ofInstant(at, ZoneOffset.UTC));
    }

    /// All of them, the newest first.
    public List<UsedRouting> all() {
        return database.query(ALL, RoutingTables::read);
    }

    /// The document of one.
    public Optional<String> document(String id, String version) {
        return database.query(FIND, row -> row.getString(1), id, version).stream()
                .findFirst();
    }

    private static UsedRouting read(ResultSet row) throws SQLException {
        return new UsedRouting(
                row.getString("table_id"),
                row.getString("version"),
                row.getObject("first_used_at", OffsetDateTime.class).toInstant());
    }
}

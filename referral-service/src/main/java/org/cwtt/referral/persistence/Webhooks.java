package org.cwtt.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.Webhook;

/// The webhooks of the departments' systems.
@ApplicationScoped
public class Webhooks {
    private static final String INSERT = """
            INSERT INTO webhooks (webhook_id, department, areas, url, secret, created_by, created_at)
            VALUES (?, ?, ?, ?, decode(?, 'base64'), ?, ?) RETURNING webhook_id""";
    private static final String OF =
            "SELECT * FROM webhooks WHERE department = ? AND created_by = ? ORDER BY webhook_id";
    private static final String DELETE =
            "DELETE FROM webhooks WHERE department = ? AND created_by = ? AND webhook_id = ? RETURNING webhook_id";

    private final Database database;

    Webhooks(Database database) {
        this.database = database;
    }

    /// @param secret base64
    public void add(Webhook webhook, String secret) {
        database.query(
                INSERT,
                row -> row.getObject(1, UUID.class),
                webhook.id(),
                webhook.department().name(),
                webhook.areas(),
                webhook.url().toString(),
                secret,
                webhook.createdBy(),
                OffsetDateTime.ofInstant(webhook.createdAt(), ZoneOffset.UTC));
    }

    /// Those that one system registered for its department.
    public List<Webhook> of(Department department, String owner) {
        return database.query(OF, Webhooks::webhook, department.name(), owner);
    }

    /// Removes one with everything that was to be told to it.
    ///
    /// @return false when that system has no such webhook
    public boolean remove(Department department, String owner, UUID id) {
        return !database.query(DELETE, row -> row.getObject(1, UUID.class), department.name(), owner, id)
                .isEmpty();
    }

    private static Webhook webhook(ResultSet row) throws SQLException {
        return new Webhook(
                row.getObject("webhook_id", UUID.class),
                Department.valueOf(row.getString("department")),
                Arrays.asList((String[]) row.getArray("areas").getArray()),
                URI.create(row.getString("url")),
                row.getString("created_by"),
                row.getObject("created_at", OffsetDateTime.class).toInstant());
    }
}

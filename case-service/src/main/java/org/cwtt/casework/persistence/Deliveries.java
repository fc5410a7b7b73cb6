package org.cwtt.casework.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.cwtt.casework.domain.Delivery;
import org.jspecify.annotations.Nullable;

/// What was delivered, and what was missed.
@ApplicationScoped
public class Deliveries {
    private static final String FIND = "SELECT * FROM deliveries WHERE delivery_id = ?";
    private static final String ADD = """
            INSERT INTO deliveries (delivery_id, intervention_id, child_id, delivered_on, result, reason, recorded_by)
            VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING
            """;
    private static final String OF_CHILD = "SELECT * FROM deliveries WHERE " + Children.OR_ABSORBED
            + " ORDER BY delivered_on, recorded_at, delivery_id";
    private static final String LAST =
            "SELECT max(delivered_on) FROM deliveries WHERE intervention_id = ? AND result = 'DELIVERED'";

    private final Database database;

    Deliveries(Database database) {
        this.database = database;
    }

    public Optional<Delivery> find(UUID id) {
        return database.query(FIND, Deliveries::delivery, id).stream().findFirst();
    }

    /// False when the id is there already.
    public boolean add(Delivery delivery) {
        return database.update(
                        ADD,
                        delivery.id(),
                        delivery.interventionId(),
                        delivery.childId(),
                        delivery.on(),
                        delivery.result().name(),
                        delivery.reason(),
                        delivery.by())
                == 1;
    }

    /// All of a child, under this record or one merged into it, earliest first.
    public List<Delivery> of(UUID childId) {
        return database.query(OF_CHILD, Deliveries::delivery, childId, childId);
    }

    /// The day of the latest delivery of a service.
    public @Nullable LocalDate lastOn(UUID interventionId) {
        return database.query(LAST, row -> Optional.ofNullable(row.getObject(1, LocalDate.class)), interventionId)
                .getFirst()
                .orElse(null);
    }

    private static Delivery delivery(ResultSet row) throws SQLException {
        return new Delivery(
                row.getObject("delivery_id", UUID.class),
                row.getObject("intervention_id", UUID.class),
                row.getObject("child_id", UUID.class),
                row.getObject("delivered_on", LocalDate.class),
                Delivery.Result.valueOf(row.getString("result")),
                row.getString("reason"),
                row.getString("recorded_by"));
    }
}

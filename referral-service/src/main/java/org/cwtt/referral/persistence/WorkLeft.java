package org.cwtt.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.stream.Collectors;

/// How much is late, or still to be told. The statutory lane is not in it: nobody is to see how much of it there is.
@ApplicationScoped
public class WorkLeft {
    private static final String OVERDUE =
            "SELECT department, count(*) FROM referrals WHERE due_at < ? GROUP BY department";
    private static final String MESSAGES =
            "SELECT state, count(*) FROM webhook_deliveries WHERE state <> 'DELIVERED' GROUP BY state";

    private record Counted(String what, long count) {}

    private final Database database;

    WorkLeft(Database database) {
        this.database = database;
    }

    /// The referrals whose next step is late, by department.
    public Map<String, Long> overdue(Instant now) {
        return counts(OVERDUE, OffsetDateTime.ofInstant(now, ZoneOffset.UTC));
    }

    /// The messages to webhooks that were not delivered, by state: `PENDING`, `DEAD`.
    public Map<String, Long> messages() {
        return counts(MESSAGES);
    }

    private Map<String, Long> counts(String sql, Object... parameters) {
        return database.query(sql, row -> new Counted(row.getString(1), row.getLong(2)), parameters).stream()
                .collect(Collectors.toMap(Counted::what, Counted::count));
    }
}

package org.cwtt.intake.access.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.cwtt.intake.access.domain.Areas;
import org.cwtt.intake.access.domain.LogEntry;
import org.cwtt.intake.access.domain.LogQuery;
import org.cwtt.intake.access.domain.Verification;
import org.jspecify.annotations.Nullable;

/// What the log of reads tells those who must answer for it.
@ApplicationScoped
public class AccessReports {
    /// Of whose child nothing is left, the nation alone still sees who read it.
    static final String WITHIN = """
            ('ZA' = ANY (string_to_array(:areas, ',')) OR EXISTS (
                SELECT FROM children c JOIN schools s ON s.emis = c.school_id
                WHERE c.id = child_id AND s.areas && string_to_array(:areas, ',')))""";

    private static final String ENTRIES = """
            SELECT position, at, who, what, child_id, why FROM access_log WHERE position > :after AND\s""" + WITHIN;

    private static final String LAST = """
            SELECT position, encode(hash, 'hex') FROM access_log ORDER BY position DESC LIMIT 1""";

    private static final String BREAKS = "SELECT broken_position FROM access_log_breaks()";

    private final EntityManager database;

    AccessReports(EntityManager database) {
        this.database = database;
    }

    /// Entries of children within the areas, in their order, from the one after `wanted.after`.
    @SuppressWarnings("unchecked")
    public List<LogEntry> entries(LogQuery wanted, Areas areas) {
        StringBuilder sql = new StringBuilder(ENTRIES);
        Map<String, Object> parameters = new HashMap<>();
        and(sql, parameters, "child_id = :childId", "childId", wanted.childId());
        and(sql, parameters, "who = :who", "who", wanted.who());
        and(sql, parameters, "at >= :from", "from", wanted.from());
        and(sql, parameters, "at < :until", "until", wanted.until());
        Query query = database.createNativeQuery(sql + " ORDER BY position LIMIT :limit")
                .setParameter("areas", areas.joined())
                .setParameter("after", wanted.after())
                .setParameter("limit", wanted.limit());
        parameters.forEach(query::setParameter);
        List<Object[]> rows = query.getResultList();
        return rows.stream().map(AccessReports::entry).toList();
    }

    private static void and(
            StringBuilder sql, Map<String, Object> parameters, String condition, String name, @Nullable Object value) {
        if (value != null) {
            sql.append(" AND ").append(condition);
            parameters.put(name, value);
        }
    }

    private static LogEntry entry(Object[] row) {
        String what = (String) row[3];
        return new LogEntry(
                ((Number) row[0]).longValue(),
                (Instant) row[1],
                (String) row[2],
                what,
                (UUID) row[4],
                (String) row[5],
                LogEntry.fieldsOf(what));
    }

    /// Follows the chain of hashes from the first entry to the last.
    @SuppressWarnings("unchecked")
    public Verification verify() {
        List<Object[]> last = database.createNativeQuery(LAST).getResultList();
        List<Long> breaks = database.createNativeQuery(BREAKS, Long.class).getResultList();
        return last.isEmpty()
                ? new Verification(0, "", breaks)
                : new Verification(((Number) last.getFirst()[0]).longValue(), (String) last.getFirst()[1], breaks);
    }
}

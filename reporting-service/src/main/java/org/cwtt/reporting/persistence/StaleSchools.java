package org.cwtt.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import org.cwtt.messaging.Unnest;
import org.cwtt.reporting.domain.SchoolRound;
import org.cwtt.reporting.domain.SmallNumbers;

/// Schools that have to be counted again and, where it differs, published.
@ApplicationScoped
public class StaleSchools {
    /// Of all replicas, one publishes at a time: otherwise two would give the same cell two orders of versions.
    private static final long PUBLISHING = 0x5245504f5254L;

    private static final String MARK =
            "INSERT INTO stale_schools (school, round_id) SELECT * FROM unnest(?, ?) AS n (school, round_id)";

    private static final String TAKE = """
            WITH taken AS (
                DELETE FROM stale_schools
                WHERE id IN (SELECT id FROM stale_schools ORDER BY id LIMIT (?)[1])
                RETURNING school, round_id)
            SELECT DISTINCT school, round_id FROM taken""";

    private static final String RULE_DIFFERS = """
            SELECT true FROM unnest(?, ?) AS n (threshold, round_to)
            WHERE NOT EXISTS (SELECT FROM publication_rule r WHERE (r.threshold, r.round_to) = (n.threshold, n.round_to))
            """;

    private static final String REPLACE_RULE = """
            WITH gone AS (DELETE FROM publication_rule), untold AS (DELETE FROM releases), marked AS (
                INSERT INTO stale_schools (school, round_id) SELECT school, round_id FROM counted_places)
            INSERT INTO publication_rule SELECT * FROM unnest(?, ?)""";

    private final Database database;

    StaleSchools(Database database) {
        this.database = database;
    }

    /// Marks schools, and so all areas they lie in or lay in when they were counted last.
    public void mark(Collection<SchoolRound> places) {
        database.call(connection -> Unnest.of(places)
                .texts(SchoolRound::school)
                .texts(SchoolRound::round)
                .update(connection, MARK));
    }

    /// Marks all that is published, if it was protected by another rule.
    public void markAllUnless(SmallNumbers rule) {
        database.call(connection -> {
            Unnest<SmallNumbers> row =
                    Unnest.of(List.of(rule)).ints(SmallNumbers::threshold).ints(SmallNumbers::roundTo);
            boolean differs = !row.query(connection, RULE_DIFFERS, found -> found.getBoolean(1))
                    .isEmpty();
            return differs ? row.update(connection, REPLACE_RULE) : 0;
        });
    }

    /// True when this transaction alone may publish; until it ends.
    public boolean takeTurn() {
        return database.call(connection -> Unnest.of(List.of(PUBLISHING))
                .longs(key -> key)
                .query(connection, "SELECT pg_try_advisory_xact_lock((?)[1])", row -> row.getBoolean(1))
                .getFirst());
    }

    /// Takes the oldest marks and answers the schools they stand for, each once.
    public List<SchoolRound> take(int marks) {
        return database.call(connection -> Unnest.of(List.of(marks))
                .ints(limit -> limit)
                .query(connection, TAKE, row -> new SchoolRound(row.getString("school"), row.getString("round_id"))));
    }
}

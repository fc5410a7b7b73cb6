package org.cwtt.casework.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.cwtt.casework.domain.LevelShifts;
import org.cwtt.casework.domain.MatchedShifts;
import org.cwtt.casework.domain.RiskLevel;
import org.cwtt.casework.persistence.MatchedCohorts.Query;

/// What was last told of matched cohorts.
@ApplicationScoped
public class OutcomeReleases {
    private static final String HOLD = "SELECT pg_advisory_xact_lock(hashtextextended(?, 0))";
    private static final String FIND = """
            SELECT * FROM outcome_releases WHERE intervention = ? AND domain = ? AND area = ? AND round_id = ?
            ORDER BY start_level
            """;
    private static final String PUT = """
            INSERT INTO outcome_releases (intervention, domain, area, round_id, start_level, treated_better,
                treated_same, treated_worse, untreated_better, untreated_same, untreated_worse, released_at, checked_at)
            VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
            ON CONFLICT (intervention, domain, area, round_id, start_level) DO UPDATE SET
                (treated_better, treated_same, treated_worse, untreated_better, untreated_same, untreated_worse,
                 released_at, checked_at)
                = (excluded.treated_better, excluded.treated_same, excluded.treated_worse, excluded.untreated_better,
                   excluded.untreated_same, excluded.untreated_worse, excluded.released_at, excluded.checked_at)
            """;
    private static final String CHECKED = """
            UPDATE outcome_releases SET checked_at = ?
            WHERE intervention = ? AND domain = ? AND area = ? AND round_id = ? AND start_level = ?
            """;

    private final Database database;

    OutcomeReleases(Database database) {
        this.database = database;
    }

    /// @param checkedAt when it was last looked whether it may be told anew
    public record Release(MatchedShifts shifts, Instant releasedAt, Instant checkedAt) {}

    /// Waits until nobody else looks at the same figures, for the running transaction.
    public void hold(Query query) {
        database.query(HOLD, _ -> true, "outcome|" + query);
    }

    public List<Release> find(Query query) {
        return database.query(
                FIND,
                OutcomeReleases::release,
                query.intervention(),
                query.domain().name(),
                query.area(),
                query.from());
    }

    public Optional<Release> find(Query query, RiskLevel startLevel) {
        return find(query).stream()
                .filter(release -> release.shifts().startLevel() == startLevel)
                .findFirst();
    }

    public void put(Query query, MatchedShifts shifts, Instant at) {
        database.update(
                PUT,
                query.intervention(),
                query.domain().name(),
                query.area(),
                query.from(),
                shifts.startLevel().name(),
                shifts.treated().better(),
                shifts.treated().same(),
                shifts.treated().worse(),
                shifts.untreated().better(),
                shifts.untreated().same(),
                shifts.untreated().worse(),
                at,
                at);
    }

    /// Notes that it was looked, and that nothing is told anew.
    public void checked(Query query, RiskLevel startLevel, Instant at) {
        database.update(
                CHECKED,
                at,
                query.intervention(),
                query.domain().name(),
                query.area(),
                query.from(),
                startLevel.name());
    }

    private static Release release(ResultSet row) throws SQLException {
        return new Release(
                new MatchedShifts(
                        RiskLevel.valueOf(row.getString("start_level")),
                        new LevelShifts(
                                row.getLong("treated_better"),
                                row.getLong("treated_same"),
                                row.getLong("treated_worse")),
                        new LevelShifts(
                                row.getLong("untreated_better"),
                                row.getLong("untreated_same"),
                                row.getLong("untreated_worse"))),
                row.getTimestamp("released_at").toInstant(),
                row.getTimestamp("checked_at").toInstant());
    }
}

package org.cwtt.casework.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.cwtt.casework.domain.CaseDecider;
import org.cwtt.casework.domain.Domain;
import org.cwtt.casework.domain.LevelShifts;
import org.cwtt.casework.domain.MatchedShifts;
import org.cwtt.casework.domain.RiskLevel;

/// Finds for each treated child one like it to whom nothing was delivered in the domain, and counts
/// how both fared.
///
/// Both were assessed in the same two rounds and started at the same level. The partner is sought among
/// those of the same sex, band of grades and district, then of the same sex and band, then among all; who
/// becomes whose partner follows from a hash of the ids, so that the same children always make the same
/// cohort.
@ApplicationScoped
public class MatchedCohorts {
    private static final String COUNT = """
            WITH delivered AS (
                SELECT coalesce(m.merged_into, i.child_id) AS child_id, i.intervention, i.round_id, d.delivered_on
                FROM interventions i
                JOIN deliveries d ON d.intervention_id = i.intervention_id AND d.result = 'DELIVERED'
                LEFT JOIN children m ON m.child_id = i.child_id AND m.state = 'MERGED'
                WHERE i.domain = ?),
            seen AS MATERIALIZED (
                SELECT b.child_id, md5(b.child_id::text) AS draw, c.sex, s.district,
                    CASE WHEN b.marks @> ARRAY[? || ':HIGH'] THEN 3 ELSE 2 END AS before,
                    CASE WHEN a.marks @> ARRAY[? || ':HIGH'] THEN 3 WHEN a.marks @> ARRAY[? || ':MEDIUM'] THEN 2
                        ELSE 1 END AS after,
                    CASE WHEN c.grade ~ '^[0-9]+$' THEN least((c.grade::integer - 1) / 3, 3) ELSE 0 END AS band,
                    (a.assessed_at AT TIME ZONE ?)::date AS assessed_on
                FROM profiles b
                JOIN profiles a ON a.child_id = b.child_id AND a.round_id = ?
                JOIN children c ON c.child_id = b.child_id AND c.state = 'ACTIVE'
                JOIN schools s ON s.emis = c.school_id
                WHERE b.round_id = ? AND s.units @> ARRAY[?::text]
                    AND b.marks && ARRAY[? || ':HIGH', ? || ':MEDIUM']
                    AND a.marks && ARRAY[? || ':HIGH', ? || ':MEDIUM', ? || ':LOW']),
            treated AS (
                SELECT * FROM seen s WHERE EXISTS (
                    SELECT 1 FROM delivered d WHERE d.child_id = s.child_id AND d.intervention = ? AND d.round_id = ?
                        AND d.delivered_on <= s.assessed_on)),
            untreated AS (
                SELECT * FROM seen s WHERE NOT EXISTS (
                    SELECT 1 FROM delivered d WHERE d.child_id = s.child_id AND d.delivered_on <= s.assessed_on)),
            alike AS (
                SELECT t.child_id, u.child_id AS partner FROM
                    (SELECT *, row_number() OVER (PARTITION BY before, sex, band, district ORDER BY draw) AS place
                     FROM treated) t
                JOIN (SELECT *, row_number() OVER (PARTITION BY before, sex, band, district ORDER BY draw) AS place
                      FROM untreated) u USING (before, sex, band, district, place)),
            likened AS (
                SELECT t.child_id, u.child_id AS partner FROM
                    (SELECT *, row_number() OVER (PARTITION BY before, sex, band ORDER BY draw) AS place
                     FROM treated WHERE child_id NOT IN (SELECT child_id FROM alike)) t
                JOIN (SELECT *, row_number() OVER (PARTITION BY before, sex, band ORDER BY draw) AS place
                      FROM untreated WHERE child_id NOT IN (SELECT partner FROM alike)) u
                    USING (before, sex, band, place)),
            near AS (SELECT * FROM alike UNION ALL SELECT * FROM likened),
            rest AS (
                SELECT t.child_id, u.child_id AS partner FROM
                    (SELECT *, row_number() OVER (PARTITION BY before ORDER BY draw) AS place
                     FROM treated WHERE child_id NOT IN (SELECT child_id FROM near)) t
                JOIN (SELECT *, row_number() OVER (PARTITION BY before ORDER BY draw) AS place
                      FROM untreated WHERE child_id NOT IN (SELECT partner FROM near)) u USING (before, place)),
            pairs AS (SELECT * FROM near UNION ALL SELECT * FROM rest)
            SELECT t.before,
                count(*) FILTER (WHERE t.after < t.before) AS treated_better,
                count(*) FILTER (WHERE t.after = t.before) AS treated_same,
                count(*) FILTER (WHERE t.after > t.before) AS treated_worse,
                count(*) FILTER (WHERE u.after < u.before) AS untreated_better,
                count(*) FILTER (WHERE u.after = u.before) AS untreated_same,
                count(*) FILTER (WHERE u.after > u.before) AS untreated_worse
            FROM pairs JOIN treated t USING (child_id) JOIN untreated u ON u.child_id = pairs.partner
            GROUP BY t.before ORDER BY t.before DESC
            """;

    private final Database database;

    MatchedCohorts(Database database) {
        this.database = database;
    }

    /// @param area a district, `ZA-` and a province, or `ZA`, in which the children's schools of
    ///      today lie
    /// @param from the round in which they started
    /// @param to the round after it
    public record Query(Domain domain, String intervention, String area, String from, String to) {}

    /// By starting level; a level at which nobody was matched is left out.
    public List<MatchedShifts> count(Query query) {
        String domain = query.domain().name();
        return database.query(
                COUNT,
                MatchedCohorts::shifts,
                domain,
                domain,
                domain,
                domain,
                CaseDecider.ZONE.getId(),
                query.to(),
                query.from(),
                query.area(),
                domain,
                domain,
                domain,
                domain,
                domain,
                query.intervention(),
                query.from());
    }

    private static MatchedShifts shifts(ResultSet row) throws SQLException {
        return new MatchedShifts(
                row.getInt("before") == 3 ? RiskLevel.HIGH : RiskLevel.MEDIUM,
                new LevelShifts(
                        row.getLong("treated_better"), row.getLong("treated_same"), row.getLong("treated_worse")),
                new LevelShifts(
                        row.getLong("untreated_better"),
                        row.getLong("untreated_same"),
                        row.getLong("untreated_worse")));
    }
}

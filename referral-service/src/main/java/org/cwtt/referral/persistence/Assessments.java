package org.cwtt.referral.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiConsumer;
import org.cwtt.messaging.Unnest;
import org.cwtt.referral.domain.District;
import org.cwtt.referral.domain.RiskProfile;
import org.cwtt.referral.domain.RoutingComparison.Circumstances;
import org.jspecify.annotations.Nullable;

/// Which profile of each child and round was routed last, so that a repeated or older one changes nothing.
@ApplicationScoped
public class Assessments {
    private static final String FIND = "SELECT child_id, round_id, sequence FROM assessments WHERE child_id = ANY(?)";
    private static final String UPSERT = """
            INSERT INTO assessments (child_id, round_id, sequence, school_id, flags)
            SELECT * FROM unnest(?, ?, ?, ?, ?) ORDER BY 1, 2
            ON CONFLICT (child_id, round_id) DO UPDATE SET sequence = excluded.sequence,
                school_id = excluded.school_id, flags = excluded.flags
            WHERE assessments.sequence < excluded.sequence""";

    private static final String LATEST = """
            SELECT DISTINCT ON (child_id) child_id, round_id, sequence, school_id, flags FROM assessments
            WHERE child_id = ANY(?) AND flags IS NOT NULL ORDER BY child_id, round_id DESC""";
    private static final String LATEST_ROUND = "SELECT max(round_id) FROM assessments WHERE flags IS NOT NULL";
    private static final String OF_ROUND = """
            SELECT a.child_id, a.round_id, a.sequence, a.school_id, a.flags, c.consents, s.province, s.district,
                coalesce(p.placed, '{}') AS placed
            FROM assessments a JOIN children c USING (child_id) LEFT JOIN schools s ON s.emis = a.school_id
                LEFT JOIN (SELECT child_id, array_agg(department) AS placed FROM referrals
                           WHERE service_id IS NOT NULL AND state IN ('ACCEPTED', 'SCHEDULED', 'IN_PROGRESS')
                           GROUP BY child_id) p USING (child_id)
            WHERE a.round_id = ? AND a.flags IS NOT NULL AND c.state = 'ACTIVE'""";
    private static final int FETCH = 1_000;
    private static final String FORGET = "DELETE FROM assessments WHERE child_id = ANY(?)";

    private record Assessment(UUID childId, String roundId) {}

    private final Database database;

    Assessments(Database database) {
        this.database = database;
    }

    /// The profiles that are newer than what was routed for their child and round, each also newer than those before
    /// it in the list; they count as routed from here on. The children must be locked.
    public List<RiskProfile> advance(Set<UUID> children, Collection<RiskProfile> profiles) {
        Map<Assessment, Long> newest = sequences(children);
        Map<Assessment, RiskProfile> advanced = new HashMap<>();
        List<RiskProfile> newer = new ArrayList<>();
        for (RiskProfile profile : profiles) {
            Assessment assessment = new Assessment(profile.childId(), profile.roundId());
            if (profile.sequence() > newest.getOrDefault(assessment, Long.MIN_VALUE)) {
                newest.put(assessment, profile.sequence());
                advanced.put(assessment, profile);
                newer.add(profile);
            }
        }
        save(advanced.values());
        return newer;
    }

    /// The profile of each of these children's latest round, where it is kept.
    public List<RiskProfile> latestOf(Set<UUID> children) {
        return database.with(
                connection -> Unnest.of(children).uuids(id -> id).query(connection, LATEST, ProfileRow::read));
    }

    /// The latest round of which profiles are kept; null when there is none.
    public @Nullable String latestRound() {
        return database.query(LATEST_ROUND, row -> row.getString(1)).stream()
                .filter(Objects::nonNull)
                .findFirst()
                .orElse(null);
    }

    /// Hands over the profile of every child in a round.
    public void eachOf(String roundId, BiConsumer<RiskProfile, Circumstances> reader) {
        database.with(connection -> {
            try (var statement = connection.prepareStatement(OF_ROUND)) {
                statement.setFetchSize(FETCH);
                statement.setString(1, roundId);
                try (var rows = statement.executeQuery()) {
                    while (rows.next()) {
                        reader.accept(ProfileRow.read(rows), circumstances(rows));
                    }
                }
            }
            return true;
        });
    }

    private static Circumstances circumstances(ResultSet row) throws SQLException {
        return new Circumstances(
                Children.departments(row, "consents"), Children.departments(row, "placed"), district(row));
    }

    private static District district(ResultSet row) throws SQLException {
        String province = row.getString("province");
        return province == null ? District.UNKNOWN : new District(province, row.getString("district"));
    }

    /// Drops what is known of erased children.
    public void forget(Set<UUID> children) {
        database.with(connection -> Unnest.of(children).uuids(id -> id).update(connection, FORGET));
    }

    private Map<Assessment, Long> sequences(Set<UUID> children) {
        Map<Assessment, Long> found = new HashMap<>();
        database.with(connection -> Unnest.of(children)
                .uuids(id -> id)
                .query(
                        connection,
                        FIND,
                        row -> found.put(
                                new Assessment(row.getObject(1, UUID.class), row.getString(2)), row.getLong(3))));
        return found;
    }

    private void save(Collection<RiskProfile> advanced) {
        database.with(connection -> Unnest.of(advanced)
                .uuids(RiskProfile::childId)
                .texts(RiskProfile::roundId)
                .longs(RiskProfile::sequence)
                .texts(RiskProfile::schoolId)
                .jsons(profile -> ProfileRow.json(profile.flags()))
                .update(connection, UPSERT));
    }
}

package org.cwtt.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cwtt.messaging.Unnest;
import org.cwtt.reporting.domain.ReferralStanding;

/// Where each referral stands.
@ApplicationScoped
public class ReferralStandings {
    private static final String STANDING = """
            SELECT r.* FROM referral_standings r
            JOIN unnest(?) AS k (referral_id) USING (referral_id)
            ORDER BY referral_id FOR UPDATE OF r""";

    private static final String REPLACE = """
            INSERT INTO referral_standings (referral_id, shard, version, school, round_id, department, state)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?) AS n (referral_id)
            ORDER BY referral_id
            ON CONFLICT (referral_id) DO UPDATE SET (shard, version, school, round_id, department, state) =
                (excluded.shard, excluded.version, excluded.school, excluded.round_id, excluded.department,
                excluded.state)
            WHERE referral_standings.version < excluded.version
            RETURNING xmax = 0 AS inserted""";

    private final Database database;

    ReferralStandings(Database database) {
        this.database = database;
    }

    /// What stands of these referrals, locked until the transaction ends.
    public Map<UUID, ReferralStanding> standing(Collection<UUID> keys) {
        List<ReferralStanding> found = database.call(connection -> Unnest.of(keys)
                .uuids(key -> key)
                .query(
                        connection,
                        STANDING,
                        row -> new ReferralStanding(
                                row.getObject("referral_id", UUID.class),
                                row.getInt("shard"),
                                row.getLong("version"),
                                row.getString("school"),
                                row.getString("round_id"),
                                row.getString("department"),
                                row.getString("state"))));
        return found.stream().collect(Collectors.toMap(ReferralStanding::key, Function.identity()));
    }

    /// Lets these stand instead of `read`, what stood when this transaction read it.
    public void replace(Map<UUID, ReferralStanding> read, List<ReferralStanding> accepted) {
        long fresh = accepted.stream().filter(r -> !read.containsKey(r.key())).count();
        List<Boolean> inserted = database.call(connection -> Unnest.of(accepted)
                .uuids(ReferralStanding::key)
                .ints(ReferralStanding::shard)
                .longs(ReferralStanding::version)
                .texts(ReferralStanding::school)
                .texts(ReferralStanding::round)
                .texts(ReferralStanding::department)
                .texts(ReferralStanding::state)
                .query(connection, REPLACE, row -> row.getBoolean("inserted")));
        Database.requireAsRead(accepted.size(), fresh, inserted);
    }
}

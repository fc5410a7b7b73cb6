package org.cwtt.casework.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.cwtt.casework.domain.ProfileStep;
import org.cwtt.casework.domain.RiskLevel;
import org.cwtt.casework.domain.RiskProfile;
import org.cwtt.messaging.Unnest;

/// The risk profiles: for each child and round the one that stands, whole, and all it went through, in short.
///
/// This is the hot path: one statement a table and batch.
@ApplicationScoped
public class Profiles {
    private static final String PUT = """
            INSERT INTO profiles
                (child_id, round_id, school_id, sequence, high, medium, marks, complete, assessed_at, packed)
            SELECT t.child_id, t.round_id, CASE WHEN c.state = 'ACTIVE' THEN c.school_id END, t.sequence, t.high,
                t.medium, string_to_array(t.marks, ' '), t.complete, t.assessed_at, t.packed
            FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?)
                AS t (child_id, round_id, sequence, high, medium, marks, complete, assessed_at, packed)
            JOIN children c ON c.child_id = t.child_id AND c.state <> 'ERASED'
            ON CONFLICT (child_id, round_id) DO UPDATE SET
                (sequence, high, medium, marks, complete, assessed_at, packed, document)
                = (excluded.sequence, excluded.high, excluded.medium, excluded.marks, excluded.complete,
                   excluded.assessed_at, excluded.packed, NULL)
            WHERE profiles.sequence < excluded.sequence
            RETURNING child_id, round_id
            """;
    private static final String ADD_STEPS = """
            INSERT INTO profile_steps (child_id, round_id, sequence, marks, complete, assessed_at)
            SELECT t.child_id, t.round_id, t.sequence, string_to_array(t.marks, ' '), t.complete, t.assessed_at
            FROM unnest(?, ?, ?, ?, ?, ?) AS t (child_id, round_id, sequence, marks, complete, assessed_at)
            JOIN children c ON c.child_id = t.child_id AND c.state <> 'ERASED'
            ON CONFLICT DO NOTHING
            """;
    private static final String STANDING = "SELECT packed, document FROM profiles WHERE child_id = ANY (?)";
    private static final String STEPS = """
            SELECT round_id, sequence, complete, marks, assessed_at FROM profile_steps WHERE child_id = ANY (?)
            """;
    private static final String FOLLOW = """
            UPDATE profiles p SET school_id = today.school_id
            FROM (SELECT child_id, CASE WHEN state = 'ACTIVE' THEN school_id END AS school_id
                  FROM children WHERE child_id = ANY (?)) today
            WHERE p.child_id = today.child_id AND p.school_id IS DISTINCT FROM today.school_id
            """;
    private static final String FORGET = "DELETE FROM profiles WHERE child_id = ANY (?)";
    private static final String FORGET_STEPS = "DELETE FROM profile_steps WHERE child_id = ANY (?)";

    private record Key(UUID childId, String roundId) {}

    private final Database database;

    Profiles(Database database) {
        this.database = database;
    }

    /// Lets the highest sequence stand. The children must be held: see [Children#hold].
    ///
    /// @param newest at most one profile a child and round
    /// @return those that stand now and did not before
    public List<RiskProfile> put(List<RiskProfile> newest) {
        Set<Key> taken = new HashSet<>(database.call(connection -> putAll(connection, newest)));
        return newest.stream()
                .filter(profile -> taken.contains(new Key(profile.childId(), profile.roundId())))
                .toList();
    }

    private static List<Key> putAll(Connection connection, List<RiskProfile> newest) {
        return Unnest.of(newest)
                .uuids(RiskProfile::childId)
                .texts(RiskProfile::roundId)
                .longs(RiskProfile::sequence)
                .ints(profile -> profile.count(RiskLevel.HIGH))
                .ints(profile -> profile.count(RiskLevel.MEDIUM))
                .texts(profile -> Marks.write(profile.levels()))
                .booleans(RiskProfile::complete)
                .instants(RiskProfile::assessedAt)
                .bytes(ProfileDocument::write)
                .query(
                        connection,
                        PUT,
                        row -> new Key(row.getObject("child_id", UUID.class), row.getString("round_id")));
    }

    /// Adds to the history; what is there already stays. The children must be held.
    public void addSteps(List<RiskProfile> profiles) {
        database.call(connection -> Unnest.of(profiles)
                .uuids(RiskProfile::childId)
                .texts(RiskProfile::roundId)
                .longs(RiskProfile::sequence)
                .texts(profile -> Marks.write(profile.levels()))
                .booleans(RiskProfile::complete)
                .instants(RiskProfile::assessedAt)
                .update(connection, ADD_STEPS));
    }

    /// The profile that stands in each round, in no particular order.
    public List<RiskProfile> standing(UUID childId) {
        return database.call(connection -> ids(List.of(childId))
                .query(
                        connection,
                        STANDING,
                        row -> ProfileDocument.read(row.getBytes("packed"), row.getString("document"))));
    }

    /// All that the rounds went through, in no particular order.
    public List<ProfileStep> steps(UUID childId) {
        return database.call(connection -> ids(List.of(childId))
                .query(
                        connection,
                        STEPS,
                        row -> new ProfileStep(
                                row.getString("round_id"),
                                row.getLong("sequence"),
                                row.getBoolean("complete"),
                                Marks.read(row.getArray("marks")),
                                row.getTimestamp("assessed_at").toInstant())));
    }

    /// Takes the profiles along when a child changes school, is merged or comes back.
    public void follow(Collection<UUID> childIds) {
        database.call(connection -> ids(childIds).update(connection, FOLLOW));
    }

    /// Drops everything of the children.
    public void forget(Collection<UUID> childIds) {
        database.call(connection ->
                ids(childIds).update(connection, FORGET) + ids(childIds).update(connection, FORGET_STEPS));
    }

    private static Unnest<UUID> ids(Collection<UUID> childIds) {
        return Unnest.of(childIds).uuids(id -> id);
    }
}

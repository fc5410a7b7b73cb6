package org.cwtt.reporting.persistence;

import static org.cwtt.reporting.domain.RiskDomain.ECONOMIC;
import static org.cwtt.reporting.domain.RiskDomain.EDUCATION;
import static org.cwtt.reporting.domain.RiskDomain.HEALTH;
import static org.cwtt.reporting.domain.RiskDomain.NUTRITION;
import static org.cwtt.reporting.domain.RiskDomain.PROTECTION;
import static org.cwtt.reporting.domain.RiskDomain.PSYCHOSOCIAL;

import jakarta.enterprise.context.ApplicationScoped;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cwtt.messaging.Unnest;
import org.cwtt.reporting.domain.ChildRound;
import org.cwtt.reporting.domain.Contribution;
import org.cwtt.reporting.domain.RiskDomain;
import org.cwtt.reporting.domain.RiskLevel;

/// What each child last contributed to each round.
@ApplicationScoped
public class Contributions {
    private static final String STANDING = """
            SELECT c.* FROM contributions c
            JOIN unnest(?, ?) AS k (child_id, round_id) USING (child_id, round_id)
            ORDER BY child_id, round_id FOR UPDATE OF c""";

    private static final String REPLACE = """
            INSERT INTO contributions (child_id, round_id, shard, sequence, school, grade, sex, assessed, complete,
                health, nutrition, economic, protection, education, psychosocial)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) AS n (child_id, round_id)
            ORDER BY child_id, round_id
            ON CONFLICT (child_id, round_id) DO UPDATE SET (shard, sequence, school, grade, sex, assessed, complete,
                health, nutrition, economic, protection, education, psychosocial) =
                (excluded.shard, excluded.sequence, excluded.school, excluded.grade, excluded.sex, excluded.assessed,
                excluded.complete, excluded.health, excluded.nutrition, excluded.economic, excluded.protection,
                excluded.education, excluded.psychosocial)
            WHERE contributions.sequence < excluded.sequence
            RETURNING xmax = 0 AS inserted""";

    private static final String DELETE = """
            DELETE FROM contributions c USING unnest(?) AS k (child_id) WHERE c.child_id = k.child_id RETURNING c.*""";

    private final Database database;

    Contributions(Database database) {
        this.database = database;
    }

    /// Deletes what these children contributed to any round, and answers what it was.
    public List<Contribution> delete(Collection<UUID> children) {
        return database.call(
                connection -> Unnest.of(children).uuids(id -> id).query(connection, DELETE, Contributions::read));
    }

    /// What stands of these children and rounds, locked until the transaction ends.
    public Map<ChildRound, Contribution> standing(Collection<ChildRound> keys) {
        List<Contribution> found = database.call(connection -> Unnest.of(keys)
                .uuids(ChildRound::childId)
                .texts(ChildRound::round)
                .query(connection, STANDING, Contributions::read));
        return found.stream().collect(Collectors.toMap(Contribution::key, Function.identity()));
    }

    /// Lets these stand instead of `read`, what stood when this transaction read it.
    public void replace(Map<ChildRound, Contribution> read, List<Contribution> accepted) {
        long fresh = accepted.stream().filter(c -> !read.containsKey(c.key())).count();
        List<Boolean> inserted = database.call(connection -> Unnest.of(accepted)
                .uuids(c -> c.key().childId())
                .texts(c -> c.key().round())
                .ints(Contribution::shard)
                .longs(Contribution::sequence)
                .texts(Contribution::school)
                .texts(Contribution::grade)
                .texts(Contribution::sex)
                .booleans(Contribution::assessed)
                .booleans(Contribution::complete)
                .texts(c -> c.level(HEALTH).name())
                .texts(c -> c.level(NUTRITION).name())
                .texts(c -> c.level(ECONOMIC).name())
                .texts(c -> c.level(PROTECTION).name())
                .texts(c -> c.level(EDUCATION).name())
                .texts(c -> c.level(PSYCHOSOCIAL).name())
                .query(connection, REPLACE, row -> row.getBoolean("inserted")));
        Database.requireAsRead(accepted.size(), fresh, inserted);
    }

    private static Contribution read(ResultSet row) throws SQLException {
        Map<RiskDomain, RiskLevel> levels = new EnumMap<>(RiskDomain.class);
        for (RiskDomain domain : RiskDomain.values()) {
            levels.put(domain, RiskLevel.valueOf(row.getString(domain.name().toLowerCase(Locale.ROOT))));
        }
        return new Contribution(
                new ChildRound(row.getObject("child_id", UUID.class), row.getString("round_id")),
                row.getInt("shard"),
                row.getLong("sequence"),
                row.getString("school"),
                row.getString("grade"),
                row.getString("sex"),
                row.getBoolean("assessed"),
                row.getBoolean("complete"),
                levels);
    }
}

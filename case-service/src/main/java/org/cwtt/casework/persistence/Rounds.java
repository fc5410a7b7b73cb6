package org.cwtt.casework.persistence;

import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cwtt.casework.domain.Round;
import org.cwtt.messaging.Unnest;

/// The rounds: a few a year.
@ApplicationScoped
public class Rounds implements PanacheRepositoryBase<RoundEntity, String> {
    private static final String PUT = """
            INSERT INTO rounds (round_id, version, opens_on, closes_on)
            SELECT * FROM unnest(?, ?, ?, ?)
            ON CONFLICT (round_id) DO UPDATE SET
                (version, opens_on, closes_on) = (excluded.version, excluded.opens_on, excluded.closes_on)
            WHERE rounds.version < excluded.version
            """;

    /// Unlike an update that changes nothing, this locks no row: batches of all replicas name the same rounds.
    private static final String ADD_UNANNOUNCED = """
            INSERT INTO rounds (round_id, version) SELECT id, -1 FROM unnest(?) id ON CONFLICT DO NOTHING
            """;

    private final Database database;

    Rounds(Database database) {
        this.database = database;
    }

    /// Keeps each round's newest version.
    ///
    /// @param newest at most one version a round
    public void put(List<Round> newest) {
        database.call(connection -> Unnest.of(newest)
                .texts(Round::roundId)
                .longs(Round::version)
                .dates(Round::opensOn)
                .dates(Round::closesOn)
                .update(connection, PUT));
    }

    /// Adds those of the rounds of which nothing was heard yet.
    public void addUnannounced(Collection<String> roundIds) {
        database.call(connection -> Unnest.of(roundIds).texts(id -> id).update(connection, ADD_UNANNOUNCED));
    }

    /// Those rounds, by their ids.
    public Map<String, Round> byId(Collection<String> roundIds) {
        return find("roundId in ?1", roundIds).stream()
                .map(RoundEntity::toRound)
                .collect(Collectors.toMap(Round::roundId, Function.identity()));
    }

    /// All rounds, the latest first.
    public List<Round> latestFirst() {
        return findAll().stream()
                .map(RoundEntity::toRound)
                .sorted(Round.IN_ORDER.reversed())
                .toList();
    }
}

package org.cwtt.reporting.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import org.cwtt.messaging.Unnest;
import org.cwtt.reporting.domain.Cell;

/// The true counts: leaf cells by school.
@ApplicationScoped
public class Cells {
    /// In one order everywhere, so that two batches that meet on cells wait for each other and never deadlock.
    private static final String APPLY = """
            INSERT INTO cells (school, round_id, indicator, domain, level, shard, count)
            SELECT * FROM unnest(?, ?, ?, ?, ?, ?, ?) AS n (school, round_id, indicator, domain, level, shard, count)
            ORDER BY school, round_id, indicator, domain, level, shard
            ON CONFLICT (school, round_id, indicator, domain, level, shard)
            DO UPDATE SET count = cells.count + excluded.count""";

    private final Database database;

    Cells(Database database) {
        this.database = database;
    }

    /// Lets cells grow and shrink.
    public void apply(Map<Cell, Integer> differences) {
        database.call(connection -> Unnest.of(differences.entrySet())
                .texts(d -> d.getKey().school())
                .texts(d -> d.getKey().round())
                .texts(d -> d.getKey().indicator().id())
                .texts(d -> d.getKey().domain())
                .texts(d -> d.getKey().level())
                .ints(d -> d.getKey().shard())
                .ints(Map.Entry::getValue)
                .update(connection, APPLY));
    }
}

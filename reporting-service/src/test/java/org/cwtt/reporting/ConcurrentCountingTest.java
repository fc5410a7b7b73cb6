package org.cwtt.reporting;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.narayana.jta.QuarkusTransaction;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.cwtt.local.test.RealParts;
import org.cwtt.reporting.domain.ChildRound;
import org.cwtt.reporting.domain.Contribution;
import org.cwtt.reporting.domain.RiskDomain;
import org.cwtt.reporting.domain.RiskLevel;
import org.cwtt.reporting.domain.Round;
import org.cwtt.reporting.domain.School;
import org.cwtt.reporting.persistence.Areas;
import org.junit.jupiter.api.Test;

/// Consumers that should not overlap but do (a zombie after a pause, say) leave the counts right.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class ConcurrentCountingTest {
    private static final int CHILDREN = 50;
    private static final int SEQUENCES = 24;
    private static final int ATTEMPTS = 100;

    private static final String CELLS = """
            SELECT school, domain, level, sum(count) AS count FROM cells
            WHERE round_id = 'R-concurrent' AND indicator = 'prevalence'
            GROUP BY school, domain, level HAVING sum(count) <> 0""";

    private static final String RECOUNT = """
            SELECT c.school, d.domain, d.level, count(*) AS count
            FROM contributions c CROSS JOIN LATERAL (VALUES ('HEALTH', health), ('NUTRITION', nutrition),
                ('ECONOMIC', economic), ('PROTECTION', protection), ('EDUCATION', education),
                ('PSYCHOSOCIAL', psychosocial)) AS d (domain, level)
            WHERE c.round_id = 'R-concurrent' AND c.assessed
            GROUP BY c.school, d.domain, d.level""";

    @Inject
    CountProfiles countProfiles;

    @Inject
    Areas areas;

    @Inject
    DataSource database;

    @Test
    void overlappingBatchesCountEachChildOnceWhereItsNewestProfilePutsIt() throws Exception {
        // Given
        List<Runnable> batches = IntStream.rangeClosed(1, SEQUENCES)
                .<Runnable>mapToObj(sequence -> () -> countPatiently(batch(sequence)))
                .toList();

        // When
        try (ExecutorService consumers = Executors.newFixedThreadPool(4)) {
            List<Future<?>> running = new ArrayList<>();
            batches.forEach(batch -> running.add(consumers.submit(batch)));
            for (Future<?> batch : running) {
                batch.get();
            }
        }

        // Then
        Map<String, Long> cells = read(CELLS);
        assertThat(cells).isEqualTo(read(RECOUNT));
        assertThat(cells.values().stream().mapToLong(Long::longValue).sum()).isEqualTo(6L * CHILDREN);
    }

    @Test
    void aSchoolThatComesWhileARoundOpensCountsInIt() throws Exception {
        // Given
        Round round = new Round("R-side-by-side", 1, LocalDate.of(2026, 1, 14), LocalDate.of(2026, 3, 27));
        School school = new School("300600001", 1, "Side by side", "LP", "DC33", null, 40);
        CountDownLatch opened = new CountDownLatch(1);

        // When
        try (ExecutorService consumers = Executors.newFixedThreadPool(2)) {
            Future<?> opening =
                    consumers.submit(() -> QuarkusTransaction.requiringNew().run(() -> {
                        areas.open(List.of(round));
                        opened.countDown();
                        // As long as another transaction needs to come between.
                        LockSupport.parkNanos(Duration.ofMillis(300).toNanos());
                    }));
            opened.await();
            consumers
                    .submit(() -> QuarkusTransaction.requiringNew().run(() -> areas.place(List.of(school))))
                    .get();
            opening.get();
        }

        // Then
        assertThat(read("""
                SELECT school, round_id AS domain, '' AS level, count(*) AS count FROM stale_schools
                WHERE (school, round_id) = ('300600001', 'R-side-by-side') GROUP BY school, round_id""")).hasSize(1);
    }

    /// As the inbox does: what another transaction got in the way of is done again.
    private void countPatiently(List<Contribution> batch) {
        RuntimeException last = new IllegalStateException("not tried");
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            try {
                countProfiles.count(batch);
                return;
            } catch (RuntimeException e) {
                last = e;
            }
        }
        throw last;
    }

    private static List<Contribution> batch(int sequence) {
        return IntStream.range(0, CHILDREN)
                .mapToObj(child -> new Contribution(
                        new ChildRound(Events.named("concurrent" + child), "R-concurrent"),
                        child % 4,
                        sequence,
                        sequence % 2 == 0 ? "900000001" : "900000002",
                        "1",
                        "MALE",
                        true,
                        false,
                        levels((child + sequence) % 4)))
                .toList();
    }

    private static Map<RiskDomain, RiskLevel> levels(int level) {
        return Arrays.stream(RiskDomain.values()).collect(toMap(domain -> domain, _ -> RiskLevel.values()[level]));
    }

    private Map<String, Long> read(String sql) throws SQLException {
        Map<String, Long> counts = new HashMap<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            while (row.next()) {
                counts.put(row.getString(1) + "|" + row.getString(2) + "|" + row.getString(3), row.getLong(4));
            }
        }
        return counts;
    }
}

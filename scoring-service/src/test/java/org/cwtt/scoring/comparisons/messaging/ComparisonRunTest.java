package org.cwtt.scoring.comparisons.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.cwtt.local.test.RealParts;
import org.cwtt.messaging.SchemaRegistry;
import org.cwtt.scoring.broker.Broker;
import org.cwtt.scoring.comparisons.Comparison;
import org.cwtt.scoring.comparisons.Comparison.Side;
import org.cwtt.scoring.comparisons.ComparisonState;
import org.cwtt.scoring.comparisons.DistrictTally;
import org.cwtt.scoring.comparisons.DistrictTally.Move;
import org.cwtt.scoring.comparisons.PartitionProgress;
import org.cwtt.scoring.comparisons.Standing;
import org.cwtt.scoring.domain.Documents;
import org.cwtt.scoring.domain.RulesetVersion;
import org.cwtt.scoring.messaging.IntakeOnTheWire;
import org.cwtt.scoring.messaging.ManySubmissions;
import org.cwtt.scoring.places.Areas;
import org.junit.jupiter.api.Test;

/// A comparison that is stopped half-way and run again, on a real broker.
@QuarkusTest
@QuarkusTestResource(value = RealParts.class, restrictToAnnotatedClass = false)
class ComparisonRunTest {
    private static final int CHILDREN = 20_000;

    @Inject
    ComparisonsTopic topic;

    @Test
    void aComparisonGoesOnWhereItWasStoppedAndCountsEachChildOnce() throws IOException {
        // Given
        Path folder = Files.createTempDirectory("comparison-run");
        String round = "round-" + UUID.randomUUID();
        announceAsClosed(round);
        ManySubmissions.send(RealParts.bootstrapServers(), RealParts.registryUrl(), round, CHILDREN);
        Standing standing = standing(round);
        ComparisonRun run = new ComparisonRun(parts(), folder, 2);
        Path own = folder.resolve(standing.comparison().id().toString());
        AtomicInteger asked = new AtomicInteger();
        run.run(standing, () -> asked.incrementAndGet() > 4);
        long halfWay = positions(own);

        // When
        run.run(standing, () -> false);

        // Then
        assertThat(halfWay).isPositive().isLessThan(CHILDREN);
        Written written =
                Written.of(RealParts.bootstrapServers(), standing.comparison().id());
        assertThat(written.progress()).hasSize(4).allMatch(PartitionProgress::done);
        assertThat(written.progress().stream()
                        .mapToLong(PartitionProgress::scored)
                        .sum())
                .isEqualTo(CHILDREN);
        assertThat(written.tallies().stream().mapToLong(DistrictTally::compared).sum())
                .isEqualTo(CHILDREN);
        assertThat(written.tallies().stream()
                        .flatMap(tally -> tally.moves().stream())
                        .mapToLong(Move::children)
                        .sum())
                .isEqualTo(CHILDREN / 2);
        assertThat(own).doesNotExist();
    }

    /// So that the releases of other tests leave it alone.
    private static void announceAsClosed(String round) {
        try (IntakeOnTheWire wire = new IntakeOnTheWire(RealParts.bootstrapServers(), RealParts.registryUrl())) {
            wire.announceClosedRound(round);
        }
    }

    private ReplayParts parts() {
        return new ReplayParts(
                Broker.at(RealParts.bootstrapServers()),
                new SchemaRegistry(RealParts.registryUrl()),
                Documents.SHIPPED,
                new Areas(),
                topic);
    }

    private static Standing standing(String round) {
        Comparison comparison = new Comparison(
                UUID.randomUUID(),
                new Side(new RulesetVersion("cwtt-reference", "3.1.0"), Documents.milder("3.1.0")),
                new Side(new RulesetVersion("cwtt-reference", "1.0.0"), Documents.REFERENCE),
                round,
                4,
                Instant.EPOCH);
        return new Standing(comparison, ComparisonState.RUNNING, Optional.empty(), List.of(), List.of());
    }

    /// Records that were read so far.
    private static long positions(Path own) {
        long read = 0;
        for (int partition = 0; partition < 4; partition++) {
            Path one = own.resolve(Integer.toString(partition));
            if (Files.exists(one)) {
                try (ReplayStore store = new ReplayStore(one)) {
                    read += store.mark()
                            .map(mark -> mark.position() - mark.begin())
                            .orElse(0L);
                }
            }
        }
        return read;
    }
}

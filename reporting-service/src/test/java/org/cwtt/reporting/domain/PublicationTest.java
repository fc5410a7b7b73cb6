package org.cwtt.reporting.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;

class PublicationTest {
    private static final Instant NOW = Instant.parse("2026-02-03T08:00:00Z");

    @Test
    void aNewFigureIsAnnouncedAsVersionOne() {
        assertThat(Publication.changes(Map.of(), List.of(figure(20, 100)), NOW))
                .containsExactly(new Publication(figure(20, 100), 1, NOW));
    }

    @Test
    void aFigureThatIsTheSameIsNotAnnouncedAgain() {
        Publication last = new Publication(figure(20, 100), 4, NOW);

        assertThat(Publication.changes(Map.of(last.figure().cell(), last), List.of(figure(20, 100)), NOW))
                .isEmpty();
    }

    @Test
    void aFigureThatDiffersIsAnnouncedAsTheNextVersion() {
        Publication last = new Publication(figure(20, 100), 4, NOW);

        assertThat(Publication.changes(Map.of(last.figure().cell(), last), List.of(figure(20, 105)), NOW))
                .containsExactly(new Publication(figure(20, 105), 5, NOW));
    }

    @Test
    void aCellThatNeverCountedIsNotAnnounced() {
        assertThat(Publication.changes(Map.of(), List.of(figure(0, 0)), NOW)).isEmpty();
    }

    @Test
    void aCellThatCountsNoMoreIsAnnouncedAsZero() {
        Publication last = new Publication(figure(20, 100), 1, NOW);

        assertThat(Publication.changes(Map.of(last.figure().cell(), last), List.of(figure(0, 0)), NOW))
                .containsExactly(new Publication(figure(0, 0), 2, NOW));
    }

    private static Figure figure(long numerator, long denominator) {
        return new Figure(
                new AreaRound(AreaLevel.DISTRICT, "JHB", "2026-T1"),
                Indicator.PREVALENCE,
                "HEALTH",
                "HIGH",
                OptionalLong.of(numerator),
                OptionalLong.of(denominator));
    }
}

package org.cwtt.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.cwtt.reporting.domain.AreaRound;
import org.cwtt.reporting.domain.Figure;
import org.cwtt.reporting.domain.Figures;
import org.cwtt.reporting.domain.Publication;
import org.cwtt.reporting.domain.SmallNumbers;
import org.cwtt.reporting.messaging.IndicatorAnnouncements;
import org.cwtt.reporting.persistence.Cells;
import org.cwtt.reporting.persistence.PublishedIndicators;
import org.cwtt.reporting.persistence.StaleAreas;

/// Counts again what has changed, protects small numbers, and announces the figures that differ from the last ones.
@ApplicationScoped
public class PublishIndicators {
    /// Bounds the work of one transaction: each mark stands for one school and the areas it lies in.
    private static final int MARKS = 1_000;

    private final StaleAreas staleAreas;
    private final Cells cells;
    private final PublishedIndicators published;
    private final IndicatorAnnouncements announcements;
    private final SmallNumbers rule;

    PublishIndicators(
            StaleAreas staleAreas,
            Cells cells,
            PublishedIndicators published,
            IndicatorAnnouncements announcements,
            SmallNumbers rule) {
        this.staleAreas = staleAreas;
        this.cells = cells;
        this.published = published;
        this.announcements = announcements;
        this.rule = rule;
    }

    /// Publishes one bounded batch.
    ///
    /// @return whether there may be more
    @Transactional
    public boolean publish(Instant now) {
        if (!staleAreas.takeTurn()) {
            return false;
        }
        List<AreaRound> stale = staleAreas.take(MARKS);
        if (stale.isEmpty()) {
            return false;
        }
        List<Figure> figures = cells.of(stale).stream()
                .flatMap(area -> Figures.of(area, rule).stream())
                .toList();
        List<Publication> changes = Publication.changes(published.last(stale), figures, now);
        published.save(changes);
        announcements.announce(changes);
        return true;
    }
}

package org.cwtt.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Instant;
import java.util.List;
import org.cwtt.reporting.domain.Figure;
import org.cwtt.reporting.domain.Figures;
import org.cwtt.reporting.domain.Publication;
import org.cwtt.reporting.domain.SchoolRound;
import org.cwtt.reporting.domain.SmallNumbers;
import org.cwtt.reporting.messaging.IndicatorAnnouncements;
import org.cwtt.reporting.persistence.AreaTallies;
import org.cwtt.reporting.persistence.PublishedIndicators;
import org.cwtt.reporting.persistence.Rebuilds;
import org.cwtt.reporting.persistence.StaleSchools;

/// Counts again what has changed, protects small numbers, and announces the figures that differ from the last ones.
@ApplicationScoped
public class PublishIndicators {
    /// Bounds the work of one transaction: each mark stands for one school and the areas it lies in.
    private static final int MARKS = 500;

    private final StaleSchools staleSchools;
    private final AreaTallies tallies;
    private final ReleaseCounts releaseCounts;
    private final PublishedIndicators published;
    private final IndicatorAnnouncements announcements;
    private final Rebuilds rebuilds;
    private final SmallNumbers rule;

    PublishIndicators(
            StaleSchools staleSchools,
            AreaTallies tallies,
            ReleaseCounts releaseCounts,
            PublishedIndicators published,
            IndicatorAnnouncements announcements,
            Rebuilds rebuilds,
            SmallNumbers rule) {
        this.staleSchools = staleSchools;
        this.tallies = tallies;
        this.releaseCounts = releaseCounts;
        this.published = published;
        this.announcements = announcements;
        this.rebuilds = rebuilds;
        this.rule = rule;
    }

    /// Publishes one bounded batch; nothing while everything is counted anew.
    ///
    /// @return whether there may be more
    @Transactional
    public boolean publish(Instant now) {
        if (!staleSchools.takeTurn() || rebuilds.running().isPresent()) {
            return false;
        }
        List<SchoolRound> stale = staleSchools.take(MARKS);
        if (stale.isEmpty()) {
            return false;
        }
        List<Figure> figures = releaseCounts.release(tallies.count(stale)).stream()
                .flatMap(release -> Figures.of(release, rule).stream())
                .toList();
        List<Publication> changes = Publication.changes(published.last(figures), figures, now);
        published.save(changes);
        announcements.announce(changes);
        return true;
    }
}

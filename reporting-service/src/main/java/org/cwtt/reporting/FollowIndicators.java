package org.cwtt.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import org.cwtt.reporting.domain.FigureQuery;
import org.cwtt.reporting.domain.Positioned;
import org.cwtt.reporting.persistence.PublishedIndicators;

/// Follows published figures: what stands first, then what is published from then on, each cell in its newest state.
@ApplicationScoped
public class FollowIndicators {
    /// @param figures in the order in which they were published
    /// @param position to go on after
    /// @param caughtUp true when nothing more stands now
    public record Batch(List<Positioned> figures, long position, boolean caughtUp) {}

    private final PublishedIndicators published;

    FollowIndicators(PublishedIndicators published) {
        this.published = published;
    }

    /// Where the newest figure stands; 0 when there is none.
    @Transactional
    public long head() {
        return published.head();
    }

    /// The next figures that are asked for, after a position; 0 is before the first.
    @Transactional
    public Batch after(long position, FigureQuery query) {
        long head = published.head();
        List<Positioned> figures = published.between(position, head, query);
        boolean more = figures.size() == query.limit();
        return new Batch(figures, more ? figures.getLast().position() : head, !more);
    }
}

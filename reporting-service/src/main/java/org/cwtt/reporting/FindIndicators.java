package org.cwtt.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cwtt.reporting.domain.AreaLevel;
import org.cwtt.reporting.domain.FigureQuery;
import org.cwtt.reporting.domain.Publication;
import org.cwtt.reporting.persistence.Areas;
import org.cwtt.reporting.persistence.PublishedIndicators;

/// Finds published figures of an area or of the areas inside it: the same that were announced, never the true counts.
@ApplicationScoped
public class FindIndicators {
    /// What is found, or why nothing can be.
    public sealed interface Answer {
        /// @param areaLevel of the area that was asked for
        /// @param next the cell to ask on after; empty when this is all
        record Found(AreaLevel areaLevel, List<Publication> figures, Optional<String> next) implements Answer {}

        /// There is no such area, or it lies outside the units of the caller; which of the two is not told.
        record NoSuchArea() implements Answer {}

        record NoSuchRound() implements Answer {}

        /// The areas asked for are no parts of the area.
        record NoSuchParts(AreaLevel areaLevel) implements Answer {}
    }

    private final Areas areas;
    private final PublishedIndicators published;

    FindIndicators(Areas areas, PublishedIndicators published) {
        this.areas = areas;
        this.published = published;
    }

    /// Answers for a caller who works in these units.
    @Transactional
    public Answer find(FigureQuery question, Set<String> units) {
        Optional<AreaLevel> areaLevel = areas.visibleLevel(question.area(), units);
        if (areaLevel.isEmpty()) {
            return new Answer.NoSuchArea();
        }
        if (question.round().isPresent() && !areas.knowsRound(question.round().get())) {
            return new Answer.NoSuchRound();
        }
        if (question.areaLevel()
                .filter(level -> level.compareTo(areaLevel.get()) < 0)
                .isPresent()) {
            return new Answer.NoSuchParts(areaLevel.get());
        }
        return page(areaLevel.get(), published.find(question.upTo(question.limit() + 1)), question.limit());
    }

    private static Answer page(AreaLevel areaLevel, List<Publication> found, int limit) {
        if (found.size() <= limit) {
            return new Answer.Found(areaLevel, found, Optional.empty());
        }
        List<Publication> page = found.subList(0, limit);
        return new Answer.Found(
                areaLevel, page, Optional.of(page.getLast().figure().cell()));
    }
}

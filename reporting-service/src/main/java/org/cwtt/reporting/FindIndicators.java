package org.cwtt.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cwtt.reporting.domain.AreaLevel;
import org.cwtt.reporting.domain.Indicator;
import org.cwtt.reporting.domain.Publication;
import org.cwtt.reporting.persistence.Areas;
import org.cwtt.reporting.persistence.PublishedIndicators;

/// Finds published figures of one area: the same that were announced, never the true counts.
@ApplicationScoped
public class FindIndicators {
    /// What is asked for; an empty part means every one.
    public record Question(
            String area,
            Optional<String> round,
            Optional<Indicator> indicator,
            Optional<String> domain,
            Optional<String> level) {}

    /// What is found, or why nothing can be.
    public sealed interface Answer {
        record Found(AreaLevel areaLevel, List<Publication> figures) implements Answer {}

        /// There is no such area, or it lies outside the units of the caller; which of the two is not told.
        record NoSuchArea() implements Answer {}

        record NoSuchRound() implements Answer {}
    }

    private final Areas areas;
    private final PublishedIndicators published;

    FindIndicators(Areas areas, PublishedIndicators published) {
        this.areas = areas;
        this.published = published;
    }

    /// Answers for a caller who works in these units.
    @Transactional
    public Answer find(Question question, Set<String> units) {
        Optional<AreaLevel> areaLevel = areas.visibleLevel(question.area(), units);
        if (areaLevel.isEmpty()) {
            return new Answer.NoSuchArea();
        }
        if (question.round().isPresent() && !areas.knowsRound(question.round().get())) {
            return new Answer.NoSuchRound();
        }
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("area", question.area());
        question.round().ifPresent(round -> columns.put("roundId", round));
        question.indicator().ifPresent(indicator -> columns.put("indicator", indicator.id()));
        question.domain().ifPresent(domain -> columns.put("domain", domain));
        question.level().ifPresent(level -> columns.put("level", level));
        return new Answer.Found(areaLevel.get(), published.find(columns));
    }
}

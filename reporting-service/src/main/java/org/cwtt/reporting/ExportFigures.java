package org.cwtt.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.InstantSource;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.cwtt.reporting.domain.AreaLevel;
import org.cwtt.reporting.domain.Branch;
import org.cwtt.reporting.domain.Figure;
import org.cwtt.reporting.domain.FigureQuery;
import org.cwtt.reporting.domain.Publication;
import org.cwtt.reporting.domain.Quarter;
import org.cwtt.reporting.domain.Round;
import org.cwtt.reporting.persistence.Areas;
import org.cwtt.reporting.persistence.PublishedIndicators;

/// Gives the published figures of an area and its parts to a system that knows quarters instead of rounds.
@ApplicationScoped
public class ExportFigures {
    /// What is given, or why nothing can be.
    public sealed interface Answer {
        record Exported(Quarter quarter, List<Figure> figures) implements Answer {}

        /// There is no such area in the units of the caller.
        record NoSuchArea() implements Answer {}

        record NoSuchRound() implements Answer {}

        /// The round's days are not known, so that it lies in no quarter.
        record NoDays() implements Answer {}

        record NotBegun(LocalDate opensOn) implements Answer {}

        /// Another round ends in the same quarter: one would take the other's place.
        record Overlapping(Quarter quarter, String otherRound) implements Answer {}
    }

    private final Areas areas;
    private final PublishedIndicators published;
    private final ReportingConfig config;
    private final InstantSource clock;

    ExportFigures(Areas areas, PublishedIndicators published, ReportingConfig config, InstantSource clock) {
        this.areas = areas;
        this.published = published;
        this.config = config;
        this.clock = clock;
    }

    /// The areas that figures are given of: an area with its parts, and what it lies in.
    ///
    /// @return empty when there is no such area in these units
    @Transactional
    public Optional<List<Branch>> areas(String area, AreaLevel deepest, Set<String> units) {
        return areas.visibleLevel(area, units).map(_ -> areas.tree(area, deepest));
    }

    /// The figures of a round, of an area and of its parts down to a level.
    @Transactional
    public Answer figures(String area, AreaLevel deepest, String roundId, Set<String> units) {
        Optional<AreaLevel> level = areas.visibleLevel(area, units);
        if (level.isEmpty()) {
            return new Answer.NoSuchArea();
        }
        List<Round> rounds = areas.rounds();
        Optional<Round> round =
                rounds.stream().filter(one -> one.id().equals(roundId)).findFirst();
        return round.isEmpty()
                ? new Answer.NoSuchRound()
                : figures(FigureQuery.of(area).in(roundId), level.get(), deepest, round.get(), rounds);
    }

    private Answer figures(FigureQuery query, AreaLevel level, AreaLevel deepest, Round round, List<Round> rounds) {
        LocalDate opens = round.opensOn();
        Optional<Quarter> quarter = round.quarter();
        if (opens == null || quarter.isEmpty()) {
            return new Answer.NoDays();
        }
        if (opens.isAfter(LocalDate.ofInstant(clock.instant(), config.timeZone()))) {
            return new Answer.NotBegun(opens);
        }
        Optional<Round> other = rounds.stream()
                .filter(one -> !one.id().equals(round.id()) && one.quarter().equals(quarter))
                .findFirst();
        if (other.isPresent()) {
            return new Answer.Overlapping(quarter.get(), other.get().id());
        }
        List<Publication> found = new ArrayList<>(published.find(query));
        for (AreaLevel part : AreaLevel.values()) {
            if (part.depth() > level.depth() && part.depth() <= deepest.depth()) {
                found.addAll(published.find(query.at(part)));
            }
        }
        return new Answer.Exported(
                quarter.get(), found.stream().map(Publication::figure).toList());
    }
}

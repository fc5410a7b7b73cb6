package org.cwtt.reporting;

import static org.cwtt.reporting.domain.Indicator.COVERAGE;
import static org.cwtt.reporting.domain.Indicator.PREVALENCE;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.cwtt.reporting.domain.AreaLevel;
import org.cwtt.reporting.domain.Compared;
import org.cwtt.reporting.domain.Figure;
import org.cwtt.reporting.domain.FigureQuery;
import org.cwtt.reporting.domain.Indicator;
import org.cwtt.reporting.domain.Overview;
import org.cwtt.reporting.domain.Place;
import org.cwtt.reporting.domain.Publication;
import org.cwtt.reporting.domain.RiskDomain;
import org.cwtt.reporting.domain.RiskLevel;
import org.cwtt.reporting.domain.Round;
import org.cwtt.reporting.persistence.Areas;
import org.cwtt.reporting.persistence.PublishedIndicators;

/// Reads what is told of one area, of its parts and of the rounds before: published figures alone.
@ApplicationScoped
public class ReadOverview {
    /// @param round empty: the newest in which something of the area is told
    /// @param domain in which the parts are compared
    /// @param level at which the parts are compared
    public record Question(String area, Optional<String> round, RiskDomain domain, RiskLevel level) {}

    private final Areas areas;
    private final PublishedIndicators published;

    ReadOverview(Areas areas, PublishedIndicators published) {
        this.areas = areas;
        this.published = published;
    }

    /// @return empty when there is no such area in these units, or no such round
    @Transactional
    public Optional<Overview> read(Question question, Set<String> units) {
        Optional<AreaLevel> level = areas.visibleLevel(question.area(), units);
        if (level.isEmpty()) {
            return Optional.empty();
        }
        List<Figure> own = figures(FigureQuery.of(question.area()));
        List<Round> rounds = areas.rounds();
        Optional<Round> round =
                question.round().isPresent() ? named(rounds, question.round().get()) : newest(rounds, own);
        if (question.round().isPresent() && round.isEmpty()) {
            return Optional.empty();
        }
        Place area = areas.place(level.get(), question.area());
        List<Compared> parts = level.get()
                .parts()
                .map(of -> round.map(r -> compared(question, of, r)).orElse(List.of()))
                .orElse(List.of());
        List<Compared> districts = level.get() == AreaLevel.NATION
                ? round.map(r -> compared(question, AreaLevel.DISTRICT, r)).orElse(List.of())
                : level.get() == AreaLevel.PROVINCE ? parts : List.of();
        return Optional.of(new Overview(area, trail(area, units), rounds, round, own, parts, districts));
    }

    private List<Place> trail(Place area, Set<String> units) {
        return areas.around(area).stream()
                .filter(place -> areas.visibleLevel(place.code(), units).isPresent())
                .toList();
    }

    private List<Compared> compared(Question question, AreaLevel level, Round round) {
        Map<String, Figure> prevalence = byArea(FigureQuery.across(
                question.area(),
                level,
                round.id(),
                PREVALENCE,
                question.domain().name(),
                question.level().name()));
        Map<String, Figure> coverage = byArea(FigureQuery.across(question.area(), level, round.id(), COVERAGE, "", ""));
        return areas.within(question.area(), level).stream()
                .map(place -> new Compared(
                        place,
                        Optional.ofNullable(prevalence.get(place.code())),
                        Optional.ofNullable(coverage.get(place.code()))))
                .toList();
    }

    private Map<String, Figure> byArea(FigureQuery wanted) {
        return figures(wanted).stream()
                .collect(Collectors.toMap(figure -> figure.place().area(), Function.identity()));
    }

    private List<Figure> figures(FigureQuery wanted) {
        return published.find(wanted).stream().map(Publication::figure).toList();
    }

    private static Optional<Round> newest(List<Round> rounds, List<Figure> own) {
        Set<String> told = own.stream()
                .filter(figure -> figure.indicator() != Indicator.COVERAGE
                        || figure.numerator().orElse(0) > 0)
                .map(figure -> figure.place().round())
                .collect(Collectors.toSet());
        return rounds.stream()
                .filter(round -> told.contains(round.id()))
                .findFirst()
                .or(() -> rounds.stream().findFirst());
    }

    private static Optional<Round> named(List<Round> rounds, String id) {
        return rounds.stream().filter(round -> round.id().equals(id)).findFirst();
    }
}

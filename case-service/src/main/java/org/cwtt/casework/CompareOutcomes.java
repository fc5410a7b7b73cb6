package org.cwtt.casework;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.cwtt.casework.domain.Domain;
import org.cwtt.casework.domain.InterventionCatalogue;
import org.cwtt.casework.domain.InvalidRequestException;
import org.cwtt.casework.domain.LevelShifts;
import org.cwtt.casework.domain.MatchedShifts;
import org.cwtt.casework.domain.OutcomeComparison;
import org.cwtt.casework.domain.Reader;
import org.cwtt.casework.domain.RiskLevel;
import org.cwtt.casework.domain.Round;
import org.cwtt.casework.domain.SmallNumbers;
import org.cwtt.casework.domain.UnknownRecordException;
import org.cwtt.casework.persistence.MatchedCohorts;
import org.cwtt.casework.persistence.MatchedCohorts.Query;
import org.cwtt.casework.persistence.OutcomeReleases;
import org.cwtt.casework.persistence.OutcomeReleases.Release;
import org.cwtt.casework.persistence.Rounds;
import org.cwtt.casework.persistence.Schools;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/// Says whether children to whom a service was delivered got better more often than matched untreated ones,
/// within the small-number rule.
@ApplicationScoped
public class CompareOutcomes {
    private static final List<RiskLevel> START_LEVELS = List.of(RiskLevel.HIGH, RiskLevel.MEDIUM);
    private static final String WHOLE = "ZA";

    private final InterventionCatalogue catalogue;
    private final SmallNumbers smallNumbers;
    private final Schools schools;
    private final Rounds rounds;
    private final MatchedCohorts cohorts;
    private final OutcomeReleases releases;
    private final InstantSource clock;
    private final Duration every;

    CompareOutcomes(
            InterventionCatalogue catalogue,
            SmallNumbers smallNumbers,
            Schools schools,
            Rounds rounds,
            MatchedCohorts cohorts,
            OutcomeReleases releases,
            InstantSource clock,
            @ConfigProperty(name = "cwtt.case.outcomes.every") Duration every) {
        this.catalogue = catalogue;
        this.smallNumbers = smallNumbers;
        this.schools = schools;
        this.rounds = rounds;
        this.cohorts = cohorts;
        this.releases = releases;
        this.clock = clock;
        this.every = every;
    }

    /// @param from the round in which the children started
    /// @param to the round that follows
    public record Compared(String intervention, String area, Round from, Round to, List<Told> comparisons) {}

    /// @param releasedAt the moment that the figures are of
    public record Told(OutcomeComparison comparison, Instant releasedAt) {}

    /// @param roundId the round in which the children started; null: the latest that is followed by
    ///      another
    /// @throws InvalidRequestException when there is no such service or round, or the area is
    ///     smaller than a district
    /// @throws UnknownRecordException when the area does not lie wholly in the reader's areas
    @Transactional
    public Compared compare(String intervention, String area, @Nullable String roundId, Reader reader) {
        InterventionCatalogue.Entry entry = catalogue.entries().get(intervention);
        if (entry == null) {
            throw new InvalidRequestException(
                    "intervention",
                    intervention,
                    "one of " + String.join(", ", catalogue.entries().keySet()));
        }
        checkArea(area, reader);
        List<Round> both = twoRounds(roundId);
        Set<Domain> domains = new TreeSet<>(entry.domains());
        List<Told> told = new ArrayList<>();
        for (Domain domain : domains) {
            Query query = new Query(
                    domain,
                    intervention,
                    area,
                    both.getFirst().roundId(),
                    both.getLast().roundId());
            refresh(query);
            releases.find(query).forEach(release -> told.add(told(domain, release)));
        }
        return new Compared(intervention, area, both.getFirst(), both.getLast(), told);
    }

    private void checkArea(String area, Reader reader) {
        if (!schools.covers(reader, area)) {
            throw new UnknownRecordException("area", area);
        }
        if (!area.equals(WHOLE) && !area.startsWith(WHOLE + "-") && !schools.isDistrict(area)) {
            throw new InvalidRequestException("area", area, "ZA, ZA- and a province, or a district");
        }
    }

    private List<Round> twoRounds(@Nullable String roundId) {
        List<Round> inOrder = rounds.latestFirst().reversed();
        for (int i = inOrder.size() - 2; i >= 0; i--) {
            if (roundId == null || inOrder.get(i).roundId().equals(roundId)) {
                return inOrder.subList(i, i + 2);
            }
        }
        throw new InvalidRequestException(
                "round", roundId == null ? "" : roundId, "a round that is followed by another");
    }

    /// Counts again if that has not been done for a while, and lets stand what may not be told anew.
    private void refresh(Query query) {
        Instant now = clock.instant();
        releases.hold(query);
        List<Release> before = releases.find(query);
        if (!before.isEmpty()
                && before.stream()
                        .allMatch(release -> release.checkedAt().plus(every).isAfter(now))) {
            return;
        }
        List<MatchedShifts> counted = cohorts.count(query);
        for (RiskLevel level : START_LEVELS) {
            MatchedShifts shifts = counted.stream()
                    .filter(one -> one.startLevel() == level)
                    .findFirst()
                    .orElse(new MatchedShifts(level, LevelShifts.NONE, LevelShifts.NONE));
            if (releases.find(query, level)
                    .map(told -> mayTell(shifts, told.shifts()))
                    .orElse(true)) {
                releases.put(query, shifts, now);
            } else {
                releases.checked(query, level, now);
            }
        }
    }

    private boolean mayTell(MatchedShifts now, MatchedShifts before) {
        return smallNumbers.isTellable(now.treated(), before.treated())
                && smallNumbers.isTellable(now.untreated(), before.untreated());
    }

    private Told told(Domain domain, Release release) {
        MatchedShifts shifts = release.shifts();
        return new Told(
                OutcomeComparison.of(
                        domain,
                        shifts.startLevel(),
                        smallNumbers.show(shifts.treated()),
                        smallNumbers.show(shifts.untreated())),
                release.releasedAt());
    }
}

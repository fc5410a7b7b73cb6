package org.cwtt.system.oracle;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.cwtt.schemas.Topic;
import org.cwtt.schemas.reporting.IndicatorUpdated;
import org.cwtt.schemas.scoring.RiskFlag;
import org.cwtt.schemas.scoring.RiskProfileAssessed;
import org.cwtt.system.client.TopicReader;
import org.cwtt.system.cohort.School;

/// Each published prevalence equals the count over the newest profiles, rounded as the published ones are, but for
/// fewer
/// children than the threshold, who wait until more have changed; and none reveals fewer children than the threshold. A
/// cell may be hidden to protect another, but never in a round without small counts.
final class IndicatorsEqualCounts {
    static final String NAME = "indicatorsEqualCounts";

    /// Fewer children than this are never shown.
    static final int THRESHOLD = 10;

    /// Published counts are multiples of this.
    static final int ROUNDED_TO = 5;

    private static final List<String> LEVELS = List.of("HIGH", "MEDIUM", "LOW", "UNKNOWN");
    private static final String PREVALENCE = "prevalence";

    private final TopicReader topics;
    private final Doubts doubts = new Doubts(NAME);

    /// One child's place in the counts.
    private record Cell(String area, String roundId, String domain, String level) {
        Cell at(String otherLevel) {
            return new Cell(area, roundId, domain, otherLevel);
        }
    }

    IndicatorsEqualCounts(TopicReader topics) {
        this.topics = topics;
    }

    Finding check(Ledger ledger, Profiles profiles) {
        Map<String, School> schools =
                ledger.cohort().schools().stream().collect(Collectors.toMap(School::emis, school -> school));
        Map<Cell, Long> counts = new HashMap<>();
        for (RiskProfileAssessed profile : profiles.newest()) {
            School school = schools.get(profile.getSchoolId());
            if (school != null) {
                count(profile, school, counts);
            }
        }
        Map<Cell, IndicatorUpdated> published = published();
        Set<Cell> cells = new HashSet<>(published.keySet());
        cells.addAll(counts.keySet());
        for (Cell cell : cells) {
            IndicatorUpdated indicator = published.get(cell);
            if (indicator == null) {
                doubts.unless(!counts.containsKey(cell), () -> cell + " counts children and was not published");
            } else {
                compare(cell, indicator, counts);
            }
        }
        return doubts.finding();
    }

    private void compare(Cell cell, IndicatorUpdated published, Map<Cell, Long> counts) {
        long count = counts.getOrDefault(cell, 0L);
        long total = LEVELS.stream()
                .mapToLong(level -> counts.getOrDefault(cell.at(level), 0L))
                .sum();
        Long numerator = published.getNumerator();
        Long denominator = published.getDenominator();
        if (numerator == null) {
            doubts.unless(needsHiding(cell, counts), () -> cell + " is hidden, and nobody beside it needs that");
        } else {
            doubts.unless(
                    tells(numerator, count), () -> cell + " was published as " + numerator + ", counted " + count);
            doubts.unless(!isSmall(numerator), () -> cell + " reveals fewer than " + THRESHOLD + " children");
        }
        doubts.unless(
                denominator == null || tells(denominator, total),
                () -> cell + " was published out of " + denominator + ", counted " + total);
    }

    /// A count that may have been small when it was told, of the same round and domain.
    private static boolean needsHiding(Cell cell, Map<Cell, Long> counts) {
        return counts.entrySet().stream()
                .filter(other -> other.getKey().roundId().equals(cell.roundId()))
                .filter(other -> other.getKey().domain().equals(cell.domain()))
                .anyMatch(other -> other.getValue() > 0 && other.getValue() < 2 * THRESHOLD - 1);
    }

    private static boolean isSmall(long count) {
        return count > 0 && count < THRESHOLD;
    }

    /// A figure is told anew only once as many children as the threshold have changed.
    private static boolean tells(long published, long count) {
        boolean multiple = published % ROUNDED_TO == 0;
        return multiple && Math.abs(published - count) <= THRESHOLD - 1 + ROUNDED_TO / 2;
    }

    private static void count(RiskProfileAssessed profile, School school, Map<Cell, Long> counts) {
        for (RiskFlag flag : profile.getFlags()) {
            for (String area : areas(school)) {
                Cell cell = new Cell(
                        area,
                        profile.getRoundId(),
                        flag.getDomain().name(),
                        flag.getLevel().name());
                counts.merge(cell, 1L, Long::sum);
            }
        }
    }

    private static Set<String> areas(School school) {
        return new TreeSet<>(Set.of("ZA", "ZA-" + school.province(), school.district(), school.emis()));
    }

    private Map<Cell, IndicatorUpdated> published() {
        Map<Cell, IndicatorUpdated> newest = new HashMap<>();
        topics.each(Topic.INDICATOR_UPDATED.topicName(), IndicatorUpdated.class, message -> {
            IndicatorUpdated indicator = message.value();
            String domain = indicator.getDomain();
            String level = indicator.getLevel();
            if (indicator.getIndicator().equals(PREVALENCE) && domain != null && level != null) {
                newest.merge(
                        new Cell(indicator.getArea(), indicator.getRoundId(), domain, level),
                        indicator,
                        (old, next) -> next.getVersion() >= old.getVersion() ? next : old);
            }
        });
        return newest;
    }
}

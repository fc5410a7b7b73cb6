package org.cwtt.system.oracle;

import java.util.HashMap;
import java.util.HashSet;
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
import org.jspecify.annotations.Nullable;

/// Each published prevalence equals the count over the newest profiles, rounded as the published ones are, and none
/// reveals fewer children than the threshold. A cell may be hidden to protect another, but never left out.
final class IndicatorsEqualCounts {
    static final String NAME = "indicatorsEqualCounts";

    /// Fewer children than this are never shown.
    static final int THRESHOLD = 10;

    /// Published counts are multiples of this.
    static final int ROUNDED_TO = 5;

    private static final String PREVALENCE = "prevalence";

    private final TopicReader topics;
    private final Doubts doubts = new Doubts(NAME);

    /// One child's place in the counts.
    private record Cell(String area, String roundId, String domain, String level) {}

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
            compare(cell, counts.getOrDefault(cell, 0L), published.get(cell));
        }
        return doubts.finding();
    }

    private void compare(Cell cell, long count, @Nullable IndicatorUpdated published) {
        if (published == null) {
            doubts.unless(count == 0, () -> cell + " counts " + count + " and was not published");
            return;
        }
        Long shown = published.getNumerator();
        if (shown == null) {
            doubts.unless(published.getSuppressed(), () -> cell + " has no numerator and is not called suppressed");
            return;
        }
        long rounded = (count + ROUNDED_TO / 2) / ROUNDED_TO * ROUNDED_TO;
        doubts.unless(shown == rounded, () -> cell + " was published as " + shown + ", counted " + count);
        doubts.unless(count == 0 || count >= THRESHOLD, () -> cell + " reveals fewer than " + THRESHOLD + " children");
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

package org.cwtt.system.oracle;

import java.sql.ResultSet;
import java.sql.SQLException;
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
import org.jspecify.annotations.Nullable;

/// The counts that reporting keeps equal those over the newest profiles, exactly. What it released of them last lags by
/// fewer children than the threshold, and each published prevalence is what was released, rounded, or hidden: a small
/// count always, another one only where a small one of its round and domain needs protection.
final class IndicatorsEqualCounts {
    static final String NAME = "indicatorsEqualCounts";

    /// Fewer children than this are never shown.
    static final int THRESHOLD = 10;

    /// Published counts are multiples of this.
    static final int ROUNDED_TO = 5;

    private static final String PREVALENCE = "prevalence";

    /// Stands as the level of a total.
    private static final String ALL = "*";

    private final Databases databases;
    private final TopicReader topics;
    private final Doubts doubts = new Doubts(NAME);

    /// One breakdown of the children of an area.
    private record Breakdown(String area, String roundId, String domain) {}

    /// One child's place in the counts.
    private record Cell(Breakdown breakdown, String level) {
        Cell total() {
            return new Cell(breakdown, ALL);
        }
    }

    /// True counts of the moment of the release, and whether they stay hidden.
    private record Released(Cell cell, long count, boolean hidden) {}

    IndicatorsEqualCounts(Databases databases, TopicReader topics) {
        this.databases = databases;
        this.topics = topics;
    }

    Finding check(Ledger ledger, Profiles profiles) {
        Map<Cell, Long> counts = counts(ledger, profiles);
        Map<Cell, Released> released = released();
        keptCountsEqual(counts);
        releasesLagByFew(counts, released);
        publishedEqualReleased(counts, released);
        return doubts.finding();
    }

    private static Map<Cell, Long> counts(Ledger ledger, Profiles profiles) {
        Map<String, School> schools =
                ledger.cohort().schools().stream().collect(Collectors.toMap(School::emis, school -> school));
        Map<Cell, Long> counts = new HashMap<>();
        for (RiskProfileAssessed profile : profiles.newest()) {
            School school = schools.get(profile.getSchoolId());
            if (school != null) {
                count(profile, school, counts);
            }
        }
        return counts;
    }

    private void keptCountsEqual(Map<Cell, Long> counts) {
        Map<Cell, Long> kept = new HashMap<>();
        databases
                .rows(
                        "reporting",
                        "SELECT area, round_id, domain, level, count FROM area_counts WHERE indicator = '" + PREVALENCE
                                + "' AND count <> 0",
                        row -> new Released(cell(row), row.getLong("count"), false))
                .forEach(row -> kept.put(row.cell(), row.count()));
        Set<Cell> cells = new HashSet<>(kept.keySet());
        cells.addAll(counts.keySet());
        for (Cell cell : cells) {
            long counted = counts.getOrDefault(cell, 0L);
            long held = kept.getOrDefault(cell, 0L);
            doubts.unless(counted == held, () -> cell + " is kept as " + held + ", counted " + counted);
        }
    }

    private Map<Cell, Released> released() {
        return databases
                .rows(
                        "reporting",
                        "SELECT area, round_id, domain, level, count, hidden FROM releases WHERE indicator = '"
                                + PREVALENCE + "'",
                        row -> new Released(cell(row), row.getLong("count"), row.getBoolean("hidden")))
                .stream()
                .collect(Collectors.toMap(Released::cell, release -> release));
    }

    private static Cell cell(ResultSet row) throws SQLException {
        return new Cell(
                new Breakdown(row.getString("area"), row.getString("round_id"), row.getString("domain")),
                row.getString("level"));
    }

    /// A breakdown is told anew as soon as so many children have come, gone or moved between its levels.
    private void releasesLagByFew(Map<Cell, Long> counts, Map<Cell, Released> released) {
        Map<Breakdown, Long> entered = new HashMap<>();
        Map<Breakdown, Long> left = new HashMap<>();
        Set<Cell> cells = new HashSet<>(counts.keySet());
        cells.addAll(released.keySet());
        cells.removeIf(cell -> cell.level().equals(ALL));
        for (Cell cell : cells) {
            Released release = released.get(cell);
            long difference = counts.getOrDefault(cell, 0L) - (release == null ? 0 : release.count());
            entered.merge(cell.breakdown(), Math.max(difference, 0), Long::sum);
            left.merge(cell.breakdown(), Math.max(-difference, 0), Long::sum);
        }
        entered.forEach((breakdown, many) -> {
            long moved = Math.max(many, left.getOrDefault(breakdown, 0L));
            doubts.unless(moved < THRESHOLD, () -> breakdown + " was not told anew though " + moved + " have changed");
        });
    }

    private void publishedEqualReleased(Map<Cell, Long> counts, Map<Cell, Released> released) {
        Map<Cell, IndicatorUpdated> published = published();
        Set<Cell> cells = new HashSet<>(published.keySet());
        cells.addAll(counts.keySet());
        Set<List<String>> small = released.values().stream()
                .filter(release -> isSmall(release.count()))
                .map(release -> roundAndDomain(release.cell()))
                .collect(Collectors.toSet());
        for (Cell cell : cells) {
            IndicatorUpdated indicator = published.get(cell);
            Released release = released.get(cell);
            Released total = released.get(cell.total());
            if (indicator == null || release == null || total == null) {
                doubts.unless(!counts.containsKey(cell), () -> cell + " counts children and was not published");
                continue;
            }
            compare(cell + " out of", indicator.getDenominator(), total, small);
            compare(cell.toString(), indicator.getNumerator(), release, small);
        }
    }

    private void compare(String told, @Nullable Long published, Released released, Set<List<String>> small) {
        doubts.unless(
                (published == null) == (released.hidden() || isSmall(released.count())),
                () -> told + " was published as " + published + ", though of " + released);
        if (published == null) {
            doubts.unless(
                    small.contains(roundAndDomain(released.cell())),
                    () -> told + " is hidden, and nobody beside it needs that");
        } else {
            doubts.unless(
                    published == rounded(released.count()),
                    () -> told + " was published as " + published + ", released as " + released);
        }
    }

    private static List<String> roundAndDomain(Cell cell) {
        return List.of(cell.breakdown().roundId(), cell.breakdown().domain());
    }

    private static boolean isSmall(long count) {
        return count > 0 && count < THRESHOLD;
    }

    private static long rounded(long count) {
        return (count + ROUNDED_TO / 2) / ROUNDED_TO * ROUNDED_TO;
    }

    private static void count(RiskProfileAssessed profile, School school, Map<Cell, Long> counts) {
        for (RiskFlag flag : profile.getFlags()) {
            for (String area : areas(school)) {
                Breakdown breakdown = new Breakdown(
                        area, profile.getRoundId(), flag.getDomain().name());
                counts.merge(new Cell(breakdown, flag.getLevel().name()), 1L, Long::sum);
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
                        new Cell(new Breakdown(indicator.getArea(), indicator.getRoundId(), domain), level),
                        indicator,
                        (old, next) -> next.getVersion() >= old.getVersion() ? next : old);
            }
        });
        return newest;
    }
}

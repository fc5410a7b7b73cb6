package org.cwtt.reporting.domain;

import java.util.LinkedHashMap;
import java.util.SequencedMap;
import java.util.Set;
import org.cwtt.reporting.domain.AreaCounts.Breakdown;

/// What was released of one area's breakdown: the true counts of that moment, and which of them stay hidden.
///
/// It stays inside; what goes out is made of it by [Figures].
///
/// @param parent the area that this one is a part of; empty for the nation
/// @param counts by level, the first of which gives way first
/// @param denominator learners enrolled for [Indicator#COVERAGE], otherwise the sum of the counts
public record Release(
        AreaRound place,
        String parent,
        Breakdown breakdown,
        SequencedMap<String, Long> counts,
        long denominator,
        Hidden hidden) {

    /// What identifies a release.
    public record Key(String area, String round, Breakdown breakdown) {}

    /// The areas of one parent, whose counts add up to the parent's. A parent without name has the nation alone.
    public record Siblings(String parent, String round, Breakdown breakdown) {}

    /// What is hidden of an area's breakdown; where the total is hidden, every level is.
    public record Hidden(boolean total, Set<String> levels) {
        public static final Hidden NOTHING = new Hidden(false, Set.of());

        public Hidden {
            levels = Set.copyOf(levels);
        }
    }

    public Key key() {
        return new Key(place.area(), place.round(), breakdown);
    }

    public Siblings siblings() {
        return new Siblings(parent, place.round(), breakdown);
    }

    /// The siblings whose parent this is.
    public Siblings parts() {
        return new Siblings(place.area(), place.round(), breakdown);
    }

    /// The sum of all levels.
    public long total() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    public long count(String level) {
        return counts.getOrDefault(level, 0L);
    }

    public Release hiding(Hidden other) {
        return new Release(place, parent, breakdown, counts, denominator, other);
    }

    /// The release that replaces this one now, which is this one while too few children have changed: then only what
    /// tells of no child is renewed, the learners enrolled and the parent.
    public Release next(Release now, SmallNumbers rule) {
        boolean renew = total() == 0 || rule.mayBeToldApart(counts, now.counts());
        SequencedMap<String, Long> told = renew ? now.counts() : counts;
        boolean enrolment = breakdown.indicator() == Indicator.COVERAGE;
        return new Release(
                place, now.parent(), breakdown, told, renew || enrolment ? now.denominator() : denominator, hidden);
    }

    /// The releases of what an area counts now, were all of it told.
    static Release of(AreaCounts area, Breakdown breakdown, SequencedMap<String, Long> counts) {
        long sum = counts.values().stream().mapToLong(Long::longValue).sum();
        long denominator = breakdown.indicator() == Indicator.COVERAGE ? area.enrolled() : sum;
        return new Release(
                area.place(), area.parent(), breakdown, new LinkedHashMap<>(counts), denominator, Hidden.NOTHING);
    }

    /// True when there is something to tell.
    public boolean saysSomething() {
        return denominator != 0 || total() != 0;
    }
}

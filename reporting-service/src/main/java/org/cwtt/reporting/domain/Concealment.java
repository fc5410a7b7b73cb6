package org.cwtt.reporting.domain;

import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.cwtt.reporting.domain.Release.Hidden;

/// Decides what stays hidden of areas that add up to one parent, so that no small count can be derived from levels that
/// add up to a total, nor from areas that add up to an area.
///
/// What is hidden is a block: some areas, and in each of them the same levels. Every sum along the block's edges, which
/// a reader can derive from what is shown, is 0 or at least the threshold, and more than one area and more than one
/// level of it count anything. Then a hidden count can be anything in a range at least the threshold wide: in a table
/// of known sums a cell lies between `max(0, row + column - all)` and `min(row, column)`, and every value between is
/// possible (Fréchet); the width is the least of row, column, and what all have beside each of them.
///
/// A level that the parent hides is hidden in some of its parts as well, otherwise it could be added up; and with as
/// much in it as the parent needs to stay hidden.
public final class Concealment {
    private final List<Release> areas;
    private final Optional<Release> parent;
    private final int threshold;
    private final Set<String> levels;
    private final Set<Release> withoutTotal;
    private final Set<Release> hiddenAreas;
    private final Set<String> hiddenLevels;

    private Concealment(List<Release> areas, Optional<Release> parent, int threshold) {
        this.areas = areas.stream()
                .filter(area -> area.total() > 0)
                .sorted(Comparator.comparingLong(Release::total)
                        .thenComparing(a -> a.place().area()))
                .toList();
        this.parent = parent;
        this.threshold = threshold;
        this.levels = areas.stream()
                .flatMap(area -> area.counts().keySet().stream())
                .collect(Collectors.toCollection(LinkedHashSet::new));
        this.withoutTotal = new LinkedHashSet<>();
        this.hiddenAreas = new LinkedHashSet<>();
        this.hiddenLevels = new LinkedHashSet<>();
    }

    /// What is to be hidden of each of these areas, by area.
    ///
    /// @param areas all parts of `parent`, or the nation alone
    /// @param parent empty for the nation
    public static Map<String, Hidden> of(List<Release> areas, Optional<Release> parent, SmallNumbers rule) {
        Concealment concealment = new Concealment(areas, parent, rule.threshold());
        concealment.hideTotals();
        concealment.hideLevels();
        return areas.stream().collect(Collectors.toMap(a -> a.place().area(), concealment::hidden));
    }

    private Hidden hidden(Release area) {
        if (withoutTotal.contains(area)) {
            return new Hidden(true, area.counts().keySet());
        }
        return hiddenAreas.contains(area) ? new Hidden(false, hiddenLevels) : Hidden.NOTHING;
    }

    private void hideTotals() {
        areas.stream().filter(area -> isSmall(area.total())).forEach(withoutTotal::add);
        boolean parentHidden = parent.map(p -> p.hidden().total()).orElse(false);
        if (parent.isEmpty() || withoutTotal.isEmpty() && !parentHidden) {
            return;
        }
        for (Release area : areas) {
            if (withoutTotal.size() >= 2 && sumOfHiddenTotals() >= threshold) {
                return;
            }
            withoutTotal.add(area);
        }
    }

    private long sumOfHiddenTotals() {
        return withoutTotal.stream().mapToLong(Release::total).sum();
    }

    private void hideLevels() {
        Set<String> ofParent = hiddenByParent();
        areas.stream().filter(this::hasSmallLevel).forEach(hiddenAreas::add);
        hiddenAreas.addAll(withoutTotal);
        if (levels.size() < 2 || hiddenAreas.isEmpty() && ofParent.isEmpty()) {
            return;
        }
        hiddenLevels.addAll(withoutTotal.isEmpty() ? ofParent : levels);
        hiddenAreas.forEach(
                area -> levels.stream().filter(l -> isSmall(area.count(l))).forEach(hiddenLevels::add));
        Deque<String> moreLevels = new ArrayDeque<>(levels);
        moreLevels.removeAll(hiddenLevels);
        Deque<Release> moreAreas = new ArrayDeque<>(areas);
        moreAreas.removeAll(hiddenAreas);
        while (!isSafe() && !(moreLevels.isEmpty() && moreAreas.isEmpty())) {
            if (moreAreas.isEmpty() || !moreLevels.isEmpty() && needsLevels()) {
                hiddenLevels.add(moreLevels.removeFirst());
            } else {
                hiddenAreas.add(moreAreas.removeFirst());
            }
        }
    }

    private boolean hasSmallLevel(Release area) {
        return area.counts().values().stream().anyMatch(this::isSmall);
    }

    private boolean isSafe() {
        return !needsLevels() && (parent.isEmpty() || !needsAreas());
    }

    private boolean needsLevels() {
        boolean rowsTell = hiddenAreas.stream()
                .filter(area -> !withoutTotal.contains(area))
                .anyMatch(area -> isSmall(inLevels(area)));
        return rowsTell
                || hiddenLevels.stream().filter(level -> inAreas(level) > 0).count() < 2;
    }

    private boolean needsAreas() {
        boolean columnsTell = hiddenLevels.stream()
                .filter(level -> !hiddenByParent().contains(level))
                .anyMatch(level -> isSmall(inAreas(level)));
        return columnsTell || hiddenAreas.stream().filter(a -> inLevels(a) > 0).count() < 2 || parentNeedsAreas();
    }

    private boolean parentNeedsAreas() {
        Set<String> ofParent = hiddenByParent();
        boolean levelTells = ofParent.stream()
                .anyMatch(level -> inAreas(level)
                        < Math.min(threshold, parent.map(p -> p.count(level)).orElse(0L)));
        long room = ofParent.stream().mapToLong(this::inAreas).sum();
        return levelTells || !ofParent.isEmpty() && room < threshold;
    }

    private Set<String> hiddenByParent() {
        return parent.map(p -> p.hidden().levels()).orElse(Set.of());
    }

    private long inLevels(Release area) {
        return hiddenLevels.stream().mapToLong(area::count).sum();
    }

    private long inAreas(String level) {
        return hiddenAreas.stream().mapToLong(area -> area.count(level)).sum();
    }

    private boolean isSmall(long count) {
        return count > 0 && count < threshold;
    }
}

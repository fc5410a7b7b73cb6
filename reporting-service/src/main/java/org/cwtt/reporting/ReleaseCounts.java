package org.cwtt.reporting;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.cwtt.reporting.domain.AreaCounts;
import org.cwtt.reporting.domain.AreaLevel;
import org.cwtt.reporting.domain.Concealment;
import org.cwtt.reporting.domain.Figures;
import org.cwtt.reporting.domain.Release;
import org.cwtt.reporting.domain.Release.Hidden;
import org.cwtt.reporting.domain.Release.Key;
import org.cwtt.reporting.domain.Release.Siblings;
import org.cwtt.reporting.domain.SmallNumbers;
import org.cwtt.reporting.persistence.Releases;

/// Renews what is released of the areas in which enough children have changed, and decides from the nation down what
/// stays hidden.
@ApplicationScoped
public class ReleaseCounts {
    private static final int PARENTS = 20;

    private final Releases releases;
    private final SmallNumbers rule;

    ReleaseCounts(Releases releases, SmallNumbers rule) {
        this.releases = releases;
        this.rule = rule;
    }

    /// Releases what can be released of these counts, which are all of their areas' counts.
    ///
    /// @return the releases that changed, in counts or in what is hidden
    @Transactional
    public Collection<Release> release(List<AreaCounts> counted) {
        Map<Key, Release> changed = renewed(counted);
        releases.save(changed.values());
        Set<Siblings> rehiddenParts = new HashSet<>();
        for (AreaLevel level : AreaLevel.values()) {
            Set<Siblings> open = new HashSet<>(rehiddenParts);
            changed.values().stream()
                    .filter(release -> release.place().areaLevel() == level)
                    .map(Release::siblings)
                    .forEach(open::add);
            List<Release> rehidden = rehidden(open);
            releases.save(rehidden);
            rehidden.forEach(release -> changed.put(release.key(), release));
            rehiddenParts.clear();
            rehidden.stream().map(Release::parts).forEach(rehiddenParts::add);
        }
        return changed.values();
    }

    private Map<Key, Release> renewed(List<AreaCounts> counted) {
        List<Release> now =
                counted.stream().flatMap(area -> Figures.counted(area).stream()).toList();
        Map<Key, Release> last = releases.of(now.stream().map(Release::key).toList());
        Map<Key, Release> renewed = new LinkedHashMap<>();
        for (Release release : now) {
            Release before = last.get(release.key());
            if (before == null && release.saysSomething()) {
                renewed.put(release.key(), release);
            } else if (before != null && !before.next(release, rule).equals(before)) {
                renewed.put(release.key(), before.next(release, rule));
            }
        }
        return renewed;
    }

    /// A few parents at a time: all schools of all districts together are more than memory holds.
    private List<Release> rehidden(Set<Siblings> open) {
        List<Siblings> all = List.copyOf(open);
        List<Release> rehidden = new ArrayList<>();
        for (int from = 0; from < all.size(); from += PARENTS) {
            rehidden.addAll(rehidden(all.subList(from, Math.min(all.size(), from + PARENTS))));
        }
        return rehidden;
    }

    private List<Release> rehidden(List<Siblings> open) {
        Map<Key, Release> parents = releases.of(open.stream()
                .map(siblings -> new Key(siblings.parent(), siblings.round(), siblings.breakdown()))
                .toList());
        List<Release> rehidden = new ArrayList<>();
        releases.ofParents(open).forEach((siblings, areas) -> {
            Key parent = new Key(siblings.parent(), siblings.round(), siblings.breakdown());
            Map<String, Hidden> hidden = Concealment.of(areas, Optional.ofNullable(parents.get(parent)), rule);
            for (Release area : areas) {
                Release now = area.hiding(hidden.getOrDefault(area.place().area(), Hidden.NOTHING));
                if (!now.equals(area)) {
                    rehidden.add(now);
                }
            }
        });
        return rehidden;
    }
}

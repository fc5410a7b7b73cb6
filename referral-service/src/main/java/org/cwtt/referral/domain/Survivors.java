package org.cwtt.referral.domain;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/// In whose record each merged child is in the end: the record that a child went into may have gone into another one.
public final class Survivors {
    private final Map<UUID, UUID> mergedInto;

    /// @param known what was known of merged children before
    /// @param changed what has changed since
    public Survivors(Map<UUID, UUID> known, Collection<Child> changed) {
        mergedInto = new HashMap<>(known);
        for (Child child : changed) {
            UUID survivor = child.survivor();
            if (child.state() == ChildState.MERGED && survivor != null) {
                mergedInto.put(child.childId(), survivor);
            } else {
                mergedInto.remove(child.childId());
            }
        }
    }

    /// The one that stays; the child itself when it was not merged.
    public UUID of(UUID child) {
        Set<UUID> seen = new HashSet<>();
        UUID last = child;
        while (seen.add(last) && mergedInto.containsKey(last)) {
            last = mergedInto.get(last);
        }
        return last;
    }

    /// All that stay.
    public Set<UUID> all() {
        Set<UUID> all = new HashSet<>();
        mergedInto.keySet().forEach(child -> all.add(of(child)));
        return all;
    }
}

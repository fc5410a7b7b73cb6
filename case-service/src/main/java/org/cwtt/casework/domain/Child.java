package org.cwtt.casework.domain;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/// What intake tells of a child; neither name nor identity number.
///
/// @param version grows by one with every change; the newest stands
/// @param mergedInto the surviving child, when the state is MERGED
/// @param schoolId EMIS number of the school the child attends today
/// @param consents departments with which the caregiver consents to share, in alphabetical order
public record Child(
        UUID childId,
        long version,
        State state,
        @Nullable UUID mergedInto,
        Sex sex,
        String schoolId,
        String grade,
        List<String> consents,
        Instant changedAt)
        implements Fact {

    /// Only an ACTIVE child's record can be read.
    public enum State {
        UNKNOWN,
        ACTIVE,
        MERGED,
        ERASED
    }

    /// As registered.
    public enum Sex {
        UNKNOWN,
        FEMALE,
        MALE
    }

    /// True when nothing of the child may be kept.
    public boolean isErased() {
        return state == State.ERASED;
    }

    /// The newest version of each child, in the order of their ids.
    public static List<Child> newest(List<Child> changes) {
        Map<UUID, Child> newest = new TreeMap<>();
        for (Child change : changes) {
            newest.merge(change.childId, change, (held, other) -> other.version > held.version ? other : held);
        }
        return List.copyOf(newest.values());
    }
}

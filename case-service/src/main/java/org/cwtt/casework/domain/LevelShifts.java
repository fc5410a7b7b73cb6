package org.cwtt.casework.domain;

import java.util.List;

/// How the level of children changed from one round to the next, in numbers of children.
public record LevelShifts(long better, long same, long worse) {
    public static final LevelShifts NONE = new LevelShifts(0, 0, 0);

    public long children() {
        return better + same + worse;
    }

    List<Long> cells() {
        return List.of(better, same, worse);
    }

    /// How many children have come, gone or moved since then, at least.
    public long movedSince(LevelShifts before) {
        long up = 0;
        long down = 0;
        for (int i = 0; i < cells().size(); i++) {
            long change = cells().get(i) - before.cells().get(i);
            up += Math.max(0, change);
            down += Math.max(0, -change);
        }
        return Math.max(up, down);
    }
}

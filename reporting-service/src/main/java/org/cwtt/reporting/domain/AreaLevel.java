package org.cwtt.reporting.domain;

import java.util.Optional;

/// The levels of area for which indicators are published, each made of areas of the next.
public enum AreaLevel {
    NATION(0),
    PROVINCE(1),
    DISTRICT(2),
    SCHOOL(3);

    private final int depth;

    AreaLevel(int depth) {
        this.depth = depth;
    }

    /// How many levels are above.
    public int depth() {
        return depth;
    }

    /// The level of an area's parts; a school has none.
    public Optional<AreaLevel> parts() {
        return switch (this) {
            case NATION -> Optional.of(PROVINCE);
            case PROVINCE -> Optional.of(DISTRICT);
            case DISTRICT -> Optional.of(SCHOOL);
            case SCHOOL -> Optional.empty();
        };
    }
}

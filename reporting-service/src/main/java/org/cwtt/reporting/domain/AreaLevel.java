package org.cwtt.reporting.domain;

import java.util.Optional;

/// The levels of area for which indicators are published, each made of areas of the next.
public enum AreaLevel {
    NATION,
    PROVINCE,
    DISTRICT,
    SCHOOL;

    /// The level of an area's parts; a school has none.
    public Optional<AreaLevel> parts() {
        return this == SCHOOL ? Optional.empty() : Optional.of(values()[ordinal() + 1]);
    }
}

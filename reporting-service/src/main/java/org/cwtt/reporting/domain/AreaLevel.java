package org.cwtt.reporting.domain;

/// The levels of area for which indicators are published.
public enum AreaLevel {
    NATION,
    PROVINCE,
    DISTRICT,
    SCHOOL
}

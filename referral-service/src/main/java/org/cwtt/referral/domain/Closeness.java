package org.cwtt.referral.domain;

/// How near a service is to a school, by the areas that both lie in. Schools' coordinates are not known here.
public enum Closeness {
    /// In the school's area of that department: its health sub-district, education district or social development
    /// office.
    CATCHMENT,
    /// In the school's municipal district.
    DISTRICT,
    /// In the school's province.
    PROVINCE,
    /// Elsewhere; never proposed.
    FARTHER
}

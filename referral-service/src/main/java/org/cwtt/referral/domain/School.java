package org.cwtt.referral.domain;

import org.jspecify.annotations.Nullable;

/// A school and the areas it lies in.
///
/// @param emis EMIS number
public record School(
        String emis,
        String province,
        String district,
        @Nullable String circuit,
        String name,
        long version,
        Catchments catchments,
        Service.@Nullable Location location) {

    /// The areas of the three departments that a school lies in; null: not told.
    public record Catchments(
            @Nullable String educationDistrict,
            @Nullable String healthSubDistrict,
            @Nullable String socialDevelopmentOffice) {}
}

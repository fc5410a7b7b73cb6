package org.cwtt.intake.area.domain;

import org.jspecify.annotations.Nullable;

/// One line of the table that leads from schools to the three hierarchies. What it leaves open, another line may tell.
///
/// @param by what the line knows the schools by
/// @param is the EMIS number, or the name of the local municipality, education district or district municipality
/// @param district municipal demarcation code
public record Hierarchy(
        String province,
        By by,
        String is,
        @Nullable String district,
        @Nullable String educationDistrict,
        @Nullable String healthSubDistrict,
        @Nullable String socialDevelopmentOffice) {
    /// The closer to the school, the more a line counts.
    public enum By {
        SCHOOL,
        LOCAL_MUNICIPALITY,
        EDUCATION_DISTRICT,
        DISTRICT_MUNICIPALITY
    }
}

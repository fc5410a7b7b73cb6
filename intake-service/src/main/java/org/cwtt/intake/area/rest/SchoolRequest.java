package org.cwtt.intake.area.rest;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import java.util.Map;
import org.cwtt.intake.area.domain.School;
import org.cwtt.intake.area.domain.Site;
import org.jspecify.annotations.Nullable;

/// A school, as an administrator puts it.
public record SchoolRequest(
        @NotBlank @Size(max = 200) String name,

        @NotNull @Pattern(regexp = "EC|FS|GP|KZN|LP|MP|NC|NW|WC")
        String province,

        @NotNull @Pattern(regexp = "[A-Z]{3}|DC[0-9]{1,2}") String district,
        @Nullable @Pattern(regexp = AREA) String circuit,
        @Nullable @Pattern(regexp = AREA) String educationDistrict,
        @Nullable @Pattern(regexp = AREA) String healthSubDistrict,
        @Nullable @Pattern(regexp = AREA) String socialDevelopmentOffice,

        @Nullable @Size(max = 13)
        Map<@Pattern(regexp = "R|[1-9]|1[0-2]") String, @NotNull @PositiveOrZero Integer> enrolments,

        @Nullable @Valid SiteRequest site) {
    private static final String AREA = "[\\p{L}\\p{N}][\\p{L}\\p{N} .'()/&-]{0,79}";

    School toSchool(String emis) {
        return new School(
                emis,
                name,
                province,
                district,
                circuit,
                educationDistrict,
                healthSubDistrict,
                socialDevelopmentOffice,
                enrolments == null ? Map.of() : enrolments,
                site == null ? Site.UNKNOWN : site.toSite());
    }

    /// What is known of the school beyond its place.
    record SiteRequest(
            @Nullable @Min(1) @Max(5) Integer quintile,
            @Nullable Boolean noFee,
            @Nullable @Min(-35) @Max(-22) Double latitude,
            @Nullable @Min(16) @Max(33) Double longitude,
            @Nullable @PositiveOrZero Integer learners) {
        Site toSite() {
            return new Site(quintile, noFee, latitude, longitude, learners);
        }
    }
}

package org.cwtt.referral.rest;

import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.PositiveOrZero;
import jakarta.validation.constraints.Size;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.Service;
import org.cwtt.referral.domain.Service.Location;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A service, as an administrator puts it.
public record ServiceRequest(
        @NotNull(message = "HEALTH, EDUCATION or SOCIAL_DEVELOPMENT")
        Department department,

        @NotBlank(message = "a name") @Size(max = 200, message = "up to 200 characters")
        String name,

        @NotNull(message = PROVINCES) @Pattern(regexp = "EC|FS|GP|KZN|LP|MP|NC|NW|WC", message = PROVINCES)
        String province,

        @NotNull(message = DISTRICT) @Pattern(regexp = "[A-Z]{3}|DC[0-9]{1,2}", message = DISTRICT)
        String district,

        @Nullable
        @Pattern(
                regexp = "[\\p{L}\\p{N}][\\p{L}\\p{N} .'()/&-]{0,79}",
                message = "a name of up to 80 letters, digits and spaces, as in the list of schools")
        @Schema(description = "The health sub-district, education district or social development office that it serves")
        String catchment,

        @Nullable @DecimalMin(value = "-90", message = LATITUDE) @DecimalMax(value = "90", message = LATITUDE)
        Double latitude,

        @Nullable @DecimalMin(value = "-180", message = LONGITUDE) @DecimalMax(value = "180", message = LONGITUDE)
        Double longitude,

        @NotNull(message = CAPACITY)
        @PositiveOrZero(message = CAPACITY)
        @Max(value = 100_000, message = CAPACITY)
        @Schema(description = "How many children it can look after at a time")
        Integer capacity,

        @Nullable @Schema(description = "False once it takes nobody any more; true when left out")
        Boolean open) {
    private static final String PROVINCES = "EC, FS, GP, KZN, LP, MP, NC, NW or WC";
    private static final String DISTRICT = "a municipal demarcation code, such as JHB or DC47";
    private static final String LATITUDE = "degrees from -90 to 90";
    private static final String LONGITUDE = "degrees from -180 to 180";
    private static final String CAPACITY = "a whole number from 0 to 100000";

    @AssertTrue(message = "both coordinates, or neither")
    @Schema(hidden = true)
    boolean isLocatedOrNot() {
        return (latitude == null) == (longitude == null);
    }

    Service toService(String id) {
        Location location = latitude == null || longitude == null ? null : new Location(latitude, longitude);
        boolean takesChildren = open == null || open;
        return new Service(id, department, name, province, district, catchment, location, capacity, takesChildren);
    }
}

package org.cwtt.referral.rest;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.cwtt.referral.domain.Closeness;
import org.cwtt.referral.domain.Department;
import org.cwtt.referral.domain.Occupancy;
import org.cwtt.referral.domain.Place;
import org.cwtt.referral.domain.Service;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import org.jspecify.annotations.Nullable;

/// A service with what is taken of it.
@JsonInclude(JsonInclude.Include.NON_NULL)
record ServiceView(
        String id,
        Department department,
        String name,
        String province,
        String district,
        @Nullable String catchment,
        @Nullable Double latitude,
        @Nullable Double longitude,

        @Schema(description = "How many children it can look after at a time")
        int capacity,

        @Schema(description = "Referrals accepted there that have not ended; may exceed the capacity")
        int taken,

        @Schema(description = "It has no place left") boolean full,
        boolean open,

        @Nullable @Schema(description = "The smallest area that it shares with the child's school")
        Closeness closeness) {

    static ServiceView of(Occupancy occupancy) {
        return of(occupancy, null);
    }

    static ServiceView of(Place place) {
        return of(place.occupancy(), place.closeness());
    }

    private static ServiceView of(Occupancy occupancy, @Nullable Closeness closeness) {
        Service service = occupancy.service();
        Service.Location location = service.location();
        return new ServiceView(
                service.id(),
                service.department(),
                service.name(),
                service.province(),
                service.district(),
                service.catchment(),
                location == null ? null : location.latitude(),
                location == null ? null : location.longitude(),
                service.capacity(),
                occupancy.taken(),
                occupancy.isFull(),
                service.open(),
                closeness);
    }
}

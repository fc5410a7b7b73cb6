package org.cwtt.referral.web;

import org.cwtt.referral.domain.Occupancy;
import org.cwtt.referral.domain.Place;
import org.cwtt.referral.domain.Service;
import org.jspecify.annotations.Nullable;

/// A service on a page: what it is called, how near, what is taken of it.
record PlaceRow(String id, String name, @Nullable String near, String taken, boolean full, String area) {

    static PlaceRow of(Place place) {
        return of(place.occupancy(), Words.of(place.closeness(), place.service().department()));
    }

    static PlaceRow of(Occupancy occupancy) {
        return of(occupancy, null);
    }

    private static PlaceRow of(Occupancy occupancy, @Nullable String near) {
        Service service = occupancy.service();
        String catchment = service.catchment() == null ? "" : service.catchment() + ", ";
        return new PlaceRow(
                service.id(),
                service.name(),
                near,
                occupancy.taken() + " of " + service.capacity() + " places taken",
                occupancy.isFull(),
                catchment + service.district() + ", " + service.province());
    }
}
